import NewsModel

extension Bookmark {
    /// A bookmark of a place in a story of a paper.
    init(of article: Article, in paper: Paper, at position: TextPosition, moment: Moment) {
        self.init(
            id: moment.id,
            article: ArticleReference(id: article.id, headline: article.title),
            issue: IssueReference(id: paper.issue.id, title: paper.issue.title, date: paper.issue.date),
            source: paper.source,
            position: position,
            quote: Quote(in: article.text(of: position.passage) ?? "", at: position.character),
            created: moment.time,
            modified: moment.time)
    }
}

extension Quote {
    /// Scalars kept before and after.
    private static let context = 32
    /// Scalars of the quote itself, at most.
    private static let longest = 80

    /// What stands in `text` from `character` to the end of the sentence, and what is around it.
    init(in text: String, at character: Int) {
        let scalars = text.unicodeScalars
        let start =
            scalars.index(scalars.startIndex, offsetBy: character, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let window = scalars[start...].prefix(Self.longest)
        let stop = window.firstIndex { "。！？!?".unicodeScalars.contains($0) }
        let end = stop.map { scalars.index(after: $0) } ?? window.endIndex
        self.init(
            prefix: String(scalars[..<start].suffix(Self.context)),
            exact: String(scalars[start..<end]),
            suffix: String(scalars[end...].prefix(Self.context)))
    }
}
