import GRDB
import NewsModel

extension LibraryDatabase {
    /// Stores the reading state of a story in an issue.
    public func remember(_ state: ReadingState) throws(LibraryError) {
        try write { db in
            try db.cachedStatement(
                sql:
                    "INSERT OR REPLACE INTO reading (article, issue, is_read, passage, character) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [
                state.article.description, state.issue.description, state.isRead, state.position?.passage.rawValue,
                state.position?.character,
            ])
        }
    }

    /// The reading states of an issue's stories; stories that were never opened have none.
    public func readingStates(of issue: ContentID) throws(LibraryError) -> [ReadingState] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT article, is_read, passage, character FROM reading WHERE issue = ? ORDER BY article",
                arguments: [issue.description]
            ).map { row in
                let character: Int? = try row.optional(3)
                let position = try (row.optional(2) as Int?).map {
                    TextPosition(passage: Passage(rawValue: $0), character: max(0, character ?? 0))
                }
                return ReadingState(
                    issue: issue, article: ContentID(try row.value(0)), isRead: try row.value(1), position: position)
            }
        }
    }

    /// Marks an issue as finished or not finished.
    ///
    /// - Throws: `LibraryError.noSuchIssue` if the library does not have it, because another has taken its place.
    public func setFinished(_ isFinished: Bool, _ issue: ContentID) throws(LibraryError) {
        try write { db in
            let exists = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM issue WHERE content_id = ?)", arguments: [issue.description])
            guard exists == true else { throw LibraryError.noSuchIssue(id: issue.description) }
            let sql = isFinished ? "INSERT OR IGNORE INTO finished VALUES (?)" : "DELETE FROM finished WHERE issue = ?"
            try db.execute(sql: sql, arguments: [issue.description])
        }
    }

    /// Appends a query to the history; an equal older entry moves to the end.
    public func remember(search query: String) throws(LibraryError) {
        try write {
            try $0.execute(sql: "INSERT OR REPLACE INTO search_history (query) VALUES (?)", arguments: [query])
        }
    }

    /// The most recent queries, latest first.
    public func searchHistory(limit: Int = 100) throws(LibraryError) -> [String] {
        try read {
            try String.fetchAll(
                $0, sql: "SELECT query FROM search_history ORDER BY id DESC LIMIT ?", arguments: [limit])
        }
    }

    /// Saves a search for the shelf, replacing the one named `before`.
    ///
    /// - Throws: `LibraryError.searchExists` if another search has that name.
    public func save(_ search: SavedSearch, replacing before: String? = nil) throws(LibraryError) {
        try write { db in
            if let before { try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [before]) }
            let exists = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM saved_search WHERE name = ?)", arguments: [search.name])
            if exists == true { throw LibraryError.searchExists(name: search.name) }
            try db.execute(sql: "INSERT INTO saved_search VALUES (?, ?)", arguments: [search.name, search.query])
        }
    }

    /// Deletes the saved search with this name.
    public func forgetSearch(named name: String) throws(LibraryError) {
        try write { try $0.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name]) }
    }

    /// The saved searches, by name.
    public func savedSearches() throws(LibraryError) -> [SavedSearch] {
        try read {
            try Row.fetchAll($0, sql: "SELECT name, query FROM saved_search ORDER BY name").map { row in
                SavedSearch(name: try row.value(0), query: try row.value(1))
            }
        }
    }
}
