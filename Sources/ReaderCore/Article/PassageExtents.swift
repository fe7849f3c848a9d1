import NewsModel

/// The beginning of each passage, in scalars, when all are read one after the other.
struct PassageExtents: Equatable, Sendable {
    private let starts: [Passage: Int]
    let total: Int

    init(_ article: Article) {
        var starts: [Passage: Int] = [:]
        var total = 0
        for passage in article.passages {
            starts[passage] = total
            total += article.text(of: passage)?.unicodeScalars.count ?? 0
        }
        self.starts = starts
        self.total = total
    }

    func start(of passage: Passage) -> Int { starts[passage] ?? 0 }
}
