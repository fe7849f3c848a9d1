import NewsModel
import Wording

extension IssueDraft {
    /// The draft as what a format answers, with notices about the file before its own.
    func content(notices: [Phrase] = []) -> FormatContent {
        var issue = Issue(
            id: ContentID(""), title: title, publication: publication, edition: edition, date: date, language: language,
            source: source, furniture: furniture.map { Furniture(text: $0) }, sections: sections.map(\.section))
        let length = issue.articles.lazy.prefix(8).reduce(0) { $0 + $1.length }
        if language == nil, length >= Self.enoughForLanguage { issue.language = TextLanguage.language(of: issue) }
        return IssueFinishing.content(issue, lines: nil, notices: notices + self.notices)
    }

    /// Characters: a line or two may be any language's.
    private static let enoughForLanguage = 60
}

extension SectionDraft {
    fileprivate var section: Section {
        Section(name: name, page: page, file: file, articles: stories.map(\.article))
    }
}

extension StoryDraft {
    /// The names stand in the line of authors as it is printed, where no format tells them apart.
    fileprivate var article: Article {
        var article = Article.draft()
        (article.kicker, article.headline, article.deck) = (kicker, headline, deck)
        article.bylineText = bylineText ?? (authors.isEmpty ? nil : authors.joined(separator: ", "))
        article.bylines =
            authors.isEmpty ? bylineText.map(PrintedByline.names) ?? [] : authors.map { Byline(name: $0) }
        (article.dateline, article.source, article.guid, article.date) = (dateline, source, guid, date)
        article.categories = categories
        (article.body, article.photos) = (body, photos)
        return article
    }
}
