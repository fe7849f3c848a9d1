import NewsModel
import UnicodeText

/// Tags typed as words on a line, with completion from the tags in use.
enum BookmarkTags {
    /// Folds a tag as search folds texts, so that tags can be compared.
    static func fold(_ text: String) -> String { FoldedText(text).text }

    /// The tags of a bookmark as an editable line.
    static func line(of bookmark: Bookmark) -> LineEditor {
        LineEditor(bookmark.ownTags.filter(isWord).map { $0 + " " }.joined())
    }

    /// The tags typed on a line, which replace those in `before`.
    static func tags(typed: String, before: [String]) -> [String] {
        let words = typed.split(whereSeparator: partsTags).map { String($0.drop { $0 == "#" }) }
        // Keep tags of several words, which were given elsewhere and cannot be typed here.
        var tags = before.filter { !isWord($0) || words.contains($0) }
        for word in words where !word.isEmpty && !tags.contains(word) { tags.append(word) }
        return tags
    }

    /// The tags that complete the last word of a line, in the order of `known`; in a filter only a word with `#` is a
    /// tag.
    static func completions(of text: String, known: [String], isFilter: Bool) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let isBetween = text.last?.isWhitespace != false
        if isFilter, isBetween || words.last?.hasPrefix("#") != true { return [] }
        let word = fold(isBetween ? "" : String((words.last ?? "").drop { $0 == "#" }))
        let used = Set(isBetween ? words : words.dropLast())
        return known.filter { isWord($0) && !used.contains($0) && fold($0).hasPrefix(word) }
    }

    /// The line with its last word replaced by the first completion; `nil` if there is none.
    static func completed(_ text: String, known: [String], isFilter: Bool) -> LineEditor? {
        guard let tag = completions(of: text, known: known, isFilter: isFilter).first else { return nil }
        let isBetween = text.last?.isWhitespace != false
        let head = isBetween ? text : text.lastIndex(where: \.isWhitespace).map { String(text[...$0]) } ?? ""
        return LineEditor(head + (isFilter ? "#" : "") + tag + " ")
    }

    private static func isWord(_ tag: String) -> Bool {
        !tag.isEmpty && !tag.hasPrefix("#") && !tag.contains(where: partsTags)
    }

    private static func partsTags(_ character: Character) -> Bool {
        character.isWhitespace || ",，、".contains(character)
    }
}
