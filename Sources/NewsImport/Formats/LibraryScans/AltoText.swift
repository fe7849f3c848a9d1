/// Joins words in order to a text and restores words hyphenated at line ends.
struct AltoText {
    private(set) var text = ""
    private var expected: String?
    private var joinsNext = false

    /// The text of whole blocks.
    static func text(of blocks: [AltoBlock]) -> String {
        var text = AltoText()
        for block in blocks { text.append(block.lines) }
        return text.text
    }

    mutating func append(_ lines: [AltoLine]) {
        for line in lines {
            for word in line.words { append(word) }
            joinsNext = line.endsInHyphen && expected == nil
        }
    }

    /// Appends a word, unless it is the second part of a word that was appended whole with its first part.
    mutating func append(_ word: AltoWord) {
        defer { joinsNext = false }
        if word.isSecondPart, let expected, word.whole == nil || word.whole == expected {
            self.expected = nil
            return
        }
        expected = nil
        var written = word.text
        if word.isFirstPart, let whole = word.whole, !whole.isEmpty {
            written = whole
            expected = whole
        }
        guard !written.isEmpty else { return }
        if !text.isEmpty, !joinsNext { text += " " }
        text += written
    }
}
