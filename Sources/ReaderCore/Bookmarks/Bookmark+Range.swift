import NewsModel

extension Bookmark {
    /// A bookmark of a stretch of a story.
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

    /// The letter of a named mark, which is a bookmark with the tag `mark:a`.
    var markLetter: Character? {
        tags.first { $0.hasPrefix(Self.markPrefix) && $0.count == Self.markPrefix.count + 1 }?.last
    }

    static func markTag(_ letter: Character) -> String { markPrefix + String(letter) }

    private static let markPrefix = "mark:"
}

extension Article {
    /// The most scalars that are quoted: a text may have no sentences.
    private static let longestQuote = 200

    /// The text from a position to the end of its sentence.
    func sentenceRest(from position: TextPosition) -> TextRange {
        let text = text(of: position.passage) ?? ""
        let sentences = Sentences(text)
        let end = sentences.index(at: position.character).map { sentences.ranges[$0].upperBound } ?? 0
        let limit = min(end, position.character + Self.longestQuote)
        return TextRange(
            start: position, end: TextPosition(passage: position.passage, character: max(limit, position.character)))
    }
}
