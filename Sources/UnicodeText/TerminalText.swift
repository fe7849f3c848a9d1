/// The one place where text from a file is made safe for a terminal.
public enum TerminalText {
    /// Makes `text` safe: tabs and line ends become blanks, other controls, runs of tags that spell no flag and
    /// the bytes of a path that are not UTF-8 become `U+FFFD`, and bidirectional controls and other invisible characters
    /// are removed.
    public static func safe(_ text: String) -> String {
        if isPlain(text) { return text }
        guard text.unicodeScalars.contains(where: { fate(of: $0) != .kept }) else { return text }
        let scalars = text.unicodeScalars
        var safe = String.UnicodeScalarView()
        var index = scalars.startIndex
        var wasTag = false
        while index < scalars.endIndex {
            if let end = flagEnd(in: scalars, from: index) {
                safe.append(contentsOf: scalars[index..<end])
                index = end
                continue
            }
            let scalar = scalars[index]
            switch fate(of: scalar) {
            case .kept: safe.append(scalar)
            case .blank: safe.append(" ")
            case .replaced: safe.append("\u{FFFD}")
            case .tag: if !wasTag { safe.append("\u{FFFD}") }
            case .dropped: break
            }
            wasTag = fate(of: scalar) == .tag
            index = scalars.index(after: index)
        }
        return String(safe)
    }

    /// The end of a flag spelt with tags, such as that of Wales, if one begins at `index`. Elsewhere tags are invisible
    /// letters. Source: Unicode Technical Standard #51, emoji tag sequences.
    private static func flagEnd(in scalars: String.UnicodeScalarView, from index: String.Index) -> String.Index? {
        guard scalars[index] == "\u{1F3F4}" else { return nil }
        let rest = scalars[scalars.index(after: index)...]
        let letters = rest.prefix { (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value) }
        let end = letters.endIndex
        // The two letters of a country, up to four of its subdivision, and the cancel tag.
        guard (3...6).contains(letters.count), end < scalars.endIndex, scalars[end].value == 0xE007F else { return nil }
        return scalars.index(after: end)
    }

    /// Makes each line of `text` safe, and keeps line ends (LF or CR LF) and tabs.
    public static func safeLines(_ text: String) -> String {
        if isPlain(text) { return text }
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        var rest = Substring(text).utf8
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let hasReturn = rest[..<end].last == UInt8(ascii: "\r")
            append(Substring(rest[..<end].dropLast(hasReturn ? 1 : 0)), to: &safe)
            safe += hasReturn ? "\r\n" : "\n"
            rest = rest[rest.index(after: end)...]
        }
        append(Substring(rest), to: &safe)
        return safe
    }

    /// Appends a line made safe, with its tabs.
    private static func append(_ line: Substring, to safe: inout String) {
        if isPlain(line) {
            safe += line
            return
        }
        for (number, field) in line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if number > 0 { safe += "\t" }
            safe += Self.safe(String(Substring(field)))
        }
    }

    /// Whether every scalar of `text` is plain, so that each is a cluster of its own and is shown unchanged.
    public static func isPlain(_ text: String) -> Bool { isPlain(text.utf8.span) }

    /// Whether every scalar of `text` is plain.
    public static func isPlain(_ text: Substring) -> Bool { isPlain(text.utf8.span) }

    /// Reads bytes, not scalars, because every text is looked at before it is measured and before it is drawn.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let first = UInt32(bytes[index])
            if first < 0x80 {
                guard isPlain(first) else { return false }
                index += 1
                continue
            }
            // Every plain scalar beyond ASCII takes three bytes.
            guard first >> 4 == 0xE else { return false }
            let (second, third) = (UInt32(bytes[index + 1]), UInt32(bytes[index + 2]))
            guard isPlain((first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F) else { return false }
            index += 3
        }
        return true
    }

    /// Whether `scalar` is shown unchanged and forms no cluster with another plain one: printable ASCII, Han, kana, box
    /// drawing and common punctuation. Nearly everything a newspaper prints is plain and needs no further checks.
    public static func isPlain(_ scalar: Unicode.Scalar) -> Bool { isPlain(scalar.value) }

    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20..<0x7F, 0x2010..<0x2028, 0x2500..<0x2580, 0x3001..<0x302A, 0x3041..<0x3097, 0x30A1..<0x30FB,
            0x4E00..<0xA000, 0xFF01..<0xFF61:
            true
        default: false
        }
    }

    private enum Fate {
        case kept, blank, replaced, tag, dropped
    }

    private static func fate(of scalar: Unicode.Scalar) -> Fate {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return .blank
        case 0..<0x20, 0x7F..<0xA0: return .replaced
        case 0x20..<0x7F, 0x4E00..<0xA000: return .kept
        case 0x200D, 0xFE00...0xFE0F: return .kept  // joiners and variation selectors in emoji clusters
        case 0xE0020...0xE007F: return .tag
        case 0x10FE80...0x10FEFF: return .replaced  // the bytes of a path that are not UTF-8 (`FilePath`)
        case 0xFFF9...0xFFFB, 0xE0001: return .dropped
        default:
            // Format characters: bidi controls, zero-width spaces, soft hyphens.
            return GeneralCategory(scalar.value) == .format ? .dropped : .kept
        }
    }
}
