import UnicodeText

/// Folds the words of a table in the same way as tokens.
enum FoldedWords {
    /// The folded words of a text, which are separated by blanks or line ends.
    static func words(of text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(folded)
    }

    /// Most words of the tables are ASCII and are lowercased without loading the folding tables, which speeds up the
    /// first page.
    static func folded(_ word: Substring.UTF8View) -> String {
        let text = String(Substring(word))
        return word.allSatisfy { $0 < 0x80 } ? text.lowercased() : FoldedText(text).text
    }
}

extension String {
    // Folded words have one normal form, so that comparing bytes is enough. `hasPrefix` and `hasSuffix` normalise
    // Chinese first, which took a tenth of the time of a page.

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

    func ends(with word: String) -> Bool {
        utf8.count >= word.utf8.count && utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
}
