import NewsModel

/// Collects the sections of an issue, which begin at labels and pages.
struct IssueSections {
    /// Whether the file contains more than one page.
    let hasPages: Bool
    private(set) var sections: [Section] = []
    /// The page of the file that the last section is on.
    private var lastPage: Int?

    init(hasPages: Bool) {
        self.hasPages = hasPages
    }

    mutating func begin(with label: Block) {
        // A label may be that of the page: `第02版：要闻`.
        let page = PageFolio(line: DateTokens.tokens(of: label.text))?.number
        var section = Section(
            name: LabelText.shown(label.text), page: page ?? number(label.page), sourceLines: Array(label.lines),
            articles: [])
        section.columns = label.columns
        sections.append(section)
        lastPage = label.page
    }

    /// Appends a story. The first story on a new page begins an unnamed section, because a label applies only to its
    /// own page.
    mutating func append(_ article: Article, page: Int) {
        if sections.isEmpty || hasPages && lastPage != page {
            sections.append(Section(page: number(page), articles: []))
        }
        lastPage = page
        sections[sections.count - 1].articles.append(article)
    }

    private func number(_ page: Int) -> Int? { hasPages ? page + 1 : nil }
}
