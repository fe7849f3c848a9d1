import NewsModel
import SearchIndex
import TextSearch

/// An issue with everything computed that does not need the library, so that the write transaction is short.
public struct PreparedIssue: Sendable {
    private(set) var issue: Issue
    /// The file or URL of the issue.
    let source: String
    let stories: [StoryEntry]
    /// The postings of the stories. The last story comes first, because it gets the lowest number.
    let segments: [SegmentContent]

    /// A story in its stored form.
    struct StoryEntry: Sendable {
        let id: ContentID
        let formerID: ContentID?
        /// The section's index in the issue.
        let section: Int
        let stored: StoredStory
    }

    /// Folds and analyses all stories; takes about 0.1 ms per thousand characters.
    public init(_ issue: Issue, source: String) {
        self.issue = issue
        self.source = source
        stories = issue.sections.enumerated().flatMap { number, section in
            section.articles.map {
                StoryEntry(id: $0.id, formerID: $0.formerID, section: number, stored: StoredStory($0))
            }
        }
        segments = SegmentContent.segments(of: issue.articles.reversed().map { SearchableStory($0) })
    }

    /// The same issue with another publication and date.
    func named(_ publication: String?, date: String?) -> PreparedIssue {
        var named = self
        (named.issue.publication, named.issue.date) = (publication, date)
        return named
    }

    /// The same issue with an id computed from its own text, publication and date, for an issue with the id of another.
    func identifiedFully() -> PreparedIssue {
        let texts = issue.articles.flatMap { article in article.passages.compactMap { article.text(of: $0) } }
        let facts = [issue.publication, issue.date].compactMap(\.self)
        var own = issue.identified(as: ContentID(hashing: [issue.id.description] + facts + texts))
        own.formerID = nil
        return PreparedIssue(own, source: source)
    }
}
