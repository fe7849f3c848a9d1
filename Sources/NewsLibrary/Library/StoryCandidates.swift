import GRDB
import NewsModel
import TextSearch

/// The stories that may answer a query, by the index: none that does is missing.
struct StoryCandidates {
    /// A part of the answer.
    enum Part {
        case all
        /// Those that have all words in their headlines.
        case inHeadlines
        case others
    }

    private let question: IndexQuestion
    private let inHeadlines: IndexExpression?
    private let numbers: ClosedRange<Int64>
    /// Set where only bookmarked stories can answer, which are few.
    private let bookmarked: [ContentID]?

    init(_ query: TextQuery, marks: BookmarkMarks) {
        question = IndexQuestion(query)
        inHeadlines = IndexQuestion(query, inHeadlines: true).expression
        let days = query.days
        numbers = StoryNumber.range(from: days.from, to: days.to)
        bookmarked = query.asksForBookmarks ? Array(marks.tags.keys) : nil
    }

    /// How many the index is sure of, and the numbers of the others, which must be asked.
    func all(in db: Database) throws -> (sure: Int, others: [Int64]) {
        var sureCount = 0
        var others: [Int64] = []
        if let sure = question.sure, let expression = question.expression {
            for segment in try StoryIndex.segments(in: db) {
                let certain = try segment.find(sure, in: db)
                sureCount += certain.count
                if sure == expression { continue }
                var found = try segment.find(expression, in: db)
                found.subtract(certain)
                if found.isEmpty { continue }
                others += try segment.stories(in: db).enumerated().filter { found.contains($0.offset) }.map(\.element)
            }
        } else {
            try visit(.all, below: nil, in: db) { number in
                others.append(number)
                return true
            }
        }
        return (sureCount, others)
    }

    /// Calls `body` with the numbers of the stories of `part`, the newest first, those below `limit` if there is one,
    /// while it returns `true`.
    func visit(_ part: Part, below limit: Int64?, in db: Database, _ body: (Int64) throws -> Bool) throws {
        let high = min(numbers.upperBound, limit.map { $0 - 1 } ?? .max)
        guard numbers.lowerBound <= high else { return }
        let asked = numbers.lowerBound...high
        if let bookmarked {
            if part != .inHeadlines { try visit(bookmarked, asked, in: db, body) }
        } else if question.expression == nil {
            if part != .inHeadlines { try visitAll(asked, in: db, body) }
        } else {
            try visitFound(part, asked, in: db, body)
        }
    }

    private func visit(
        _ articles: [ContentID], _ asked: ClosedRange<Int64>, in db: Database, _ body: (Int64) throws -> Bool
    ) throws {
        let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE content_id = ?")
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

    /// A piece of the index is asked when the newest story of it may be the next one: the first page of an answer mostly
    /// asks one.
    private func visitFound(
        _ part: Part, _ asked: ClosedRange<Int64>, in db: Database, _ body: (Int64) throws -> Bool
    ) throws {
        var waiting = try StoryIndex.segments(in: db).filter { $0.numbers.overlaps(asked) }[...]
        var open: [FoundInSegment] = []
        while true {
            let newest = open.indices.max { open[$0].number < open[$1].number }
            if let segment = waiting.first, newest.map({ open[$0].number < segment.numbers.upperBound }) ?? true {
                waiting.removeFirst()
                open += try found(part, in: segment, asked, db)
                continue
            }
            guard let newest else { return }
            if try !body(open[newest].number) { return }
            if !open[newest].advance() { open.remove(at: newest) }
        }
    }

    /// One that has found something, or none.
    private func found(
        _ part: Part, in segment: IndexSegment, _ asked: ClosedRange<Int64>, _ db: Database
    ) throws -> [FoundInSegment] {
        func find(_ expression: IndexExpression?) throws -> StorySet {
            try expression.map { try segment.find($0, in: db) } ?? StorySet(of: segment.count)
        }
        var set = try find(part == .inHeadlines ? inHeadlines : question.expression)
        if part == .others, !set.isEmpty { set.subtract(try find(inHeadlines)) }
        if set.isEmpty { return [] }
        return FoundInSegment(set, of: try segment.stories(in: db), in: asked).map { [$0] } ?? []
    }
}

/// What was found in a piece of the index, from the newest story to the oldest.
private struct FoundInSegment {
    private let found: StorySet
    private let stories: ArraySlice<Int64>
    private var place: Int

    /// `nil` if there is none with a number in `asked`.
    init?(_ found: StorySet, of stories: [Int64], in asked: ClosedRange<Int64>) {
        let first = Self.place(of: asked.lowerBound, in: stories)
        let end = asked.upperBound == .max ? stories.count : Self.place(of: asked.upperBound + 1, in: stories)
        guard first < end, let place = found.last(below: end), place >= first else { return nil }
        self.found = found
        self.stories = stories[first..<end]
        self.place = place
    }

    var number: Int64 { stories[place] }

    /// - Returns: `false` at the end.
    mutating func advance() -> Bool {
        guard let next = found.last(below: place), next >= stories.startIndex else { return false }
        place = next
        return true
    }

    /// Of the first story with a number that is not lower.
    private static func place(of number: Int64, in stories: [Int64]) -> Int {
        var (low, high) = (0, stories.count)
        while low < high {
            let middle = (low + high) / 2
            if stories[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
