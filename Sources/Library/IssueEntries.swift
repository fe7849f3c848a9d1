import NewsModel

/// An issue whose stories have ids of their own, such as a day of a feed, which holds other entries at every import.
struct IssueEntries {
    private let issue: Issue
    private let source: String

    /// - Returns: `nil` for an issue of no known publication, of several files, or with a story without an id.
    init?(_ issue: Issue, source: String) {
        guard issue.publication != nil, !issue.sections.isEmpty, issue.sections.allSatisfy({ $0.file == nil }),
            issue.sections.allSatisfy({ $0.articles.allSatisfy { $0.guid != nil } })
        else { return nil }
        self.issue = issue
        self.source = source
    }

    /// Adds the stories of another import before those of this issue, which keeps its id. A story that is here is
    /// replaced in its place if it comes from the same source.
    ///
    /// - Returns: `nil` if the two have no story in common, or if a story from another source has the id of a story of
    ///   this issue but a different text: it belongs to another issue.
    func merged(with other: IssueEntries) -> Issue? {
        let kept = Dictionary(issue.articles.map { ($0.guid ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        guard other.issue.articles.contains(where: { kept[$0.guid ?? ""] != nil }) else { return nil }
        var updates: [String: Article] = [:]
        for article in other.issue.articles {
            guard let guid = article.guid, let known = kept[guid] else { continue }
            if source == other.source {
                updates[guid] = article.identified(as: known.id)
            } else if Self.letters(of: known) != Self.letters(of: article) {
                return nil
            }
        }
        var merged = issue
        for section in merged.sections.indices {
            merged.sections[section].articles = merged.sections[section].articles.map { updates[$0.guid ?? ""] ?? $0 }
        }
        for var section in other.issue.sections {
            section.articles.removeAll { kept[$0.guid ?? ""] != nil }
            if section.articles.isEmpty { continue }
            if let index = merged.sections.firstIndex(where: { $0.name == section.name }) {
                merged.sections[index].articles.insert(contentsOf: section.articles, at: 0)
            } else {
                merged.sections.append(section)
            }
        }
        return merged
    }

    private static func letters(of article: Article) -> [Unicode.Scalar] {
        article.passages.compactMap { article.text(of: $0) }.joined().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
}
