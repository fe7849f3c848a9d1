import FoundationEssentials
import GRDB
import NewsModel

/// The effect of importing one issue.
public enum ImportOutcome: Equatable, Sendable {
    case added
    /// The issue existed and has changed.
    case updated
    /// The issue existed and is the same.
    case unchanged
}

extension LibraryDatabase {
    /// Adds an issue, or updates it if it exists, in one transaction, so that the library never holds a partial issue.
    @discardableResult
    public func add(_ issue: Issue, source: String) throws(LibraryError) -> ImportOutcome {
        try add(PreparedIssue(issue, source: source))
    }

    /// Adds an issue that has been prepared, possibly on another thread.
    @discardableResult
    public func add(_ prepared: PreparedIssue) throws(LibraryError) -> ImportOutcome {
        let outcome = try write { try Self.add(prepared, in: $0) }
        // The issue is in the library now. A failed merge is repeated at the next import.
        while (try? write { try StoryIndex($0).merge() }) == true {}
        return outcome
    }

    static func add(_ prepared: PreparedIssue, in db: Database) throws -> ImportOutcome {
        let prepared = try named(prepared, in: db)
        if let (merged, kept) = try mergedWithKept(prepared, in: db) {
            if try holds(merged, as: kept, in: db) { return .unchanged }
            try delete(issue: kept, in: db)
            try insert(merged, in: db)
            return .updated
        }
        guard let known = try number(of: prepared.issue.id, in: db) else {
            let former = try takeOver(prepared, in: db)
            if let former { try delete(issue: former, in: db) }
            try insert(prepared, in: db)
            return former == nil ? .added : .updated
        }
        if try holds(prepared, as: known, in: db) { return .unchanged }
        // A document that states its own id may state the id of another document, and a paper that does not appear may
        // print the same line every time.
        guard try mayReplace(known, by: prepared, in: db) else { return try add(prepared.identifiedFully(), in: db) }
        try delete(issue: known, in: db)
        try insert(prepared, in: db)
        return .updated
    }

    /// Removes an issue. Its reading states are kept in case it comes back.
    ///
    /// - Throws: `LibraryError.noSuchIssue`.
    public func remove(_ issue: ContentID) throws(LibraryError) {
        try write { db in
            guard let number = try Self.number(of: issue, in: db) else {
                throw LibraryError.noSuchIssue(id: issue.description)
            }
            try Self.delete(issue: number, in: db)
        }
    }

    static func number(of issue: ContentID, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM issue WHERE content_id = ?"), arguments: [issue.description])
    }

    static func insert(_ prepared: PreparedIssue, in db: Database) throws {
        let issue = prepared.issue
        let publication = issue.publication ?? ""
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO publication (name) VALUES (?)")
            .execute(arguments: [publication])
        try db.cachedStatement(
            sql: """
                INSERT INTO issue
                    (content_id, publication, date, stories, title, edition, language, source, furniture, former_id)
                VALUES (?, (SELECT id FROM publication WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            issue.id.description, publication, issue.date, prepared.stories.count, issue.title, issue.edition,
            issue.language, prepared.source, issue.furnitureData, issue.formerID?.description,
        ])
        let number = db.lastInsertedRowID
        for (index, section) in issue.sections.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO section (issue, number, name, source_lines) VALUES (?, ?, ?, ?)")
                .execute(arguments: [number, index, section.name, section.lineData])
        }
        let first = try firstNumber(for: prepared.stories.count, on: issue.date, in: db)
        let insertStory = try db.cachedStatement(
            sql: """
                INSERT INTO article (id, content_id, issue, section, number, layout, text, former_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let numbers = (0..<prepared.stories.count).map { first + Int64($0) }
        // Inserted in ascending order of number: the last story has the lowest.
        for (index, story) in prepared.stories.enumerated().reversed() {
            try insertStory.execute(arguments: [
                numbers[numbers.count - 1 - index], story.id.description, number, story.section, index,
                Data(story.stored.layout), Data(story.stored.text), story.formerID?.description,
            ])
        }
        var rest = numbers[...]
        for segment in prepared.segments {
            try StoryIndex(db).add(segment.blocks, documents: Array(rest.prefix(segment.count)))
            rest = rest.dropFirst(segment.count)
        }
    }

    /// The first of `count` consecutive free numbers, after those already used on the day.
    private static func firstNumber(for count: Int, on date: String?, in db: Database) throws -> Int64 {
        for range in [StoryNumber.range(of: date), StoryNumber.undated] {
            let last = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT max(id) FROM article WHERE id >= ? AND id < ?"),
                arguments: [range.lowerBound, range.upperBound])
            let first = last.map { $0 + 1 } ?? range.lowerBound
            if first + Int64(count) <= range.upperBound { return first }
        }
        throw LibraryError.other(path: "", reason: "it holds more stories than it can number")
    }

    private static func holds(_ prepared: PreparedIssue, as number: Int64, in db: Database) throws -> Bool {
        let issue = prepared.issue
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT name, date, title, edition, language, source, former_id, furniture
                FROM issue JOIN publication ON publication.id = publication WHERE issue.id = ?
                """, arguments: [number])
        let texts: [String?] = [
            issue.publication ?? "", issue.date, issue.title, issue.edition, issue.language, prepared.source,
            issue.formerID?.description,
        ]
        guard let row, texts == (try (0..<7).map { try row.optional($0) as String? }),
            try row.value(7) as Data == issue.furnitureData
        else { return false }
        let sections = try Row.fetchAll(
            db, sql: "SELECT name, source_lines FROM section WHERE issue = ? ORDER BY number", arguments: [number])
        let haveSameSections =
            try sections.count == issue.sections.count
            && zip(sections, issue.sections).allSatisfy { row, section in
                try row.optional(0) as String? == section.name
                    && row.value(1) as Data == section.lineData
            }
        if !haveSameSections { return false }
        let stories = try Row.fetchAll(
            db, sql: "SELECT content_id, section, layout, text, former_id FROM article WHERE issue = ? ORDER BY number",
            arguments: [number])
        return try stories.count == prepared.stories.count
            && zip(stories, prepared.stories).allSatisfy { row, story in
                try row.value(0) as String == story.id.description && row.value(1) as Int == story.section
                    && row.optional(4) as String? == story.formerID?.description
                    && StoredStory(row.value(3), layout: row.value(2)) == story.stored
            }
    }

    static func delete(issue number: Int64, in db: Database) throws {
        let stories = try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE issue = ?", arguments: [number])
        try StoryIndex(db).delete(stories)
        try db.execute(sql: "DELETE FROM article WHERE issue = ?", arguments: [number])
        try db.execute(sql: "DELETE FROM issue WHERE id = ?", arguments: [number])
        try db.execute(sql: "DELETE FROM publication WHERE id NOT IN (SELECT publication FROM issue)")
    }
}
