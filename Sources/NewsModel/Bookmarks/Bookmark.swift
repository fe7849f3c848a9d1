/// A passage that a user keeps, with enough of the text to find it again when the article has changed.
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
    /// ISO 8601 in UTC, `2026-11-23T12:00:00Z`.
    public var created: String
    /// ISO 8601 in UTC.
    public var modified: String
    /// The members that a file has besides, as the text of a JSON object; empty where there are none.
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
    /// The local day on which it was made, `YYYY-MM-DD`; the beginning of `created` if that is no ISO 8601.
    public var day: String { Timestamp(created)?.localDay ?? String(created.prefix(10)) }

    /// The last part of the source's name.
    public var sourceName: String { source.split(separator: "/").last.map(String.init) ?? "" }
}

/// An article as a bookmark names it.
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

/// An issue as a bookmark names it.
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

extension IssueReference {
    /// Whether the title names the day in numbers, as `20240512` or `2024年5月12日`.
    public var titleHasDay: Bool {
        let day = (date ?? "").split(separator: "-").compactMap { Int($0) }
        guard let title, day.count == 3 else { return false }
        let numbers = title.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        return numbers.contains(day[0] * 10_000 + day[1] * 100 + day[2]) || numbers.contains(day)
    }
}

/// Text with its surroundings: the TextQuoteSelector of the W3C Web Annotation Data Model.
public struct Quote: Equatable, Sendable {
    public var prefix: String
    public var exact: String
    public var suffix: String

    public init(prefix: String, exact: String, suffix: String) {
        self.prefix = prefix
        self.exact = exact
        self.suffix = suffix
    }

    /// Whether the text may go on behind the suffix, which has as many scalars as one has.
    public var isCutOff: Bool { suffix.unicodeScalars.count >= Self.contextLength }

    /// Scalars of a prefix and of a suffix, at most.
    public static let contextLength = 32
}
