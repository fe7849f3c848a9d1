import NewsModel
import SearchIndex
import TextSearch

/// An issue made ready to be written: all that can be done without the library, so that writing holds it only briefly.
public struct PreparedIssue: Sendable {
    private(set) var issue: Issue
    /// The file or URL that it came from.
    let source: String
    let stories: [Story]
    /// The postings of the stories, the last story first, for its number is the lowest.
    let segments: [SegmentContent]

    /// A story in the form in which it is kept.
    struct Story: Sendable {
        let id: ContentID
        let formerID: ContentID?
        /// The section's index in the issue.
        let section: Int
        let stored: StoredStory
    }

    /// Folds and analyses all stories: about 0.1 ms a thousand characters.
    public init(_ issue: Issue, source: String) {
        self.issue = issue
        self.source = source
        stories = issue.sections.enumerated().flatMap { number, section in
            section.articles.map { Story(id: $0.id, formerID: $0.formerID, section: number, stored: StoredStory($0)) }
        }
        segments = SegmentContent.segments(of: issue.articles.reversed().map { SearchableStory($0) })
    }

    /// The same issue of another publication, or of another day.
    func named(_ publication: String?, date: String?) -> PreparedIssue {
        var named = self
        (named.issue.publication, named.issue.date) = (publication, date)
        return named
    }

    /// The same issue under an id made of its own text, for one that bears the id of another.
    func identifiedByText() -> PreparedIssue {
        let texts = issue.articles.flatMap { article in article.passages.compactMap { article.text(of: $0) } }
        var own = Issue(
            id: ContentID(hashing: [issue.id.description] + texts), title: issue.title, publication: issue.publication,
            edition: issue.edition, date: issue.date, language: issue.language, source: issue.source,
            furniture: issue.furniture, sections: issue.sections)
        own.formerID = nil
        return PreparedIssue(own, source: source)
    }
}
