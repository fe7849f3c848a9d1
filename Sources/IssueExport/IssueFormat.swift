import IssueDocument
import NewsModel

/// The forms in which issues, or stories of them, are written for people and for other programs.
public enum IssueFormat: String, CaseIterable, Sendable {
    case json, markdown, text, html, epub

    /// The bytes of a document with all of `issues`, of which there is one at least.
    ///
    /// - Parameters:
    ///   - now: ISO 8601 in UTC, the time that an EPUB says it was made at.
    public func bytes(of issues: [Issue], now: String) -> [UInt8] {
        switch self {
        case .json: Array(IssueJSON.text(of: issues).utf8)
        case .markdown: Array(IssueText.markdown(issues).utf8)
        case .text: Array(IssueText.plain(issues).utf8)
        case .html: Array(IssueHTML.page(issues).utf8)
        case .epub: IssueEPUB(issues, now: now).bytes
        }
    }

    /// Whether the bytes are text, which can be shown and made harmless.
    public var isText: Bool { self != .epub }
}

extension Issue {
    /// The issue with one of its stories alone, without what is printed around it.
    public func with(only article: Article) -> Issue {
        var issue = self
        issue.furniture = []
        issue.sections = sections.compactMap { section in
            var section = section
            section.articles = section.articles.filter { $0.id == article.id }
            return section.articles.isEmpty ? nil : section
        }
        return issue
    }
}
