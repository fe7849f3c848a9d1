import NewsModel

/// One line of a page's text.
public struct SourceLine: Equatable, Sendable {
    /// From 1, blank lines counted.
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

/// Rebuilds a page from its lines.
public enum PageReconstruction {
    /// The issue that `lines` hold: every line that is not blank stands in exactly one place.
    public static func issue(from lines: [SourceLine]) -> Issue {
        let id = ContentID(hashing: lines.map(\.text))
        let body = lines.filter { !$0.text.allSatisfy(\.isWhitespace) }
            .map { Paragraph($0.text, sourceLines: [$0.number]) }
        return Issue(id: id, sections: [Section(articles: [Article(id: id, body: body)])])
    }
}
