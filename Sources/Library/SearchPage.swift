import NewsModel
import TextSearch

/// The stories that have bookmarks, with the tags of these.
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

/// One page of an answer.
public struct SearchPage: Equatable, Sendable {
    public let hits: [SearchHit]
    /// The start of the next page, which may be empty; `nil` if there is none.
    public let next: SearchCursor?
}

/// The position between two pages of an answer.
public struct SearchCursor: Equatable, Sendable {
    /// The number of the part of the answer.
    let part: Int
    /// Stories with lower numbers are to come.
    let below: Int64
}
