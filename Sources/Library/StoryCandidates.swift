import GRDB
import NewsModel
import SearchIndex
import TextSearch

/// The stories that may answer a query according to the index, which misses none that does.
struct StoryCandidates {
    /// A partition of the answer by three properties, each `nil` if it is not considered: complete syllables of pinyin,
    /// whole words, and all words in the headline.
    struct Part {
        var isWhole: Bool?
        /// Unknown to the index: the caller of `visit` must check each story.
        var isOfWords: Bool?
        var isInHeadlines: Bool?
    }

    private let question: IndexQuestion
    private let inHeadlines: IndexExpression?
    private let whole: IndexExpression?
    private let numbers: ClosedRange<Int64>
    /// Set if only bookmarked stories, which are few, can answer.
    private let bookmarked: [ContentID]?
    private let readsPinyin: Bool

    /// The number of newest stories in a part that are checked for whole words; each check takes 30 µs.
    private static let mostAskedForWords = 1_000

    init(_ query: TextQuery, marks: BookmarkMarks) {
        question = IndexQuestion(query)
        inHeadlines = IndexQuestion(query, inHeadlines: true).expression
        whole = query.wholeReadings.flatMap { IndexQuestion($0).expression }
        let days = query.days
        numbers = StoryNumber.range(from: days.from, to: days.to)
        bookmarked = query.asksForBookmarks ? Array(marks.tags.keys) : nil
        readsPinyin = query.readsPinyin
    }

    /// The parts of the answer, in their order.
    func parts(in order: SearchOrder) -> [Part] {
        // An answer that does not come from the index cannot be divided by it.
        if bookmarked != nil || question.expression == nil { return [Part()] }
        let isWhole: Bool? = whole == nil ? nil : true
        let byWords: [Bool?] = readsPinyin ? [true, false] : [nil]
        var readings = byWords.map { Part(isWhole: isWhole, isOfWords: $0) }
        if whole != nil { readings.append(Part(isWhole: false)) }
        let headlines: [Bool?] = order == .relevance ? [true, false] : [nil]
        return readings.flatMap { reading in
            headlines.map { Part(isWhole: reading.isWhole, isOfWords: reading.isOfWords, isInHeadlines: $0) }
        }
    }

    /// The lowest number among the stories of `part` that are checked for whole words.
    func lastAskedForWords(of part: Part, in db: Database) throws -> Int64 {
        var (count, last) = (0, Int64.max)
        try visit(part, below: nil, in: db) { number in
            (count, last) = (count + 1, number)
            return count < Self.mostAskedForWords
        }
        return last
    }

    /// The number of stories that the index is certain of, and the ids of the others, which must be verified.
    func all(in db: Database) throws -> (sure: Int, others: [Int64]) {
        var sureCount = 0
        var others: [Int64] = []
        if let sure = question.sure, let expression = question.expression {
            for segment in try StoryIndex(db).segments() {
                let certain = try segment.find(sure, in: StoryIndex(db))
                sureCount += certain.count
                if sure == expression { continue }
                var found = try segment.find(expression, in: StoryIndex(db))
                found.subtract(certain)
                if found.isEmpty { continue }
                others += try segment.documents(in: StoryIndex(db)).enumerated().filter { found.contains($0.offset) }
                    .map(\.element)
            }
        } else {
            try visit(Part(), below: nil, in: db) { number in
                others.append(number)
                return true
            }
        }
        return (sureCount, others)
    }

    /// Calls `body` with the numbers of the stories in `part`, newest first, below `limit` if given, until it returns
    /// `false`.
    func visit(_ part: Part, below limit: Int64?, in db: Database, _ body: (Int64) throws -> Bool) throws {
        let high = min(numbers.upperBound, limit.map { $0 - 1 } ?? .max)
        guard numbers.lowerBound <= high else { return }
        let asked = numbers.lowerBound...high
        if let bookmarked {
            try visit(bookmarked, asked, in: db, body)
        } else if question.expression == nil {
            try visitAll(asked, in: db, body)
        } else {
            try visitFound(part, asked, in: db, body)
        }
    }

    private func visit(
        _ articles: [ContentID], _ asked: ClosedRange<Int64>, in db: Database, _ body: (Int64) throws -> Bool
    ) throws {
        let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE content_id = ?1 OR former_id = ?1")
        let found = try articles.flatMap { try Int64.fetchAll(statement, arguments: [$0.description]) }
        for number in found.sorted(by: >) where asked.contains(number) {
            if try !body(number) { return }
        }
    }

    private func visitAll(_ asked: ClosedRange<Int64>, in db: Database, _ body: (Int64) throws -> Bool) throws {
        let numbers = try Int64.fetchCursor(
            db.cachedStatement(sql: "SELECT id FROM article WHERE id BETWEEN ? AND ? ORDER BY id DESC"),
            arguments: [asked.lowerBound, asked.upperBound])
        while let number = try numbers.next() {
            if try !body(number) { return }
        }
    }

    /// Searches a segment only when its newest story may come next: the first page of an answer usually needs one
    /// segment.
    private func visitFound(
        _ part: Part, _ asked: ClosedRange<Int64>, in db: Database, _ body: (Int64) throws -> Bool
    ) throws {
        var waiting = try StoryIndex(db).segments().filter { $0.ids.overlaps(asked) }[...]
        var open: [FoundInSegment] = []
        while true {
            let newest = open.indices.max { open[$0].number < open[$1].number }
            if let segment = waiting.first, newest.map({ open[$0].number < segment.ids.upperBound }) ?? true {
                waiting.removeFirst()
                open += try found(part, in: segment, asked, db)
                continue
            }
            guard let newest else { return }
            if try !body(open[newest].number) { return }
            if !open[newest].advance() { open.remove(at: newest) }
        }
    }

    /// The stories found in a segment, as an array of one element, or of none if nothing was found.
    private func found(
        _ part: Part, in segment: Segment, _ asked: ClosedRange<Int64>, _ db: Database
    ) throws -> [FoundInSegment] {
        func find(_ expression: IndexExpression?) throws -> DocSet {
            try expression.map { try segment.find($0, in: StoryIndex(db)) } ?? DocSet(of: segment.count)
        }
        var set = try find(part.isInHeadlines == true ? inHeadlines : question.expression)
        if part.isInHeadlines == false, !set.isEmpty { set.subtract(try find(inHeadlines)) }
        if let isWhole = part.isWhole, !set.isEmpty {
            if isWhole { set.formIntersection(try find(whole)) } else { set.subtract(try find(whole)) }
        }
        if set.isEmpty { return [] }
        return FoundInSegment(set, of: try segment.documents(in: StoryIndex(db)), in: asked).map { [$0] } ?? []
    }
}

/// The stories found in a segment, newest first.
private struct FoundInSegment {
    private let found: DocSet
    private let stories: ArraySlice<Int64>
    private var index: Int

    /// `nil` if no found story has a number in `asked`.
    init?(_ found: DocSet, of stories: [Int64], in asked: ClosedRange<Int64>) {
        let first = Self.index(of: asked.lowerBound, in: stories)
        let end = asked.upperBound == .max ? stories.count : Self.index(of: asked.upperBound + 1, in: stories)
        guard first < end, let index = found.last(below: end), index >= first else { return nil }
        self.found = found
        self.stories = stories[first..<end]
        self.index = index
    }

    var number: Int64 { stories[index] }

    /// - Returns: `false` at the end.
    mutating func advance() -> Bool {
        guard let next = found.last(below: index), next >= stories.startIndex else { return false }
        index = next
        return true
    }

    /// The index of the first story whose number is at least `number`.
    private static func index(of number: Int64, in stories: [Int64]) -> Int {
        var (low, high) = (0, stories.count)
        while low < high {
            let middle = (low + high) / 2
            if stories[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
