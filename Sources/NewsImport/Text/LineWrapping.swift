import UnicodeText

/// Tells wrapped lines from lines that are paragraphs.
enum LineWrapping {
    /// Whether the lines are one wrapped text: mostly Latin lines always are; Chinese lines are if all but the last are
    /// of nearly equal length and at least one ends within a sentence.
    static func isWrapped(_ lines: [String]) -> Bool {
        let han = lines.joined().unicodeScalars.count { (0x2E80...0x9FFF).contains($0.value) }
        let letters = lines.joined().unicodeScalars.count { $0.isAlphabetic }
        if han * 4 < letters { return true }
        if lines.contains(where: { $0.hasPrefix("\u{3000}") || $0.hasPrefix("    ") }) { return false }
        let lengths = lines.dropLast().map(\.count)
        guard let longest = lengths.max(), let shortest = lengths.min(), longest >= 12 else { return false }
        let last = lines.last?.count ?? 0
        return longest - shortest <= 2 && last <= longest + 2
            && lines.dropLast().contains { !MarkdownParser.endsSentence($0) }
    }

    /// The lines joined to one text, with a space between letters.
    static func joined(_ lines: [String]) -> String {
        var text = ""
        for line in lines where !line.isEmpty {
            if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first,
                !isSetWithoutSpaces(last) || !isSetWithoutSpaces(first)
            {
                text += " "
            }
            text += line
        }
        return text
    }

    /// Whether a line of such characters continues in the next one without a space: Hangul is not among them.
    private static func isSetWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0x9FFF).contains(scalar.value) || (0x3000...0x30FF).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value) || "“”‘’…—".unicodeScalars.contains(scalar)
    }
}
