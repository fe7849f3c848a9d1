import GRDB
import SearchIndex
import TextSearch

/// The tables of the library and their migrations.
enum LibrarySchema {
    /// “Bros” in the file header, which distinguishes our databases from others.
    static let applicationID = 0x4272_6F73

    /// The size of a page of the database, in bytes. Several stories of about 2 KB fit one page without crossing a page boundary.
    static let pageSize = 16_384

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: issues, stories, index, reading, searches") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: first)
        }
        migrator.registerMigration("2: an index of our own") { db in
            try db.execute(sql: second)
        }
        // Empty, because the next migration rebuilds the index anyway.
        migrator.registerMigration("3: initials of four characters") { _ in }
        migrator.registerMigration("4: pairs by dense numbers, single stories without a list") { db in
            try db.execute(sql: "DELETE FROM index_page; DELETE FROM index_segment;")
            try fillIndex(in: db)
        }
        migrator.registerMigration("5: ids of earlier versions") { db in
            try db.execute(sql: fifth)
        }
        migrator.registerMigration("6: names that people give") { db in
            try db.execute(
                sql: "CREATE TABLE naming (issue TEXT PRIMARY KEY, publication TEXT, date TEXT) WITHOUT ROWID")
        }
        return migrator
    }

    /// An article's row id contains its day, so that higher ids are newer, in the index too (`StoryNumber`). The user's
    /// actions are stored by content ids and outlive an issue that is removed and imported again.
    private static let first = """
        CREATE TABLE publication (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE issue (
            id INTEGER PRIMARY KEY,
            content_id TEXT NOT NULL UNIQUE,
            publication INTEGER NOT NULL REFERENCES publication (id),
            date TEXT,
            stories INTEGER NOT NULL,
            title TEXT,
            edition TEXT,
            language TEXT,
            source TEXT NOT NULL,
            furniture BLOB NOT NULL
        );
        CREATE INDEX issue_by_publication ON issue (publication, date, id);
        CREATE INDEX issue_by_date ON issue (date, id, stories);
        CREATE TABLE section (
            issue INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            name TEXT,
            source_lines BLOB NOT NULL,
            PRIMARY KEY (issue, number)
        ) WITHOUT ROWID;
        CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            content_id TEXT NOT NULL,
            issue INTEGER NOT NULL REFERENCES issue (id),
            section INTEGER NOT NULL,
            number INTEGER NOT NULL,
            layout BLOB NOT NULL,
            text BLOB NOT NULL
        );
        CREATE INDEX article_by_issue ON article (issue, number);
        CREATE INDEX article_by_content ON article (content_id);
        CREATE VIRTUAL TABLE story_index USING fts5 (
            words, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
        );
        INSERT INTO story_index (story_index, rank) VALUES ('pgsz', 4000);
        INSERT INTO story_index (story_index, rank) VALUES ('automerge', 8);
        INSERT INTO story_index (story_index, rank) VALUES ('usermerge', 2);
        INSERT INTO story_index (story_index, rank) VALUES ('hashsize', 16777216);
        CREATE TABLE han_character (
            unit INTEGER PRIMARY KEY
        );
        CREATE TABLE reading (
            article TEXT PRIMARY KEY,
            issue TEXT NOT NULL,
            is_read INTEGER NOT NULL,
            passage INTEGER,
            character INTEGER
        ) WITHOUT ROWID;
        CREATE INDEX reading_by_issue ON reading (issue, is_read);
        CREATE TABLE finished (
            issue TEXT PRIMARY KEY
        ) WITHOUT ROWID;
        CREATE TABLE search_history (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            query TEXT NOT NULL UNIQUE
        );
        CREATE TABLE saved_search (
            name TEXT PRIMARY KEY,
            query TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    /// Replaces the FTS5 index, which was three times as slow to write, and slower the larger it grew.
    private static let second = """
        DROP TABLE story_index;
        DROP TABLE han_character;
        CREATE TABLE index_segment (
            id INTEGER PRIMARY KEY,
            count INTEGER NOT NULL,
            low INTEGER NOT NULL,
            high INTEGER NOT NULL,
            gone BLOB,
            stories BLOB NOT NULL
        );
        CREATE TABLE index_page (
            segment INTEGER NOT NULL,
            first INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (segment, first)
        ) WITHOUT ROWID;
        """

    /// Rows keep their old ids until their issue is imported again (`LibraryDatabase.takeOver`).
    private static let fifth = """
        ALTER TABLE issue ADD COLUMN former_id TEXT;
        ALTER TABLE article ADD COLUMN former_id TEXT;
        CREATE INDEX issue_by_former ON issue (former_id) WHERE former_id IS NOT NULL;
        CREATE INDEX article_by_former ON article (former_id) WHERE former_id IS NOT NULL;
        """

    /// Rebuilds the index from the stored texts.
    private static func fillIndex(in db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, layout, text FROM article ORDER BY id")
        var numbers: [Int64] = []
        var stories: [SearchableStory] = []
        func addSegment() throws {
            for segment in SegmentContent.segments(of: stories) {
                try StoryIndex(db).add(segment.blocks, documents: numbers)
            }
            numbers = []
            stories = []
        }
        while let row = try rows.next() {
            let passages = try StoredStory.undamaged { try StoredStory(row.value(2), layout: row.value(1)).passages() }
            numbers.append(try row.value(0))
            stories.append(SearchableStory(passages: passages, section: nil))
            // Segments of the largest size, which are never merged (`MergePolicy`).
            if stories.count == 4_096 { try addSegment() }
        }
        try addSegment()
    }
}
