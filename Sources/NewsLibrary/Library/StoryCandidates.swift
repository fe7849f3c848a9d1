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

    private let match: String?
    private let headlineMatch: String?
    private let numbers: ClosedRange<Int64>
    /// Set where only bookmarked stories can answer, which are few.
    private let bookmarked: [ContentID]?

    private let areExact: Bool

    /// `han` is asked for the library's Han characters where the query reads pinyin.
    init(_ query: TextQuery, marks: BookmarkMarks, han: () throws -> HanCharacters) rethrows {
        let han = query.readsPinyin ? try han() : HanCharacters()
        let expression = IndexExpression(query, han: han)
        match = expression.match
        areExact = expression.isExact
        headlineMatch = IndexExpression(query, han: han, inHeadlines: true).match
        let days = query.days
        numbers = StoryNumber.range(from: days.from, to: days.to)
        bookmarked = query.asksForBookmarks ? Array(marks.tags.keys) : nil
    }

    /// How many there are, where all of them answer; `nil` where they must be asked.
    func exactCount(in db: Database) throws -> Int? {
        guard areExact, let match else { return nil }
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM story_index WHERE story_index MATCH ?", arguments: [match])
    }

    /// Calls `body` with the numbers of the stories of `part`, the newest first, those below `limit` if there is one,
    /// while it returns `true`.
    func visit(_ part: Part, below limit: Int64?, in db: Database, _ body: (Int64) throws -> Bool) throws {
        let low = numbers.lowerBound
        let high = min(numbers.upperBound, limit.map { $0 - 1 } ?? .max)
        if let bookmarked {
            guard part != .inHeadlines else { return }
            var found: [Int64] = []
            for id in bookmarked {
                found += try Int64.fetchAll(
                    db.cachedStatement(sql: "SELECT id FROM article WHERE content_id = ?"), arguments: [id.description])
            }
            for number in found.sorted(by: >) where number >= low && number <= high {
                if try !body(number) { return }
            }
            return
        }
        let condition: String?
        switch part {
        case .all: condition = match
        case .inHeadlines:
            guard let headlineMatch else { return }
            condition = headlineMatch
        case .others: condition = headlineMatch.flatMap { heading in match.map { "(\($0)) NOT (\(heading))" } } ?? match
        }
        let statement =
            condition == nil
            ? try db.cachedStatement(sql: "SELECT id FROM article WHERE id BETWEEN ? AND ? ORDER BY id DESC")
            : try db.cachedStatement(
                sql: """
                    SELECT rowid FROM story_index WHERE rowid BETWEEN ? AND ? AND story_index MATCH ?
                    ORDER BY rowid DESC
                    """)
        var arguments: StatementArguments = [low, high]
        if let condition { arguments += [condition] }
        let numbers = try Int64.fetchCursor(statement, arguments: arguments)
        while let number = try numbers.next() {
            if try !body(number) { return }
        }
    }
}
