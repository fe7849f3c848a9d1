import NewsModel
import TextSearch

/// What a search of the library knows beside it: which stories have bookmarks, and their tags.
public struct BookmarkMarks: Equatable, Sendable {
    public var tags: [ContentID: [String]]

    /// Bookmarked articles with the tags of their bookmarks, none perhaps.
    public init(tags: [ContentID: [String]] = [:]) {
        self.tags = tags
    }

    /// The marks of these bookmarks.
    public init(_ bookmarks: [Bookmark]) {
        tags = Dictionary(bookmarks.map { ($0.article.id, $0.tags) }, uniquingKeysWith: +)
    }
}

/// In what order answers come.
public enum SearchOrder: String, CaseIterable, Sendable {
    case newest
    /// Stories with all words in their headlines first, each part from new to old.
    case relevance
}

/// A story that answers a query.
public struct LibraryHit: Equatable, Sendable {
    public let article: ArticleReference
    public let issue: IssueReference
    public let section: String?
    /// The first place in the text, or, if there is none, in the heading; the start of the story if the query has no words.
    public let position: TextPosition
    /// What stands around that place: at most `LibraryHit.contextLength` scalars on each side, of the same passage.
    public let before: String
    public let match: String
    public let after: String
    /// Places in the whole story.
    public let places: Int

    /// Scalars.
    public static let contextLength = 40

    public init(
        article: ArticleReference, issue: IssueReference, section: String?, position: TextPosition, before: String,
        match: String, after: String, places: Int
    ) {
        self.article = article
        self.issue = issue
        self.section = section
        self.position = position
        self.before = before
        self.match = match
        self.after = after
        self.places = places
    }
}

/// One page of an answer.
public struct SearchPage: Equatable, Sendable {
    public let hits: [LibraryHit]
    /// Where the next page begins, which may be empty; `nil` if there is none.
    public let next: SearchPlace?
}

/// A place between two pages of an answer.
public struct SearchPlace: Equatable, Sendable {
    /// Whether the stories with all words in their headlines are still to come.
    let isInHeadlines: Bool
    /// Stories with lower numbers are to come.
    let below: Int64
}
