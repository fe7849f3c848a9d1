import FoundationEssentials
import GRDB
import NewsModel

extension LibraryDatabase {
    /// Moves the reading states of an issue stored by an earlier version from its former ids to its new ids.
    ///
    /// The former id alone proves nothing, because another text can be forged to have it: the texts must agree as well.
    ///
    /// - Returns: the row of the stored issue, which the new one replaces; `nil` if there is none.
    static func takeOver(_ prepared: PreparedIssue, in db: Database) throws -> Int64? {
        guard let former = prepared.issue.formerID else { return nil }
        let kept = try number(of: former, in: db)
        if let kept, try !agrees(prepared, with: kept, in: db) { return nil }
        let (old, new) = (former.description, prepared.issue.id.description)
        let keptIDs = try kept.map { try idsByTitle(of: $0, in: db) } ?? [:]
        for story in prepared.stories {
            let byTitle = try keptIDs[title(of: story.stored)]
            for formerID in [story.formerID?.description, byTitle].compactMap(\.self) {
                try db.cachedStatement(
                    sql: "UPDATE OR IGNORE reading SET article = ?, issue = ? WHERE article = ? AND issue = ?"
                ).execute(arguments: [story.id.description, new, formerID, old])
            }
        }
        try db.execute(sql: "UPDATE OR IGNORE finished SET issue = ? WHERE issue = ?", arguments: [new, old])
        return kept
    }

    /// The ids of the stored stories by title, for stories without a former id because their format is now read
    /// differently.
    private static func idsByTitle(of issue: Int64, in db: Database) throws -> [[UInt32]: String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT content_id, layout, text FROM article WHERE issue = ?", arguments: [issue])
        return try Dictionary(
            rows.map { row in (try title(of: StoredStory(row.value(2), layout: row.value(1))), try row.value(0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The letters and digits of the headline, or of the first passage of a story without a headline.
    private static func title(of story: StoredStory) throws -> [UInt32] {
        let passages = try StoredStory.undamaged { try story.passages() }
        return letters(of: (passages.first { $0.0 == .headline } ?? passages.first)?.1 ?? "")
    }

    private static func letters(of text: String) -> [UInt32] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(\.value)
    }

    /// Whether the stored row is the same page, and not another page forged to have its former id.
    ///
    /// The same file may be reconstructed differently by this version, and markup and addresses no longer count as
    /// text: nine tenths of the new text must occur in the stored text, and two thirds of the stored text in the new. A
    /// file from another source must have exactly the same letters, because otherwise someone could replace the real
    /// issue by one with an altered sentence.
    private static func agrees(_ prepared: PreparedIssue, with kept: Int64, in db: Database) throws -> Bool {
        let texts = try Data.fetchAll(db, sql: "SELECT text FROM article WHERE issue = ?", arguments: [kept])
        let old = runs(of: texts.map { Array($0) })
        let new = runs(of: prepared.stories.map(\.stored.text))
        let source = try String.fetchOne(db, sql: "SELECT source FROM issue WHERE id = ?", arguments: [kept])
        if source != prepared.source { return old == new }
        let common = old.intersection(new).count
        return common * 10 >= new.count * 9 && common * 3 >= old.count * 2
    }

    /// Whether an issue with the same id is the stored one: it comes from the same source, or has the same letters and
    /// no other publication or day.
    static func mayReplace(_ kept: Int64, by prepared: PreparedIssue, in db: Database) throws -> Bool {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT source, name, date FROM issue JOIN publication ON publication.id = publication
                WHERE issue.id = ?
                """, arguments: [kept])
        guard let row else { return false }
        if try row.value(0) as String == prepared.source { return true }
        let (name, day) = (try row.value(1) as String, try row.optional(2) as String?)
        if !name.isEmpty, let other = prepared.issue.publication, other != name { return false }
        if let day, let other = prepared.issue.date, other != day { return false }
        let texts = try Data.fetchAll(db, sql: "SELECT text FROM article WHERE issue = ?", arguments: [kept])
        return runs(of: texts.map { Array($0) }) == runs(of: prepared.stories.map(\.stored.text))
    }

    /// All runs of six letters or digits, short enough that joining lines differently changes few of them.
    private static func runs(of texts: [[UInt8]]) -> Set<[UInt32]> {
        var runs: Set<[UInt32]> = []
        for text in texts {
            let letters = letters(of: String(decoding: text, as: UTF8.self))
            guard letters.count > 6 else {
                runs.insert(letters)
                continue
            }
            for start in 0...letters.count - 6 { runs.insert(Array(letters[start..<start + 6])) }
        }
        return runs
    }
}
