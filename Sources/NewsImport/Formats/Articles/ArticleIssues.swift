import NewsModel
import PageReconstruction
import Wording

/// Groups single articles into issues: one for each paper and day, with its pages in order.
enum ArticleIssues {
    /// - Parameter path: the file that the articles are from, whose name may state their day.
    static func contents(of articles: [ArticleFields], path: String, notices: [Phrase] = []) -> [FormatContent] {
        var keys: [[String?]] = []
        var groups: [[String?]: [ArticleFields]] = [:]
        let pathDay = PathFacts(path).day
        let articles = dated(articles)
        for article in articles {
            let day = article.date.flatMap { DayInText.first(in: $0)?.day ?? WrittenDate($0)?.isoDay } ?? pathDay
            let key = [article.publication, day, article.edition]
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(article)
        }
        return keys.enumerated().map { index, key in
            let articles = groups[key] ?? []
            var issue = Issue(
                id: ContentID(""), publication: key[0], edition: key[2], date: key[1],
                language: articles.compactMap(\.language).first,
                sections: sections(of: articles))
            issue.language = issue.language ?? TextLanguage.language(of: issue)
            return IssueFinishing.content(issue, lines: nil, notices: index == 0 ? notices : [])
        }
    }

    /// The articles, with ISO 8601 dates where the order of day and month in a date with slashes had to be decided.
    private static func dated(_ articles: [ArticleFields]) -> [ArticleFields] {
        let isDayFirst = DayOrder.isDayFirst(in: articles.lazy.compactMap(\.date)) {
            articles.lazy.compactMap(\.language).first
                ?? TextLanguage.language(of: articles.prefix(8).flatMap { [$0.title, $0.content].compactMap(\.self) })
        }
        guard isDayFirst else { return articles }
        return articles.map { article in
            var article = article
            if let date = article.date, DayInText.first(in: date) == nil {
                article.date = WrittenDate(date, isDayFirst: true)?.iso8601 ?? date
            }
            return article
        }
    }

    private static func sections(of articles: [ArticleFields]) -> [Section] {
        var sections: [Section] = []
        for article in articles {
            let page = article.page.flatMap(PageName.init)
            // A bare number beside a section's name adds nothing to the page number.
            let number = page?.name ?? article.page
            let isBare = article.section != nil && number.map { Int($0) != nil } ?? false
            let name = [isBare ? nil : number, article.section].compactMap { $0 }.joined(separator: " ")
            let shown = name.isEmpty ? nil : name
            let index = sections.firstIndex { $0.name == shown && $0.page == page?.number }
            if index == nil { sections.append(Section(name: shown, page: page?.number, articles: [])) }
            sections[index ?? sections.count - 1].articles.append(story(article))
        }
        // If some pages have no number, all stay in their original order.
        let ordered = sections.enumerated().sorted { one, other in
            guard let first = one.element.page, let second = other.element.page, first != second else {
                return one.offset < other.offset
            }
            return first < second
        }
        return sections.allSatisfy { $0.page != nil } ? ordered.map(\.element) : sections
    }

    /// The summary, if it is a line or two with content that the text lacks.
    private static func deck(_ summary: String?, above body: [Paragraph]) -> String? {
        let paragraphs = summary.map { ArticleText.paragraphs($0) } ?? []
        guard paragraphs.count == 1, let text = paragraphs.first?.text, text.count <= longestDeck else { return nil }
        let said = body.map(\.text).joined().filter(\.isLetter)
        // A summary that was cut off ends in an ellipsis.
        return said.contains(text.filter(\.isLetter)) || text.hasSuffix("…") || text.hasSuffix("...") ? nil : text
    }

    /// The length of the longest deck, in characters.
    private static let longestDeck = 200

    static func story(_ fields: ArticleFields) -> Article {
        var story = Article.draft()
        story.kicker = fields.kicker.map { MarkdownInline($0).text }
        story.headline = fields.title.map { MarkdownInline($0).text }
        story.deck = fields.deck.map { MarkdownInline($0).text }
        story.bylines = fields.authors.map { Byline(name: $0) }
        story.bylineText = fields.authors.isEmpty ? nil : fields.authors.joined(separator: ", ")
        story.source = fields.address
        story.guid = fields.guid
        story.date = fields.date.flatMap {
            $0.isoInstant ?? DayInText.first(in: $0)?.day ?? WrittenDate($0)?.iso8601
        }
        story.categories = fields.categories
        story.body = ArticleText.paragraphs(fields.content ?? fields.summary ?? "")
        if story.deck == nil, fields.content != nil { story.deck = deck(fields.summary, above: story.body) }
        let opening = story.body.first.map { StoryOpening.facts(of: $0.text) }
        story.dateline = opening?.dateline ?? fields.dateline
        if story.bylines.isEmpty { story.bylines = opening?.bylines ?? [] }
        return story
    }
}
