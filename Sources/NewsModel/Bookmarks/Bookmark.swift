/// A bookmarked passage, with enough of the text to find it again after the article has changed.
public struct Bookmark: Equatable, Sendable {
    /// A UUID.
    public var id: String
    public var article: ArticleReference
    public var issue: IssueReference
    /// The file or URL that was open.
    public var source: String
    public var position: TextPosition
    public var quote: Quote
    public var tags: [String]
    public var note: String
    /// The time of creation in ISO 8601 and UTC, such as `2026-11-23T12:00:00Z`.
    public var created: String
    /// The time of the last change in ISO 8601 and UTC.
    public var modified: String
    /// Unknown members of the bookmark in its file, as the text of a JSON object; empty if there are none.
    public var extra: String

    public init(
        id: String, article: ArticleReference, issue: IssueReference, source: String, position: TextPosition,
        quote: Quote, tags: [String] = [], note: String = "", created: String, modified: String,
        extra: String = ""
    ) {
        self.id = id
        self.article = article
        self.issue = issue
        self.source = source
        self.position = position
        self.quote = quote
        self.tags = tags
        self.note = note
        self.created = created
        self.modified = modified
        self.extra = extra
    }
}

extension Bookmark {
    /// The local day of creation, `YYYY-MM-DD`; the first ten characters of `created` if that is not ISO 8601.
    public var day: String { Timestamp(created)?.localDay ?? String(created.prefix(10)) }

    /// The last path component of the source.
    public var sourceName: String { source.split(separator: "/").last.map(String.init) ?? "" }
}

/// A reference to an article in a bookmark.
public struct ArticleReference: Equatable, Sendable {
    public var id: ContentID
    public var headline: String
    /// The byline as printed.
    public var byline: String?

    public init(id: ContentID, headline: String, byline: String? = nil) {
        self.id = id
        self.headline = headline
        self.byline = byline
    }
}

/// A reference to an issue in a bookmark.
public struct IssueReference: Equatable, Sendable {
    public var id: ContentID
    public var title: String?
    /// `YYYY-MM-DD`.
    public var date: String?

    public init(id: ContentID, title: String?, date: String?) {
        self.id = id
        self.title = title
        self.date = date
    }
}

/// Text with its context: the TextQuoteSelector of the W3C Web Annotation Data Model.
public struct Quote: Equatable, Sendable {
    public var prefix: String
    public var exact: String
    public var suffix: String

    public init(prefix: String, exact: String, suffix: String) {
        self.prefix = prefix
        self.exact = exact
        self.suffix = suffix
    }

    /// Whether the text may continue after the suffix, because the suffix has the maximum length.
    public var isCutOff: Bool { suffix.unicodeScalars.count >= Self.contextLength }

    /// The maximum length of a prefix and of a suffix, in scalars.
    public static let contextLength = 32
}
