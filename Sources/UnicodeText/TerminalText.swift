/// The one place where text from a file is made harmless for a terminal.
public enum TerminalText {
    /// `text` with every control character, bidirectional control and invisible character replaced: a tab and a line
    /// end become a blank, other controls and a run of tags that make no flag `U+FFFD`, invisible ones nothing.
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

    /// The end of a flag that tags spell, as that of Wales, if one begins at `index`: elsewhere tags are letters that nobody
    /// sees. Source: Unicode Technical Standard #51, emoji tag sequences.
    private static func flagEnd(in scalars: String.UnicodeScalarView, from index: String.Index) -> String.Index? {
        guard scalars[index] == "\u{1F3F4}" else { return nil }
        let rest = scalars[scalars.index(after: index)...]
        let letters = rest.prefix { (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value) }
        let end = letters.endIndex
        // A country's two letters with up to four of its part, and the end of the tags.
        guard (3...6).contains(letters.count), end < scalars.endIndex, scalars[end].value == 0xE007F else { return nil }
        return scalars.index(after: end)
    }

    /// Lines made harmless, whose ends, LF or CR LF, and tabs stay.
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

    /// Appends a line made harmless, whose tabs stay.
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

    /// Whether each scalar of `text` is plain, so that scalars are its clusters and all are kept.
    public static func isPlain(_ text: String) -> Bool { isPlain(text[...]) }

    /// Whether each scalar of `text` is plain, as of a whole text.
    public static func isPlain(_ text: Substring) -> Bool {
        for scalar in text.unicodeScalars where !isPlain(scalar) { return false }
        return true
    }

    /// Whether `scalar` is shown as it is, and joins no cluster with another plain one: printable ASCII, Han, kana, box
    /// drawing and the marks of running text. Nearly all that a newspaper prints is, and needs no closer look.
    public static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
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
        case 0x200D, 0xFE00...0xFE0F: return .kept  // inside emoji clusters
        case 0xE0020...0xE007F: return .tag
        case 0xFFF9...0xFFFB, 0xE0001: return .dropped
        default:
            // Format characters are bidi controls, zero-width blanks, soft hyphens.
            return GeneralCategory(scalar.value) == .format ? .dropped : .kept
        }
    }
}
