import GRDB
import NewsModel

extension LibraryDatabase {
    /// Sets the publication and date by which the user knows an issue; `nil` for none. Later imports of the issue keep
    /// them.
    ///
    /// - Parameter date: `YYYY-MM-DD`.
    /// - Throws: `LibraryError.noSuchIssue`.
    public func name(_ issue: ContentID, publication: String?, date: String?) throws(LibraryError) {
        try write { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT \(Self.issueColumns) FROM issue JOIN publication ON publication.id = publication
                    WHERE content_id = ?
                    """, arguments: [issue.description])
            guard let row else { throw LibraryError.noSuchIssue(id: issue.description) }
            try db.execute(
                sql: "INSERT OR REPLACE INTO naming VALUES (?, ?, ?)",
                arguments: [issue.description, publication, date])
            // The row ids of its stories contain the date, so the issue is written again.
            let kept = PreparedIssue(try Self.issue(in: row, db), source: try row.value(7))
            try Self.delete(issue: try row.value(0), in: db)
            try Self.insert(Self.ofKeptPaper(kept.named(publication, date: date), in: db), in: db)
        }
    }

    /// The issue with the publication and date that the user has set, if any.
    static func named(_ prepared: PreparedIssue, in db: Database) throws -> PreparedIssue {
        let ids = [prepared.issue.id, prepared.issue.formerID ?? prepared.issue.id]
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT publication, date FROM naming WHERE issue IN (?, ?) ORDER BY issue = ? DESC"),
            arguments: StatementArguments((ids + [prepared.issue.id]).map(\.description)))
        guard let row else { return try ofKeptPaper(prepared, in: db) }
        return try ofKeptPaper(prepared.named(try row.optional(0), date: try row.optional(1)), in: db)
    }

    /// The issue with its publication named as in the library, if the names differ only in case: `THE HARBOUR GAZETTE`
    /// in one file is `The Harbour Gazette` in another. The name that is not all in capitals is kept.
    private static func ofKeptPaper(_ prepared: PreparedIssue, in db: Database) throws -> PreparedIssue {
        guard let name = prepared.issue.publication else { return prepared }
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM publication WHERE name = ?)")
        if try Bool.fetchOne(statement, arguments: [name]) == true { return prepared }
        let names = try String.fetchAll(db.cachedStatement(sql: "SELECT name FROM publication"))
        guard let kept = names.first(where: { $0.lowercased() == name.lowercased() }) else { return prepared }
        guard kept == kept.uppercased() else { return prepared.named(kept, date: prepared.issue.date) }
        try db.execute(sql: "UPDATE publication SET name = ? WHERE name = ?", arguments: [name, kept])
        return prepared
    }
}
