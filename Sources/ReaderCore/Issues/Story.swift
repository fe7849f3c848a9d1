import NewsModel

/// One story of the open issues.
struct Story: Equatable, Sendable {
    /// The number of its issue among those that are open.
    let issue: Int
    /// The number of its section in the issue.
    let section: Int
    let article: Article
    /// The article's length in characters, kept because counting them reads the whole text.
    let length: Int

    init(issue: Int, section: Int, article: Article) {
        self.issue = issue
        self.section = section
        self.article = article
        length = article.length
    }
}
