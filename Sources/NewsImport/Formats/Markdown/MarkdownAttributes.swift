/// Attributes in braces, which Pandoc and kramdown read behind a heading, a picture or words: `{#sec .unnumbered}`,
/// `{: .class width="300"}`.
enum MarkdownAttributes {
    /// The index behind the attributes that `text` begins with; `nil` for other braces.
    static func end(in text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard text.first == "{", let close = text.prefix(longest).firstIndex(of: "}") else { return nil }
        var words = String(String.UnicodeScalarView(text[(text.startIndex + 1)..<close]))
        let isMarked = words.hasPrefix(":")
        if isMarked { words.removeFirst() }
        let attributes = words.split(separator: " ")
        guard let first = attributes.first, isMarked || "#.-".contains(first.first ?? " "), attributes.allSatisfy(isOne)
        else { return nil }
        return close + 1
    }

    /// The length of the longest attributes, in characters.
    private static let longest = 200

    /// Whether a word is an attribute: an id, a class, a value, or `-` for no number.
    private static func isOne(_ word: Substring) -> Bool {
        if word == "-" || word.contains("=") { return true }
        return word.count > 1 && "#.".contains(word.first ?? " ")
            && word.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    }
}
