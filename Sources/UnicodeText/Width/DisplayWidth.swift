import Synchronization
import _FoundationICU

/// The width of text on a terminal, in cells: the same for layout and for the terminal driver.
///
/// Sources: Unicode Standard Annex #11 (East Asian Width), Unicode Technical Standard #51 (emoji presentation). The
/// properties are ICU's, updated to Unicode 17 by `LaterWidths`.
public enum DisplayWidth {
    /// The width of ambiguous characters on this process's terminal, used unless another is passed. Set when the
    /// terminal has told it, after which everything is laid out again; thread-safe.
    public static var ambiguous: AmbiguousWidth {
        get { ambiguousIsWide.load(ordering: .relaxed) ? .wide : .narrow }
        set { ambiguousIsWide.store(newValue == .wide, ordering: .relaxed) }
    }

    private static let ambiguousIsWide = Atomic<Bool>(false)

    /// The cells of a single scalar: 0 if it combines or is invisible, 2 if it is wide, otherwise 1. Controls, which
    /// are never displayed, have 0.
    public static func cells(ofScalar scalar: UInt32, ambiguous: AmbiguousWidth = ambiguous) -> Int {
        if scalar < 0x7F { return scalar < 0x20 ? 0 : 1 }
        if (0x4E00..<0xA000).contains(scalar) || (0x3041..<0x3097).contains(scalar) { return 2 }
        if (0x3001..<0x302A).contains(scalar) || (0xFF01..<0xFF61).contains(scalar) { return 2 }
        if scalar < 0x300, ambiguous == .narrow { return scalar < 0xA0 || scalar == 0xAD ? 0 : 1 }
        return propertyWidth(scalar, ambiguous)
    }

    /// The cells of a grapheme cluster: two if it contains an emoji or a wide character, otherwise the sum over its
    /// scalars, as terminals count (a Devanagari conjunct takes one cell per consonant).
    public static func cells(of cluster: Character, ambiguous: AmbiguousWidth = ambiguous) -> Int {
        cells(ofCluster: cluster.unicodeScalars, ambiguous: ambiguous)
    }

    static func cells(ofCluster scalars: some Sequence<Unicode.Scalar>, ambiguous: AmbiguousWidth) -> Int {
        var sum = 0
        var hasWide = false
        var previous: UInt32 = 0
        for scalar in scalars {
            let width = cells(ofScalar: scalar.value, ambiguous: ambiguous)
            hasWide = hasWide || width == 2 || scalar.value == emojiSelector && isEmoji(previous)
            sum += width
            previous = scalar.value
        }
        return hasWide ? 2 : sum
    }

    /// The cells of a text.
    public static func cells(of text: String, ambiguous: AmbiguousWidth = ambiguous) -> Int {
        if TerminalText.isPlain(text) {
            return text.unicodeScalars.reduce(0) { $0 + cells(ofScalar: $1.value, ambiguous: ambiguous) }
        }
        return text.reduce(0) { $0 + cells(of: $1, ambiguous: ambiguous) }
    }

    /// Truncates `text` to `limit` cells, including the `…` that marks the cut.
    public static func shortened(_ text: String, to limit: Int, ambiguous: AmbiguousWidth = ambiguous) -> String {
        if cells(of: text, ambiguous: ambiguous) <= limit { return text }
        let ellipsis = cells(ofScalar: 0x2026, ambiguous: ambiguous)
        var used = 0
        var end = text.startIndex  // the end of the longest prefix that leaves room for the ellipsis
        for index in text.indices {
            let width = cells(of: text[index], ambiguous: ambiguous)
            if used + width > limit { return ellipsis > limit ? "" : String(text[..<end]) + "…" }
            used += width
            if used + ellipsis <= limit { end = text.index(after: index) }
        }
        return text
    }

    private static let emojiSelector: UInt32 = 0xFE0F

    private static func isEmoji(_ scalar: UInt32) -> Bool {
        swift_u_hasBinaryProperty(Int32(bitPattern: scalar), UCHAR_EMOJI) != 0
    }

    private static func propertyWidth(_ scalar: UInt32, _ ambiguous: AmbiguousWidth) -> Int {
        switch GeneralCategory(scalar) {
        case .nonspacingMark, .enclosingMark, .format, .control: return LaterWidths.cells(ofScalar: scalar) ?? 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar) { return 0 }  // medial and final jamo join the initial one
        let property = swift_u_getIntPropertyValue(Int32(bitPattern: scalar), UCHAR_EAST_ASIAN_WIDTH)
        switch UEastAsianWidth(rawValue: UInt32(property)) {
        case U_EA_FULLWIDTH, U_EA_WIDE: return 2
        case U_EA_AMBIGUOUS: return ambiguous == .wide ? 2 : 1
        default: return LaterWidths.cells(ofScalar: scalar) ?? 1
        }
    }
}
