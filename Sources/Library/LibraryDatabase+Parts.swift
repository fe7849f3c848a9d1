import GRDB
import NewsModel

extension LibraryDatabase {
    /// Merges an issue with what is stored of it: an issue that consists of several files, because the pages of a day
    /// may be imported one at a time, or a day of a feed, which may be imported several times a day.
    ///
    /// - Returns: the whole issue and the row that it replaces; `nil` if the library has no part of it, or a
    ///   conflicting version of one of its pages or stories.
    static func mergedWithKept(
        _ prepared: PreparedIssue, in db: Database
    ) throws -> (merged: PreparedIssue, kept: Int64)? {
        let new = prepared.issue
        let parts = new.date == nil ? nil : IssueParts(new, source: prepared.source)
        let entries = IssueEntries(new, source: prepared.source)
        guard parts != nil || entries != nil else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(issueColumns) FROM issue JOIN publication ON publication.id = publication
                WHERE name = ? AND date IS ? AND edition IS ? ORDER BY content_id = ? DESC, issue.id
                """,
            arguments: [new.publication ?? "", new.date, new.edition, new.id.description])
        for row in rows {
            let source: String = try row.value(7)
            let kept = try issue(in: row, db)
            let merged =
                parts.flatMap { IssueParts(kept, source: source)?.merged(with: $0) }
                ?? entries.flatMap { IssueEntries(kept, source: source)?.merged(with: $0) }
            if let merged { return (PreparedIssue(merged, source: source), try row.value(0)) }
        }
        return nil
    }
}
