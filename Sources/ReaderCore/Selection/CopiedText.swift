import NewsModel

/// Text for the clipboard, with its source.
enum CopiedText {
    /// A range of a story, followed by headline, byline, publication and date.
    static func passage(_ range: TextRange, of article: Article, in paper: OpenIssue) -> String {
        withSource(
            article.text(in: range),
            [article.title, article.bylineText, paper.paper, paper.issue.date])
    }

    /// A story with its heading, followed by publication and date.
    static func story(_ article: Article, in paper: OpenIssue) -> String {
        withSource(text(of: article), [paper.paper, paper.issue.date])
    }

    private static func text(of article: Article) -> String {
        let heading = [article.kicker, article.headline, article.deck, article.bylineText].compactMap(\.self)
        let body = article.passages.filter { $0.rawValue >= 0 }.compactMap { article.text(of: $0) }
        return ([heading.joined(separator: "\n")] + body).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The quote of a bookmark, followed by the story that it names.
    static func quote(of bookmark: Bookmark) -> String {
        let name = bookmark.issue.title ?? bookmark.sourceName
        let day = bookmark.issue.isDated(by: name) ? nil : bookmark.issue.date
        return withSource(bookmark.shownQuote, [bookmark.article.headline, bookmark.article.byline, name, day])
    }

    private static func withSource(_ text: String, _ source: [String?]) -> String {
        let known = source.compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? text : text + "\n\n— " + known.joined(separator: " · ") + "\n"
    }
}
