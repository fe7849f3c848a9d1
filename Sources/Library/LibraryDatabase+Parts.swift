import GRDB
import NewsModel

extension LibraryDatabase {
    /// Merges an issue that consists of several files with the parts already stored, because the pages of a day may be
    /// imported one at a time.
    ///
    /// - Returns: the whole issue and the row that it replaces; `nil` if the library has no part of it, or a
    ///   conflicting version of one of its pages.
    static func mergedWithParts(
        _ prepared: PreparedIssue, in db: Database
    ) throws -> (merged: PreparedIssue, kept: Int64)? {
        let new = IssueParts(prepared.issue, source: prepared.source)
        guard let new, let date = prepared.issue.date else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(issueColumns) FROM issue JOIN publication ON publication.id = publication
                WHERE name = ? AND date = ? AND edition IS ? ORDER BY content_id = ? DESC, issue.id
                """,
            arguments: [
                prepared.issue.publication ?? "", date, prepared.issue.edition, prepared.issue.id.description,
            ])
        for row in rows {
            let source: String = try row.value(7)
            guard let kept = IssueParts(try issue(in: row, db), source: source), let merged = kept.merged(with: new)
            else {
                continue
            }
            return (PreparedIssue(merged, source: source), try row.value(0))
        }
        return nil
    }
}
