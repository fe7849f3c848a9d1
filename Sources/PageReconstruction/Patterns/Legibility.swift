/// Decides whether the letters that a scanner read form words.
enum Legibility {
    /// Whether at least half of the words are well-formed and one of them has three letters.
    static func isLegible(_ text: String) -> Bool {
        var words = 0
        var readable = 0
        var hasLongWord = false
        for word in text.unicodeScalars.split(whereSeparator: \.isBlank) {
            let inner = trimmed(word)
            // Figures are neither legible nor illegible.
            if !word.contains(where: \.isAlphabetic), word.contains(where: \.isDigit) { continue }
            words += 1
            if isWord(inner) { readable += 1 }
            if inner.count(where: \.isAlphabetic) >= 3 { hasLongWord = true }
        }
        return hasLongWord && readable * 2 >= words
    }

    private static func trimmed(_ word: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard let first = word.firstIndex(where: \.isAlphabetic), let last = word.lastIndex(where: \.isAlphabetic)
        else {
            return word[word.endIndex...]
        }
        return word[first...last]
    }

    /// Whether the word consists of letters and marks used within words, and is all capitals, capitalised or lowercase.
    private static func isWord(_ word: Substring.UnicodeScalarView) -> Bool {
        guard !word.isEmpty, word.allSatisfy({ $0.isAlphabetic || "-'’.&=⸗¬".unicodeScalars.contains($0) }) else {
            return false
        }
        return word.split { !$0.isAlphabetic }.allSatisfy { part in
            let capitals = part.count(where: \.isUpperCase)
            return capitals == 0 || capitals == part.count || capitals == 1 && part.first?.isUpperCase ?? false
                // A second capital is allowed in `McCarn` and `MacDonald`.
                || capitals == 2 && (part.first?.isUpperCase ?? false) && part.prefix(3).contains("c")
        }
    }
}
