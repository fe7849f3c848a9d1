import FoundationEssentials
import GRDB
import NewsModel

extension LibraryDatabase {
    /// The publications, sorted by their newest issue, newest first. Takes less than 1 ms for some thousand issues.
    public func publications() throws(LibraryError) -> [PublicationSummary] {
        try read { db in
            let months = try Self.months(db)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT name, count(*), max(date) FROM issue JOIN publication ON publication.id = publication
                    GROUP BY publication ORDER BY max(date) DESC, name
                    """
            ).map { row in
                let name: String = try row.value(0)
                return PublicationSummary(
                    name: Self.name(name), issues: try row.value(1), newest: try row.optional(2),
                    months: months[name] ?? [])
            }
        }
    }

    /// The months of each publication, by its stored name.
    private static func months(_ db: Database) throws -> [String: [MonthSummary]] {
        var months: [String: [MonthSummary]] = [:]
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT name, substr(date, 1, 7) AS month, count(*), sum(
                    stories > (SELECT count(*) FROM reading WHERE reading.issue = issue.content_id AND is_read)
                    AND NOT EXISTS (SELECT 1 FROM finished WHERE finished.issue = issue.content_id))
                FROM issue JOIN publication ON publication.id = publication
                GROUP BY publication, month ORDER BY month DESC
                """)
        {
            months[try row.value(0), default: []].append(
                MonthSummary(month: try row.optional(1), issues: try row.value(2), unread: try row.value(3)))
        }
        return months
    }

    /// Issues, newest first, of one publication or of all, starting at `offset`, at most `limit`. A screenful takes a
    /// few milliseconds, whatever the size of the library.
    ///
    /// - Parameter withLeads: whether to read the first headline of each issue as well.
    public func issues(
        of publication: PublicationSummary? = nil, offset: Int = 0, limit: Int = .max, withLeads: Bool = false
    ) throws(LibraryError) -> [IssueSummary] {
        try read { db in
            let condition = publication == nil ? "" : "WHERE publication.name = ?"
            let order = publication == nil ? "date DESC, issue.id DESC" : "issue.publication, date DESC, issue.id DESC"
            let arguments: [any DatabaseValueConvertible] = publication.map { [$0.name ?? ""] } ?? []
            var issues = try Self.shelfIssues(
                "\(condition) ORDER BY \(order) LIMIT ? OFFSET ?", StatementArguments(arguments + [limit, offset]), db)
            guard withLeads else { return issues }
            for index in issues.indices { issues[index].lead = try Self.lead(of: issues[index].reference.id, db) }
            return issues
        }
    }

    /// The first headline of an issue; `nil` if its first three stories have none. Damage counts as none here, so that
    /// the list can still be shown.
    private static func lead(of issue: ContentID, _ db: Database) throws -> String? {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT layout, text FROM article JOIN issue ON issue.id = article.issue
                    WHERE issue.content_id = ? ORDER BY number LIMIT 3
                    """), arguments: [issue.description])
        while let row = try rows.next() {
            let passages = try? StoredStory(row.value(1), layout: row.value(0)).passages()
            if let headline = passages?.first(where: { $0.0 == .headline })?.1, !headline.isEmpty { return headline }
        }
        return nil
    }

    /// The next later or earlier issue of the same publication.
    public func neighbour(of issue: ContentID, isLater: Bool) throws(LibraryError) -> IssueSummary? {
        try read { db in
            let sign = isLater ? ">" : "<"
            let order = isLater ? "ASC" : "DESC"
            return try Self.shelfIssues(
                """
                JOIN issue AS here ON here.content_id = ? WHERE issue.publication = here.publication
                AND (coalesce(issue.date, ''), issue.id) \(sign) (coalesce(here.date, ''), here.id)
                ORDER BY coalesce(issue.date, '') \(order), issue.id \(order) LIMIT 1
                """, [issue.description], db
            ).first
        }
    }

    /// Whether the library contains an issue.
    public func hasIssue(_ id: ContentID) throws(LibraryError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM issue WHERE content_id = ?)", arguments: [id.description])
                ?? false
        }
    }

    /// The issue as it was imported, but for the places of its stories on printed pages, which are read from the source
    /// again; `nil` if it does not exist. `id` may be an unambiguous prefix.
    public func issue(_ id: ContentID) throws(LibraryError) -> (issue: Issue, source: String)? {
        try read { db -> (issue: Issue, source: String)? in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(Self.issueColumns) FROM issue JOIN publication ON publication.id = publication
                    WHERE content_id >= ?1 AND content_id < ?1 || 'g' OR former_id = ?1
                    ORDER BY content_id = ?1 DESC, content_id LIMIT 2
                    """, arguments: [id.description])
            guard let row = rows.first, try rows.count == 1 || row.value(1) == id.description else { return nil }
            return (try Self.issue(in: row, db), try row.value(7))
        }
    }

    /// The columns that `issue(in:_:)` reads.
    static let issueColumns =
        "issue.id, content_id, title, name, edition, date, language, source, furniture, former_id"

    /// The issue of a row of `issueColumns`, with its stories.
    static func issue(in row: Row, _ db: Database) throws -> Issue {
        let number: Int64 = try row.value(0)
        var articles: [Int: [Article]] = [:]
        for story in try Row.fetchAll(
            db, sql: "SELECT section, content_id, layout, text, former_id FROM article WHERE issue = ? ORDER BY number",
            arguments: [number])
        {
            let stored = try StoredStory(story.value(3), layout: story.value(2))
            let id: String = try story.value(1)
            var article = try StoredStory.undamaged { try stored.article(id: ContentID(id)) }
            article.formerID = try (story.optional(4) as String?).map { ContentID($0) }
            articles[try story.value(0), default: []].append(article)
        }
        let sections = try Row.fetchAll(
            db, sql: "SELECT number, name, source_lines FROM section WHERE issue = ? ORDER BY number",
            arguments: [number]
        ).map { section in
            var reader = StoryBytesDecoder(Array(try section.value(2) as Data))
            var stored = try StoredStory.undamaged { try reader.section() }
            stored.name = try section.optional(1)
            stored.articles = articles[try section.value(0)] ?? []
            return stored
        }
        var reader = StoryBytesDecoder(Array(try row.value(8) as Data))
        let furniture = try StoredStory.undamaged { try reader.furniture() }
        var issue = Issue(
            id: ContentID(try row.value(1)), title: try row.optional(2), publication: Self.name(try row.value(3)),
            edition: try row.optional(4), date: try row.optional(5), language: try row.optional(6),
            source: furniture.source, furniture: furniture.lines, sections: sections)
        issue.formerID = try (row.optional(9) as String?).map { ContentID($0) }
        return issue
    }

    /// The issue that contains a story, the newest if there are several; `nil` if there is none.
    public func issue(holding article: ContentID) throws(LibraryError) -> (issue: Issue, source: String)? {
        let holder = try read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT issue.content_id FROM article JOIN issue ON issue.id = issue
                    WHERE article.content_id = ?1 OR article.former_id = ?1 ORDER BY article.id DESC LIMIT 1
                    """, arguments: [article.description])
        }
        return try holder.flatMap { id throws(LibraryError) in try issue(ContentID(id)) }
    }

    /// The number of stories in the library.
    public func storyCount() throws(LibraryError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT coalesce(sum(stories), 0) FROM issue") ?? 0 }
    }

    /// The size in bytes of all texts and of their index. Reads the whole file; for measurements.
    public func sizes() throws(LibraryError) -> (texts: Int, index: Int) {
        try read { db in
            (
                try Int.fetchOne(db, sql: "SELECT coalesce(sum(length(text)), 0) FROM article") ?? 0,
                try Int.fetchOne(db, sql: "SELECT coalesce(sum(length(data)), 0) FROM index_page") ?? 0
            )
        }
    }

    private static func shelfIssues(_ rest: String, _ arguments: StatementArguments, _ db: Database) throws
        -> [IssueSummary]
    {
        try Row.fetchAll(
            db,
            sql: """
                SELECT issue.content_id, issue.title, issue.date, publication.name, issue.edition, issue.source,
                    issue.stories,
                    (SELECT count(*) FROM reading WHERE reading.issue = issue.content_id AND is_read),
                    EXISTS (SELECT 1 FROM finished WHERE finished.issue = issue.content_id)
                FROM issue JOIN publication ON publication.id = issue.publication \(rest)
                """, arguments: arguments
        ).map { row in
            IssueSummary(
                reference: IssueReference(
                    id: ContentID(try row.value(0)), title: try row.optional(1), date: try row.optional(2)),
                publication: name(try row.value(3)), edition: try row.optional(4), source: try row.value(5),
                stories: try row.value(6), storiesRead: try row.value(7), isFinished: try row.value(8))
        }
    }

    private static func name(_ kept: String) -> String? { kept.isEmpty ? nil : kept }
}
