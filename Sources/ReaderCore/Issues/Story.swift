import NewsModel

/// One story of the open issues.
struct Story: Equatable, Sendable {
    /// The number of its issue among the open ones.
    let issue: Int
    /// The number of its section in the issue.
    let section: Int
    /// The file that its section's line numbers refer to; `nil` if the issue is a single file.
    let file: String?
    let article: Article
    /// The length of its body, or of the captions if there is none; stored because counting reads the whole text.
    let length: ReadingLength

    init(issue: Int, section: Int, file: String? = nil, article: Article) {
        self.issue = issue
        self.section = section
        self.file = file
        self.article = article
        var length = ReadingLength()
        if article.body.isEmpty {
            for photo in article.photos { length.add(photo.caption) }
        } else {
            for paragraph in article.body { length.add(paragraph.text) }
        }
        self.length = length
    }
}
