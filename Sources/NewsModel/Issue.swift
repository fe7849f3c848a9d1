/// One issue of a newspaper, or one page of it: the unit that the program opens.
public struct Issue: Equatable, Sendable {
    /// Computed from the content: the same on every machine and in every run.
    public private(set) var id: ContentID
    /// The id that earlier versions gave the same content, if they could read it.
    public var formerID: ContentID?
    public var title: String?
    public var publication: String?
    public var edition: String?
    /// `YYYY-MM-DD`.
    public var date: String?
    /// A BCP 47 tag: `zh`, `en`.
    public var language: String?
    /// The publishing site or service, as a URL or a name.
    public var source: String?
    /// Lines printed around the stories: banners, folios, editors' names.
    public var furniture: [Furniture]
    /// The sections, in print order.
    public var sections: [Section]
    /// The sizes of the issue's pages; empty if the places of its stories are unknown.
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

    /// The same issue with another id.
    public func identified(as id: ContentID) -> Issue {
        var copy = self
        copy.id = id
        return copy
    }

    /// The stories of all sections, in print order.
    public var articles: [Article] { sections.flatMap(\.articles) }
}

/// A line printed around the stories, which belongs to none of them: a banner, a folio, an editor's name.
public struct Furniture: Equatable, Sendable {
    public var text: String
    /// Line numbers of the input, from 1.
    public var sourceLines: [Int]
    /// The range of scalars that belongs to the line in each of its source lines, where columns are side by side; `nil`
    /// for whole lines.
    public var columns: Range<Int>?

    public init(text: String, sourceLines: [Int] = []) {
        self.text = text
        self.sourceLines = sourceLines
    }
}

/// The stories under one label, or, without a name, the stories under no label.
public struct Section: Equatable, Sendable {
    public var name: String?
    /// The number of its page.
    public var page: Int?
    /// The file or archive entry that the section was read from, if the issue consists of several. Line numbers count
    /// within it.
    public var file: String?
    /// The line numbers of the label, from 1.
    public var sourceLines: [Int]
    /// The range of scalars that belongs to the label in each of its source lines, where columns are side by side;
    /// `nil` for whole lines.
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
