import FoundationEssentials
import GRDB
import NewsModel
import TextSearch

/// Decides by a story's own texts whether it answers a query, so that the library never disagrees with the matches that
/// the reader marks.
struct MatchVerifier {
    private let query: TextQuery
    private let wordReadings: TextQuery?
    private let text: Statement
    private let proof: [[UInt8]]?
    private let marks: BookmarkMarks
    private let story: Statement
    private let stories: Statement
    private let issue: Statement
    private let section: Statement
    private let reading: Statement

    init(_ query: TextQuery, marks: BookmarkMarks, in db: Database) throws {
        self.query = query
        wordReadings = query.wordReadings
        text = try db.cachedStatement(sql: "SELECT text FROM article WHERE id = ?")
        self.marks = marks
        proof = query.proof
        let columns = "text, layout, content_id, issue, section, former_id"
        story = try db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE id = ?")
        // SQLite copies every selected column, whether or not it is read.
        stories = try db.cachedStatement(
            sql: """
                SELECT \(query.needsTextsOnly ? "text" : columns)
                FROM json_each(?) AS asked CROSS JOIN article ON article.id = asked.value
                """)
        issue = try db.cachedStatement(
            sql: """
                SELECT content_id, title, date, name FROM issue JOIN publication ON publication.id = publication
                WHERE issue.id = ?
                """)
        section = try db.cachedStatement(sql: "SELECT name FROM section WHERE issue = ? AND number = ?")
        reading = try db.cachedStatement(sql: "SELECT is_read FROM reading WHERE article = ?")
    }

    /// The number of these stories that answer the query.
    func count(_ numbers: ArraySlice<Int64>) throws -> Int {
        var words = WordsInTexts(query)
        var count = 0
        // A single statement for all stories costs half as much as one statement per story.
        let rows = try Row.fetchCursor(
            stories, arguments: ["[" + numbers.map(String.init).joined(separator: ",") + "]"])
        while let row = try rows.next() {
            if try answers(row, &words) { count += 1 }
        }
        return count
    }

    private func answers(_ row: Row, _ words: inout WordsInTexts) throws -> Bool {
        let holds = try row.withUnsafeData(atIndex: 0) { text in
            (text ?? Data()).withUnsafeBytes { text in
                if let proof, proof.allSatisfy({ ByteSearch.contains($0, in: text) }) { return true }
                return words.match(in: text)
            }
        }
        if !holds || query.needsTextsOnly { return holds }
        return try searchable(row).answers(query, facts: facts(row))
    }

    /// The story's first match with its context; `nil` if the story does not answer the query.
    func hit(_ number: Int64) throws -> SearchHit? {
        var words = WordsInTexts(query)
        guard let row = try Row.fetchOne(story, arguments: [number]), try answers(row, &words) else { return nil }
        let passages = try passages(row)
        let sectionName = try String.fetchOne(section, arguments: [row.value(3) as Int64, row.value(4) as Int])
        let searchable = SearchableStory(passages: passages, section: query.needsSection ? sectionName : nil)
        guard let issue = try Row.fetchOne(issue, arguments: [row.value(3) as Int64]) else { return nil }
        let matches = searchable.matches(of: query)
        let match = searchable.shownMatch(of: query, among: matches)
        let shown = match?.passage ?? passages.first { $0.0.rawValue >= 0 }?.0 ?? passages.first?.0 ?? .headline
        let context = Self.context(
            of: passages.first { $0.0 == shown }?.1 ?? "", around: match?.range ?? 0..<0)
        return SearchHit(
            article: ArticleReference(id: ContentID(try row.value(2)), headline: Self.title(of: passages)),
            issue: IssueReference(
                id: ContentID(try issue.value(0)), title: try issue.optional(1), date: try issue.optional(2)),
            publication: try issue.optional(3), section: sectionName,
            position: TextPosition(passage: shown, character: match?.range.lowerBound ?? 0), before: context.before,
            match: context.match, after: context.after, matchCount: matches.count)
    }

    /// Whether the story contains the words read as pinyin as whole words.
    func hasWholeWords(_ number: Int64) throws -> Bool {
        guard let wordReadings, let text = try Data.fetchOne(text, arguments: [number]) else { return false }
        var words = WordsInTexts(wordReadings, asWords: true)
        return text.withUnsafeBytes { words.match(in: $0) }
    }

    private func passages(_ row: Row) throws -> [(Passage, String)] {
        try StoredStory.undamaged { try StoredStory(row.value(0), layout: row.value(1)).passages() }
    }

    private func searchable(_ row: Row) throws -> SearchableStory {
        let name =
            query.needsSection
            ? try String.fetchOne(section, arguments: [row.value(3) as Int64, row.value(4) as Int]) : nil
        return SearchableStory(passages: try passages(row), section: name)
    }

    private func facts(_ row: Row) throws -> StoryFacts {
        guard query.needsFacts else { return StoryFacts() }
        let id = ContentID(try row.value(2))
        let formerID = try (row.optional(5) as String?).map { ContentID($0) }
        let tags = marks.tags[id] ?? formerID.flatMap { marks.tags[$0] }
        return StoryFacts(
            day: try Row.fetchOne(issue, arguments: [row.value(3) as Int64])?.optional(2),
            isUnread: try Bool.fetchOne(reading, arguments: [id.description]) != true,
            isBookmarked: tags != nil, tags: tags ?? [])
    }

    /// The same title as `Article.title`, computed from the passages.
    private static func title(of passages: [(Passage, String)]) -> String {
        for wanted in [Passage.headline, .kicker] {
            if let found = passages.first(where: { $0.0 == wanted }) { return found.1 }
        }
        let body = passages.filter { $0.0.rawValue >= 0 }.min { $0.0.rawValue < $1.0.rawValue }
        let article = Article(id: ContentID(""), body: [Paragraph(body?.1 ?? "")])
        return article.title
    }

    private static func context(of text: String, around range: Range<Int>) -> (
        before: String, match: String, after: String
    ) {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        let end = scalars.index(start, offsetBy: range.count)
        let length = SearchHit.contextLength
        return (
            String(scalars[..<start].suffix(length)), String(scalars[start..<end]),
            String(scalars[end...].prefix(length))
        )
    }
}
