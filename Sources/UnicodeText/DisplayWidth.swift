import CICU

/// How many cells text takes on a terminal: one answer for layout and for the terminal's driver.
///
/// Sources: Unicode Standard Annex #11 (East Asian Width), Unicode Technical Standard #51 (emoji presentation).
public enum DisplayWidth {
    /// The cells of one scalar by itself: 0 for what combines or is not seen, 2 for what is wide, else 1. Controls,
    /// which never reach a screen as such, count 0.
    public static func cells(ofScalar scalar: UInt32) -> Int {
        if scalar < 0x300 { return scalar < 0x20 || (0x7F..<0xA0).contains(scalar) || scalar == 0xAD ? 0 : 1 }
        if (0x4E00..<0xA000).contains(scalar) || (0x3041..<0x3097).contains(scalar) { return 2 }
        return propertyWidth(scalar)
    }

    /// The cells of one grapheme cluster: those of its widest scalar, two where an emoji or a flag is meant.
    public static func cells(of cluster: Character) -> Int {
        var width = 0
        var scalars = 0
        var wantsEmoji = false
        for scalar in cluster.unicodeScalars {
            width = max(width, cells(ofScalar: scalar.value))
            scalars += 1
            let isFlag = (0x1F1E6...0x1F1FF).contains(scalar.value) && scalars == 2
            if scalar.value == 0xFE0F || isFlag { wantsEmoji = true }
        }
        return wantsEmoji && width > 0 ? 2 : width
    }

    /// The cells of a text.
    public static func cells(of text: String) -> Int {
        text.reduce(0) { $0 + cells(of: $1) }
    }

    /// `text`, or as much of its beginning as fits `limit` cells with `…` behind it.
    public static func shortened(_ text: String, to limit: Int) -> String {
        guard limit > 0 else { return "" }
        var used = 0
        var end = text.startIndex  // of what leaves a cell for the ellipsis
        for index in text.indices {
            let width = cells(of: text[index])
            if used + width > limit { return text[..<end] + "…" }
            used += width
            if used < limit { end = text.index(after: index) }
        }
        return text
    }

    private static func propertyWidth(_ scalar: UInt32) -> Int {
        let value = Int32(bitPattern: scalar)
        switch GeneralCategory(scalar) {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar) { return 0 }  // medial and final jamo join the initial one
        let eastAsianWidth = cicu_property(value, UCHAR_EAST_ASIAN_WIDTH)
        return eastAsianWidth == fullwidth || eastAsianWidth == wide ? 2 : 1
    }

    private static let fullwidth = Int32(U_EA_FULLWIDTH.rawValue)
    private static let wide = Int32(U_EA_WIDE.rawValue)
}
