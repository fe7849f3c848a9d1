/// A story: its heading, bylines, text and photos.
public struct Article: Equatable, Sendable {
    /// Computed from the id and the story's first line: the same on every machine and in every run, and
    /// unchanged when the body is rejoined.
    public private(set) var id: ContentID
    /// The id that earlier versions gave the same story, if they could read it.
    public var formerID: ContentID?
    public var kicker: String?
    /// `nil` for a stand-alone photo, and for text without a headline.
    public var headline: String?
    public var deck: String?
    /// The line numbers, from 1, of the heading and of the byline.
    public var sourceLines: [Int]
    /// The range of scalars that belongs to the heading in each of its source lines, where columns are side by side;
    /// `nil` for whole lines.
    public var columns: Range<Int>?
    public var bylines: [Byline]
    /// The byline as printed, such as `本报记者 许廷合 通讯员 邢铭伟` or `By Jane Doe`; `nil` if the names are at the start of the
    /// text.
    public var bylineText: String?
    /// The dateline, such as `本报讯`, `新华社北京11月30日电` or `LONDON, May 3 (Reuters)`. It is also part of the text.
    public var dateline: String?
    /// The URL where the story was published.
    public var source: String?
    /// The publisher's id of the story.
    public var guid: String?
    /// In ISO 8601: a date, or a date and time if the time is known.
    public var date: String?
    /// The publisher's subject categories.
    public var categories: [String]
    public var body: [Paragraph]
    public var photos: [Photo]
    /// The rectangles that the story occupies on the pages, in reading order; empty if unknown.
    public var places: [PagePlace] = []

    public init(
        id: ContentID, kicker: String? = nil, headline: String? = nil, deck: String? = nil, sourceLines: [Int] = [],
        bylines: [Byline] = [], bylineText: String? = nil, dateline: String? = nil, source: String? = nil,
        guid: String? = nil, date: String? = nil, categories: [String] = [], body: [Paragraph] = [],
        photos: [Photo] = []
    ) {
        self.id = id
        self.kicker = kicker
        self.headline = headline
        self.deck = deck
        self.sourceLines = sourceLines
        self.bylines = bylines
        self.bylineText = bylineText
        self.dateline = dateline
        self.source = source
        self.guid = guid
        self.date = date
        self.categories = categories
        self.body = body
        self.photos = photos
    }

    /// The same story with another id.
    public func identified(as id: ContentID) -> Article {
        var copy = self
        copy.id = id
        return copy
    }

    /// Whether the story is a photo with a caption and no text.
    public var isPhotoStory: Bool { body.isEmpty && !photos.isEmpty }

    /// The name of the story in lists: its headline, or the opening of its text or caption.
    public var title: String {
        if let headline { return headline }
        if let kicker { return kicker }
        return Self.opening(of: body.first?.text ?? photos.first?.caption ?? "")
    }

    /// The first clauses of a text, enough to recognise it by: up to a full stop or semicolon, or a comma after at
    /// least 12 characters; at most 60 characters.
    private static func opening(of text: String) -> String {
        var opening = ""
        for character in text.prefix(60) {
            if "。;；\n".contains(character) || "，,".contains(character) && opening.count >= 12 { break }
            opening.append(character)
        }
        return opening
    }

    /// The number of scalars in the body, or in the captions if there is no body.
    public var length: Int {
        let texts = body.isEmpty ? photos.map(\.caption) : body.map(\.text)
        return texts.reduce(0) { $0 + $1.unicodeScalars.count }
    }
}

/// A whole paragraph of the body, with the boundaries at which chunks of the source were joined.
public struct Paragraph: Equatable, Sendable {
    /// The kind of a paragraph.
    public enum Kind: String, CaseIterable, Equatable, Sendable {
        case paragraph
        /// A short heading inside the body.
        case crosshead
        /// One line of a poem.
        case verse
        /// One item of a list.
        case item
        case quotation
        /// One row of a table, with a tab between cells.
        case row
        /// A footnote.
        case note
    }

    public var kind: Kind
    /// The text as in the source. Bullets, item numbers, rules between cells and quotation signs are drawn, not stored
    /// here.
    public var text: String
    /// The line numbers of its chunks, from 1, in reading order.
    public var sourceLines: [Int]
    /// The range of scalars that belongs to the paragraph in each of its source lines, where columns are side by side;
    /// `nil` for whole lines.
    public var columns: Range<Int>?
    public var joins: [Join]
    /// The number of an item in a numbered list.
    public var number: Int?
    /// The web addresses that the text links to, in reading order.
    public var links: [String]

    public init(
        _ text: String, kind: Kind = .paragraph, sourceLines: [Int] = [], joins: [Join] = [], number: Int? = nil,
        links: [String] = []
    ) {
        self.kind = kind
        self.text = text
        self.sourceLines = sourceLines
        self.joins = joins
        self.number = number
        self.links = links
    }
}

/// A boundary inside a paragraph: the chunk that ends on one source line continues on the next of `sourceLines`.
public struct Join: Equatable, Sendable {
    /// The last source line of the first chunk.
    public var after: Int
    /// The start of the second chunk, as a scalar offset in the paragraph's text.
    public var character: Int
    /// The probability, from 0 to 1, that the two chunks belong together.
    public var confidence: Double
    /// Whether the user should check the join.
    public var doubtful: Bool

    public init(after: Int, character: Int, confidence: Double, doubtful: Bool) {
        self.after = after
        self.character = character
        self.confidence = confidence
        self.doubtful = doubtful
    }
}

/// An author of a story, with their role, such as `记者 许廷合`.
public struct Byline: Equatable, Sendable {
    public var role: String?
    public var name: String

    public init(role: String? = nil, name: String) {
        self.role = role
        self.name = name
    }
}

/// A photo, of which a text page has only the caption and credit.
public struct Photo: Equatable, Sendable {
    /// The caption without the credit.
    public var caption: String
    /// The photographer's name.
    public var credit: String?
    /// The credit as printed, such as `许廷合 摄` or `Photo by Jane Doe`; `nil` if it is the same as `credit`.
    public var creditText: String?
    /// Line numbers of the input, from 1.
    public var sourceLines: [Int]
    /// The range of scalars that belongs to the photo in each of its source lines, where columns are side by side;
    /// `nil` for whole lines.
    public var columns: Range<Int>?

    public init(caption: String, credit: String? = nil, creditText: String? = nil, sourceLines: [Int] = []) {
        self.caption = caption
        self.credit = credit
        self.creditText = creditText == credit ? nil : creditText
        self.sourceLines = sourceLines
    }
}
