import UnicodeText

/// The words of a table, folded as tokens are.
enum FoldedWords {
    /// The words of a text that blanks and line ends part.
    static func words(of text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(folded)
    }

    /// Most words of the tables are in ASCII, which the first page that is opened need not fold by the whole table.
    static func folded(_ word: Substring.UTF8View) -> String {
        let text = String(Substring(word))
        return word.allSatisfy { $0 < 0x80 } ? text.lowercased() : FoldedText(text).text
    }
}
