import NewsModel
import Wording

/// Gives ids to an issue built by a format and, if the format has no lines, numbers its texts.
enum IssueFinishing {
    /// - Parameters:
    ///   - lines: the lines that the issue's `sourceLines` number; `nil` to make each text a line.
    ///   - afterIDs: a change that must not affect the ids.
    static func content(
        _ draft: Issue, lines: [String]?, notices: [Phrase] = [], afterIDs: (inout Issue) -> Void = { _ in }
    ) -> FormatContent {
        var draft = draft
        for section in draft.sections.indices {
            // A bare number is too little for a section's name.
            guard let page = draft.sections[section].page, let name = draft.sections[section].name, Int(name) == page
            else {
                continue
            }
            draft.sections[section].name = draft.language == "en" ? "Page \(page)" : "第\(page)版"
        }
        let numbered = lines ?? number(&draft)
        let id = ContentID(hashing: texts(of: draft))
        var counts: [[String]: Int] = [:]
        for section in draft.sections.indices {
            draft.sections[section].articles = draft.sections[section].articles.map { article in
                var name = [id.description, article.kicker ?? "", article.headline ?? "", article.deck ?? ""]
                if let guid = article.guid { name.append(guid) }
                if article.headline == nil { name.append(String(article.title.prefix(40))) }
                let count = counts[name, default: 0]
                counts[name] = count + 1
                return article.identified(as: ContentID(hashing: count == 0 ? name : name + ["\(count)"]))
            }
        }
        var issue = draft.identified(as: id)
        afterIDs(&issue)
        return .issue(issue, lines: numbered, notices: notices)
    }

    private static func texts(of issue: Issue) -> [String] {
        var texts = [issue.publication ?? "", issue.date ?? "", issue.edition ?? ""]
        for section in issue.sections {
            texts.append(section.name ?? "")
            for article in section.articles { texts += article.passages.lazy.compactMap(article.text(of:)) }
        }
        return texts
    }

    /// Numbers the texts in reading order and returns them, one line for each text.
    private static func number(_ issue: inout Issue) -> [String] {
        var lines: [String] = []
        func add(_ text: String?) -> [Int] {
            guard let text else { return [] }
            lines.append(text)
            return [lines.count]
        }
        for index in issue.furniture.indices { issue.furniture[index].sourceLines = add(issue.furniture[index].text) }
        for section in issue.sections.indices {
            issue.sections[section].sourceLines = add(issue.sections[section].name)
            for number in issue.sections[section].articles.indices {
                var article = issue.sections[section].articles[number]
                article.sourceLines = [article.kicker, article.headline, article.deck, article.bylineText].flatMap(add)
                for index in article.body.indices { article.body[index].sourceLines = add(article.body[index].text) }
                for index in article.photos.indices {
                    article.photos[index].sourceLines = add(article.photos[index].captionText)
                }
                issue.sections[section].articles[number] = article
            }
        }
        return lines
    }
}

extension Article {
    /// An empty article that `IssueFinishing` will give an id.
    static func draft() -> Article { Article(id: ContentID("")) }
}
