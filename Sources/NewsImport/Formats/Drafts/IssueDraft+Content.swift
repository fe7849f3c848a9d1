import NewsModel
import Wording

extension IssueDraft {
    /// The finished issue, with notices about the file before the draft's own.
    func content(notices: [Phrase] = []) -> FormatContent {
        var issue = Issue(
            id: ContentID(""), title: title, publication: publication, edition: edition, date: date, language: language,
            source: source, furniture: furniture.map { Furniture(text: $0) }, sections: sections.map(\.section))
        let length = issue.articles.lazy.prefix(8).reduce(0) { $0 + $1.length }
        if language == nil, length >= Self.enoughForLanguage { issue.language = TextLanguage.language(of: issue) }
        return IssueFinishing.content(issue, lines: nil, notices: notices + self.notices)
    }

    /// The length of a text that suffices to detect its language, in characters: more than a line or two.
    private static let enoughForLanguage = 60
}

extension SectionDraft {
    fileprivate var section: Section {
        Section(name: name, page: page, file: file, articles: stories.map(\.article))
    }
}

extension StoryDraft {
    /// The finished article. If the format does not give the names of the authors, they are parsed from the printed
    /// byline.
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
