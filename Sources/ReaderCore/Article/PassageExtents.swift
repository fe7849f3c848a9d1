import NewsModel

/// The start of each passage in scalars, counting all passages one after another.
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

    /// The position that `offset` scalars precede.
    func position(at offset: Int) -> TextPosition {
        let last = starts.filter { $0.value <= offset }.max {
            ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue)
        }
        guard let last else { return TextPosition(passage: .headline) }
        return TextPosition(passage: last.key, character: offset - last.value)
    }

    /// The percentage of the text before a position, 0 to 99.
    func percent(before position: TextPosition) -> Int {
        total > 0 ? max(0, min(99, (start(of: position.passage) + position.character) * 100 / total)) : 0
    }

    func start(of passage: Passage) -> Int { starts[passage] ?? 0 }
}
