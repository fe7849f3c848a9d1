/// A range of an article's text, which may span several passages in reading order.
public struct TextRange: Hashable, Sendable {
    public var start: TextPosition
    /// The position after the last character.
    public var end: TextPosition

    public init(start: TextPosition, end: TextPosition) {
        self.start = start
        self.end = end
    }
}

extension Article {
    /// The text of a range, with a line end between passages; empty if the article has no such range.
    public func text(in range: TextRange) -> String {
        let passages = passages
        guard let first = passages.firstIndex(of: range.start.passage),
            let last = passages.firstIndex(of: range.end.passage),
            first <= last
        else { return "" }
        let texts = passages[first...last].map { passage -> String in
            var text = (text(of: passage) ?? "").unicodeScalars[...]
            if passage == range.end.passage { text = text.prefix(max(0, range.end.character)) }
            if passage == range.start.passage { text = text.dropFirst(max(0, range.start.character)) }
            return String(text)
        }
        return texts.joined(separator: "\n")
    }

    /// The range of a whole passage; `nil` if the article has no such passage.
    public func range(of passage: Passage) -> TextRange? {
        text(of: passage).map {
            TextRange(
                start: TextPosition(passage: passage),
                end: TextPosition(passage: passage, character: $0.unicodeScalars.count))
        }
    }

    /// The quote of a range: its text and its context, at most `context` scalars on each side.
    public func quote(of range: TextRange, context: Int = Quote.contextLength) -> Quote {
        let passages = passages
        guard let first = passages.first, let last = passages.last, let end = self.range(of: last)?.end else {
            return Quote(prefix: "", exact: "", suffix: "")
        }
        let before = text(in: TextRange(start: TextPosition(passage: first), end: range.start))
        let after = text(in: TextRange(start: range.end, end: end))
        return Quote(
            prefix: String(before.unicodeScalars.suffix(context)), exact: text(in: range),
            suffix: String(after.unicodeScalars.prefix(context)))
    }
}
