/// One number of a newspaper, or one page of it: the unit that is opened.
public struct Issue: Equatable, Sendable {
    /// Made from the content: equal on every machine and every run.
    public let id: ContentID
    /// The id that earlier versions gave the same content, where they could read it.
    public var formerID: ContentID?
    public var title: String?
    public var publication: String?
    public var edition: String?
    /// `YYYY-MM-DD`.
    public var date: String?
    /// A BCP 47 tag: `zh`, `en`.
    public var language: String?
    /// The site or the service that it was published by, as a URL or a name.
    public var source: String?
    /// The lines printed around the stories: banners, folios, names of editors.
    public var furniture: [Furniture]
    /// The sections in print order.
    public var sections: [Section]
    /// The sizes of its pages, where the places of its stories are known.
    public var pageSizes: [PageSize] = []

    public init(
        id: ContentID, title: String? = nil, publication: String? = nil, edition: String? = nil, date: String? = nil,
        language: String? = nil, source: String? = nil, furniture: [Furniture] = [], sections: [Section]
    ) {
        self.id = id
        self.title = title
        self.publication = publication
        self.edition = edition
        self.date = date
        self.language = language
        self.source = source
        self.furniture = furniture
        self.sections = sections
    }

    /// The stories of all sections, in print order.
    public var articles: [Article] { sections.flatMap(\.articles) }
}

/// A line printed around the stories, kept but not read: a banner, a folio, an editor's name.
public struct Furniture: Equatable, Sendable {
    public var text: String
    /// 1-based line numbers of the input.
    public var sourceLines: [Int]
    /// The scalars of its source lines that are its share, where columns stand side by side in them; `nil` where the whole
    /// lines are its own.
    public var columns: Range<Int>?

    public init(text: String, sourceLines: [Int] = []) {
        self.text = text
        self.sourceLines = sourceLines
    }
}

/// Stories that stand under one label, or, without a name, those that stand under none.
public struct Section: Equatable, Sendable {
    public var name: String?
    /// The number of the page that it stands on.
    public var page: Int?
    /// The file or archive entry that it was read from, where an issue is made of several: lines count within that.
    public var file: String?
    /// 1-based line numbers of the label.
    public var sourceLines: [Int]
    /// The scalars of its source lines that are its share, where columns stand side by side in them; `nil` where the whole
    /// lines are its own.
    public var columns: Range<Int>?
    public var articles: [Article]

    public init(
        name: String? = nil, page: Int? = nil, file: String? = nil, sourceLines: [Int] = [], articles: [Article]
    ) {
        self.name = name
        self.page = page
        self.file = file
        self.sourceLines = sourceLines
        self.articles = articles
    }
}
