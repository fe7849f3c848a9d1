import NewsModel
import TextSearch

/// An issue made ready to be written: all that can be done without the library, so that writing holds it only briefly.
public struct PreparedIssue: Sendable {
    let issue: Issue
    /// The file or URL that it came from.
    let source: String
    let stories: [Story]
    /// The Han characters of all of them, folded.
    let han: Set<UInt32>

    /// A story in the form in which it is kept.
    struct Story: Sendable {
        let id: ContentID
        /// The section's place in the issue.
        let section: Int
        let stored: StoredStory
        /// The words of the index, a blank behind each.
        let words: [UInt8]
    }

    /// Folds and takes apart all stories: about 0.2 ms a thousand characters.
    public init(_ issue: Issue, source: String) {
        var tokens = IndexTokens()
        var stories: [Story] = []
        for (number, section) in issue.sections.enumerated() {
            for article in section.articles {
                let words = tokens.words(of: SearchableStory(article))
                stories.append(Story(id: article.id, section: number, stored: StoredStory(article), words: words))
            }
        }
        self.issue = issue
        self.source = source
        self.stories = stories
        han = tokens.han
    }
}
