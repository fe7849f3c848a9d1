import NewsModel
import TextSearch

/// The bookmarked stories, with the tags of their bookmarks.
public struct BookmarkMarks: Equatable, Sendable {
    public var tags: [ContentID: [String]]

    /// Creates marks from bookmarked articles and their bookmarks' tags (possibly empty).
    public init(tags: [ContentID: [String]] = [:]) {
        self.tags = tags
    }

    /// Collects the marks of these bookmarks.
    public init(_ bookmarks: [Bookmark]) {
        tags = Dictionary(bookmarks.map { ($0.article.id, $0.tags) }, uniquingKeysWith: +)
    }
}

/// One page of search results.
public struct SearchPage: Equatable, Sendable {
    public let hits: [SearchHit]
    /// The start of the next page, which may be empty; `nil` if there is none.
    public let next: SearchCursor?
}

/// The position between two pages of results.
public struct SearchCursor: Equatable, Sendable {
    /// The index of the part (`StoryCandidates.Part`) that the next page begins in.
    let part: Int
    /// The next page begins with stories whose numbers are lower than this.
    let below: Int64
}
