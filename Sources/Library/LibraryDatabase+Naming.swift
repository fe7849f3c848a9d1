import GRDB
import NewsModel

extension LibraryDatabase {
    /// Gives an issue the publication and the day that the user knows it by, `nil` for none; they hold for every import of
    /// it that follows.
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
            // The numbers of its stories hold the day: the issue is written anew.
            let kept = PreparedIssue(try Self.issue(in: row, db), source: try row.value(7))
            try Self.delete(issue: try row.value(0), in: db)
            try Self.insert(kept.named(publication, date: date), in: db)
        }
    }

    /// The issue with the names that the user has given it.
    static func named(_ prepared: PreparedIssue, in db: Database) throws -> PreparedIssue {
        let ids = [prepared.issue.id, prepared.issue.formerID ?? prepared.issue.id]
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT publication, date FROM naming WHERE issue IN (?, ?) ORDER BY issue = ? DESC"),
            arguments: StatementArguments((ids + [prepared.issue.id]).map(\.description)))
        guard let row else { return prepared }
        return prepared.named(try row.optional(0), date: try row.optional(1))
    }
}
