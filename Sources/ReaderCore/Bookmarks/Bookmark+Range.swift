import NewsModel

extension Bookmark {
    /// Creates a bookmark of a range of a story.
    init(of article: Article, in open: OpenIssue, range: TextRange, tags: [String] = [], moment: Moment) {
        self.init(
            id: moment.id,
            article: ArticleReference(id: article.id, headline: article.title, byline: article.bylineText),
            issue: open.reference,
            source: open.source,
            position: range.start,
            quote: article.quote(of: range),
            tags: tags,
            created: moment.time,
            modified: moment.time)
    }
}

extension Article {
    /// The text from a position on, with a line end between passages; at most `most` scalars.
    func text(after position: TextPosition, most: Int) -> String {
        var after = "".unicodeScalars
        for passage in passages.drop(while: { $0 != position.passage }) where after.count < most {
            var text = (text(of: passage) ?? "").unicodeScalars[...]
            if passage == position.passage { text = text.dropFirst(position.character) } else { after.append("\n") }
            after += text.prefix(most)
        }
        return String(after.prefix(most))
    }

    /// The most scalars quoted, some seventy English words: a text may have no sentences.
    private static let longestQuote = 400

    /// The whole sentence around a position, or the first part of a very long one; from the position on if that is
    /// further in.
    func sentence(at position: TextPosition) -> TextRange {
        let sentences = Sentences(text(of: position.passage) ?? "")
        let sentence = sentences.index(at: position.character).map { sentences.ranges[$0] } ?? 0..<0
        let isNear = sentence.lowerBound + Self.longestQuote > position.character
        let start = isNear ? sentence.lowerBound : position.character
        var end = max(start, min(sentence.upperBound, start + Self.longestQuote))
        if end < sentence.upperBound {
            let words = (text(of: position.passage) ?? "").unicodeScalars.dropFirst(start).prefix(end - start)
            if let blank = words.lastIndex(of: " ") { end = start + words.distance(from: words.startIndex, to: blank) }
        }
        return TextRange(
            start: TextPosition(passage: position.passage, character: start),
            end: TextPosition(passage: position.passage, character: end))
    }
}
