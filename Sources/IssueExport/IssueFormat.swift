import IssueDocument
import NewsModel

/// The formats in which issues or single stories are exported.
public enum IssueFormat: String, CaseIterable, Sendable {
    case json, markdown, text, html, epub

    /// The bytes of a document that contains all of `issues`, at least one.
    ///
    /// - Parameters:
    ///   - now: the creation time stated in an EPUB, in ISO 8601 and UTC.
    public func bytes(of issues: [Issue], now: String) -> [UInt8] {
        switch self {
        case .epub: return IssueEPUB(issues, now: now).bytes
        default:
            var bytes: [UInt8] = []
            write(issues) { bytes += $0.utf8 }
            return bytes
        }
    }

    /// Passes the text of the same document to `sink`, a buffer at a time; nothing for a binary format.
    public func write(_ issues: [Issue], to sink: (String) -> Void) {
        switch self {
        case .json: IssueJSON.write(issues, to: sink)
        case .markdown: Self.write(issues, IssueText.markdown, to: sink)
        case .text: Self.write(issues, IssueText.plain, to: sink)
        case .html: IssueHTML.write(issues, to: sink)
        case .epub: break
        }
    }

    /// Writes the texts of all issues, separated by blank lines.
    private static func write(_ issues: [Issue], _ text: (Issue) -> String, to sink: (String) -> Void) {
        var isFirst = true
        for text in issues.lazy.map(text) where !text.isEmpty {
            sink(isFirst ? text : "\n" + text)
            isFirst = false
        }
    }

    /// Whether the bytes are text, which can be shown and made safe for a terminal.
    public var isText: Bool { self != .epub }
}

extension Issue {
    /// The furniture that has text; a rule or a fence of the source has none.
    var shownFurniture: [Furniture] { furniture.filter { !$0.text.isEmpty } }

    /// The issue reduced to one of its stories, without the furniture.
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
