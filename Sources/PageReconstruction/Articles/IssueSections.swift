import NewsModel

/// The sections of an issue as its labels and pages begin them.
struct IssueSections {
    /// Whether the file holds more than one page.
    let hasPages: Bool
    private(set) var sections: [Section] = []
    /// The page of the file on which the last section stands.
    private var lastPage: Int?

    init(hasPages: Bool) {
        self.hasPages = hasPages
    }

    mutating func begin(with label: Block) {
        // A label may be the page's, `第02版：要闻`.
        let page = PageFolio(line: DateTokens.tokens(of: label.text))?.number
        var section = Section(
            name: LabelText.shown(label.text), page: page ?? number(label.page), sourceLines: Array(label.lines),
            articles: [])
        section.columns = label.columns
        sections.append(section)
        lastPage = label.page
    }

    /// A story on the next page begins a section without a name: labels govern the stories of their page.
    mutating func append(_ article: Article, page: Int) {
        if sections.isEmpty || hasPages && lastPage != page {
            sections.append(Section(page: number(page), articles: []))
        }
        lastPage = page
        sections[sections.count - 1].articles.append(article)
    }

    private func number(_ page: Int) -> Int? { hasPages ? page + 1 : nil }
}
