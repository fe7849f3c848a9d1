import GRDB
import NewsModel

/// What the reader has done with a story.
public struct ReadingState: Equatable, Sendable {
    public var isRead: Bool
    /// Where the reader left it.
    public var position: TextPosition?

    public init(isRead: Bool, position: TextPosition? = nil) {
        self.isRead = isRead
        self.position = position
    }
}

extension Library {
    /// Remembers what was read of a story of an issue.
    public func remember(_ state: ReadingState, of article: ContentID, in issue: ContentID) throws(LibraryError) {
        try write { db in
            try db.cachedStatement(
                sql:
                    "INSERT OR REPLACE INTO reading (article, issue, is_read, passage, character) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [
                article.description, issue.description, state.isRead, state.position?.passage.rawValue,
                state.position?.character,
            ])
        }
    }

    /// What was read of an issue's stories; those that were never opened are left out.
    public func readingStates(of issue: ContentID) throws(LibraryError) -> [ContentID: ReadingState] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT article, is_read, passage, character FROM reading WHERE issue = ?",
                arguments: [issue.description])
            return Dictionary(
                try rows.map { row in
                    let character: Int? = try row.optional(3)
                    let position = try (row.optional(2) as Int?).map {
                        TextPosition(passage: Passage(rawValue: $0), character: max(0, character ?? 0))
                    }
                    return (ContentID(try row.value(0)), ReadingState(isRead: try row.value(1), position: position))
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Marks an issue finished, or not.
    public func setFinished(_ isFinished: Bool, _ issue: ContentID) throws(LibraryError) {
        try write { db in
            let sql = isFinished ? "INSERT OR IGNORE INTO finished VALUES (?)" : "DELETE FROM finished WHERE issue = ?"
            try db.execute(sql: sql, arguments: [issue.description])
        }
    }

    /// Puts a query at the end of the history; one that stood there before moves.
    public func remember(search query: String) throws(LibraryError) {
        try write {
            try $0.execute(sql: "INSERT OR REPLACE INTO search_history (query) VALUES (?)", arguments: [query])
        }
    }

    /// The queries searched last, the latest first.
    public func searchHistory(limit: Int = 100) throws(LibraryError) -> [String] {
        try read {
            try String.fetchAll(
                $0, sql: "SELECT query FROM search_history ORDER BY id DESC LIMIT ?", arguments: [limit])
        }
    }

    /// Keeps a query under a name, for the shelf, in place of the search that was called `before`.
    ///
    /// - Throws: `LibraryError.searchExists` if another search has the name.
    public func save(search query: String, as name: String, replacing before: String? = nil) throws(LibraryError) {
        try write { db in
            if let before { try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [before]) }
            let exists = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM saved_search WHERE name = ?)", arguments: [name])
            if exists == true { throw LibraryError.searchExists(name: name) }
            try db.execute(sql: "INSERT INTO saved_search VALUES (?, ?)", arguments: [name, query])
        }
    }

    /// Forgets the search of this name.
    public func forgetSearch(named name: String) throws(LibraryError) {
        try write { try $0.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name]) }
    }

    /// The kept queries by name.
    public func savedSearches() throws(LibraryError) -> [(name: String, query: String)] {
        try read {
            try Row.fetchAll($0, sql: "SELECT name, query FROM saved_search ORDER BY name").map { row in
                (name: try row.value(0), query: try row.value(1))
            }
        }
    }
}
