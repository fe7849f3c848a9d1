import NewsModel
import TextSearch

/// An issue made ready to be written: all that can be done without the library, so that writing holds it only briefly.
public struct PreparedIssue: Sendable {
    let issue: Issue
    /// The file or URL that it came from.
    let source: String
    let stories: [Story]
    /// Of the index: the last stories first, for their numbers are the lowest.
    let pieces: [Piece]

    /// A story in the form in which it is kept.
    struct Story: Sendable {
        let id: ContentID
        /// The section's place in the issue.
        let section: Int
        let stored: StoredStory
    }

    /// What the index is to know of some stories.
    struct Piece: Sendable {
        /// How many they are, at most `IndexPage.mostStories`.
        let count: Int
        let pages: [IndexPage]

        init(_ stories: some Collection<SearchableStory>) {
            var tokens = IndexTokens()
            for story in stories { tokens.add(story) }
            count = stories.count
            var writer = IndexPageWriter(stories: count)
            tokens.forEach { writer.append($0, $1) }
            pages = writer.finish()
        }

        /// As few pieces as can be.
        static func pieces(of stories: [SearchableStory]) -> [Piece] {
            stride(from: 0, to: stories.count, by: IndexPage.mostStories).map { start in
                Piece(stories[start..<min(stories.count, start + IndexPage.mostStories)])
            }
        }
    }

    /// Folds and takes apart all stories: about 0.1 ms a thousand characters.
    public init(_ issue: Issue, source: String) {
        self.issue = issue
        self.source = source
        stories = issue.sections.enumerated().flatMap { number, section in
            section.articles.map { Story(id: $0.id, section: number, stored: StoredStory($0)) }
        }
        pieces = Piece.pieces(of: issue.articles.reversed().map { SearchableStory($0) })
    }
}
