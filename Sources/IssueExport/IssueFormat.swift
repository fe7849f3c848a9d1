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
        case .epub: return IssueEPUB(issues, now: now).bytes
        default:
            var bytes: [UInt8] = []
            write(issues) { bytes += $0.utf8 }
            return bytes
        }
    }

    /// Gives the text of the same document to `sink`, piece by piece; nothing of a form that is no text.
    public func write(_ issues: [Issue], to sink: (String) -> Void) {
        switch self {
        case .json: IssueJSON.write(issues, to: sink)
        case .markdown: Self.write(issues, IssueText.markdown, to: sink)
        case .text: Self.write(issues, IssueText.plain, to: sink)
        case .html: IssueHTML.write(issues, to: sink)
        case .epub: break
        }
    }

    /// The texts of all issues, a blank line between two of them.
    private static func write(_ issues: [Issue], _ text: (Issue) -> String, to sink: (String) -> Void) {
        var isFirst = true
        for text in issues.lazy.map(text) where !text.isEmpty {
            sink(isFirst ? text : "\n" + text)
            isFirst = false
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
