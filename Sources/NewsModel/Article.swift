/// One story: its heading, who wrote it, its text and its photos.
public struct Article: Equatable, Sendable {
    /// Made from the id and the story's first line: equal on every machine and every run, and the same when the
    /// body is joined anew.
    public let id: ContentID
    /// The id that earlier versions gave the same story, where they could read it.
    public var formerID: ContentID?
    public var kicker: String?
    /// `nil` for a photo that stands alone and for text that no headline was found for.
    public var headline: String?
    public var deck: String?
    /// 1-based line numbers of the heading and of the byline line.
    public var sourceLines: [Int]
    /// The scalars of its source lines that are its share, where columns stand side by side in them; `nil` where the whole
    /// lines are its own.
    public var columns: Range<Int>?
    public var bylines: [Byline]
    /// The byline line as printed, `本报记者 许廷合 通讯员 邢铭伟` or `By Jane Doe`; `nil` where the text opens with the names.
    public var bylineText: String?
    /// `本报讯`, `新华社北京11月30日电`, `LONDON, May 3 (Reuters)`: as it also opens the text.
    public var dateline: String?
    /// The URL that it was published at.
    public var source: String?
    /// The id that its publisher gave it.
    public var guid: String?
    /// ISO 8601: a day, or an instant where a time is known.
    public var date: String?
    /// The subjects that its publisher files it under.
    public var categories: [String]
    public var body: [Paragraph]
    public var photos: [Photo]
    /// The boxes that it takes on the pages of its issue, in reading order; empty where places are not known.
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

    /// A photo with its caption and no text beside it.
    public var isPhotoStory: Bool { body.isEmpty && !photos.isEmpty }

    /// The name of the story in a list: its headline, or the opening of its text or caption.
    public var title: String {
        if let headline { return headline }
        if let kicker { return kicker }
        return Self.opening(of: body.first?.text ?? photos.first?.caption ?? "")
    }

    /// The first clauses of a text, enough of them to know it by.
    private static func opening(of text: String) -> String {
        var opening = ""
        for character in text.prefix(60) {
            if "。;；\n".contains(character) || "，,".contains(character) && opening.count >= 12 { break }
            opening.append(character)
        }
        return opening
    }

    /// Characters of the body, or of the captions where there is no body.
    public var length: Int {
        let texts = body.isEmpty ? photos.map(\.caption) : body.map(\.text)
        return texts.reduce(0) { $0 + $1.unicodeScalars.count }
    }
}

/// A paragraph of the body, whole, with the boundaries at which chunks of the source were joined.
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
        /// One row of a table, a tab between its cells.
        case row
        /// A footnote.
        case note
    }

    public var kind: Kind
    /// The letters of the source alone: bullets, numbers of items, rules between cells and marks of quotation are drawn.
    public var text: String
    /// 1-based line numbers of its chunks, in reading order.
    public var sourceLines: [Int]
    /// The scalars of its source lines that are its share, where columns stand side by side in them; `nil` where the whole
    /// lines are its own.
    public var columns: Range<Int>?
    public var joins: [Join]

    public init(_ text: String, kind: Kind = .paragraph, sourceLines: [Int] = [], joins: [Join] = []) {
        self.kind = kind
        self.text = text
        self.sourceLines = sourceLines
        self.joins = joins
    }
}

/// A boundary inside a paragraph: the chunk that ends on one source line goes on with the next of `sourceLines`.
public struct Join: Equatable, Sendable {
    /// The source line after which the chunks were joined.
    public var after: Int
    /// The start of the second chunk: a scalar offset in the paragraph's text.
    public var character: Int
    /// The probability, 0 to 1, that the two belong together.
    public var confidence: Double
    /// Whether a user should look twice.
    public var doubtful: Bool

    public init(after: Int, character: Int, confidence: Double, doubtful: Bool) {
        self.after = after
        self.character = character
        self.confidence = confidence
        self.doubtful = doubtful
    }
}

/// The name of someone who wrote a story, with their role: `记者 许廷合`.
public struct Byline: Equatable, Sendable {
    public var role: String?
    public var name: String

    public init(role: String? = nil, name: String) {
        self.role = role
        self.name = name
    }
}

/// A photo, of which a text page keeps the words.
public struct Photo: Equatable, Sendable {
    /// Without the credit.
    public var caption: String
    /// The name of the photographer.
    public var credit: String?
    /// The credit as printed, `许廷合 摄` or `Photo by Jane Doe`; `nil` where it is nothing but `credit`.
    public var creditText: String?
    /// 1-based line numbers of the input.
    public var sourceLines: [Int]
    /// The scalars of its source lines that are its share, where columns stand side by side in them; `nil` where the whole
    /// lines are its own.
    public var columns: Range<Int>?

    public init(caption: String, credit: String? = nil, creditText: String? = nil, sourceLines: [Int] = []) {
        self.caption = caption
        self.credit = credit
        self.creditText = creditText == credit ? nil : creditText
        self.sourceLines = sourceLines
    }
}
