import UnicodeText

/// The words of a table, folded as tokens are.
enum FoldedWords {
    /// The words of a text that blanks and line ends part.
    static func words(of text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(folded)
    }

    /// Most words of the tables are in ASCII, and need no table of folding before the first page is shown.
    static func folded(_ word: Substring.UTF8View) -> String {
        let text = String(Substring(word))
        return word.allSatisfy { $0 < 0x80 } ? text.lowercased() : FoldedText(text).text
    }
}

extension String {
    // Folded words are in one form: to compare their bytes is enough. `hasPrefix` and `hasSuffix` normalise Chinese first, which was
    // a tenth of the time that a page took.

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

    func ends(with word: String) -> Bool {
        utf8.count >= word.utf8.count && utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
}
