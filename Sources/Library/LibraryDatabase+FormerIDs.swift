import FoundationEssentials
import GRDB
import NewsModel

extension LibraryDatabase {
    /// Gives an issue that an earlier version kept, under a former id, to its new ids: what was read of it goes with it.
    ///
    /// The former id alone proves nothing, as other text can be made to have it: the texts must agree, too.
    ///
    /// - Returns: the row of the issue as it was kept, which the new one replaces; `nil` if there is none.
    static func takeOver(_ prepared: PreparedIssue, in db: Database) throws -> Int64? {
        guard let former = prepared.issue.formerID else { return nil }
        let kept = try number(of: former, in: db)
        if let kept, try !agrees(prepared, with: kept, in: db) { return nil }
        let (old, new) = (former.description, prepared.issue.id.description)
        for story in prepared.stories {
            guard let formerID = story.formerID else { continue }
            try db.cachedStatement(
                sql: "UPDATE OR IGNORE reading SET article = ?, issue = ? WHERE article = ? AND issue = ?"
            )
            .execute(arguments: [story.id.description, new, formerID.description, old])
        }
        try db.execute(sql: "UPDATE OR IGNORE finished SET issue = ? WHERE issue = ?", arguments: [new, old])
        return kept
    }

    /// Whether nine tenths of each text stand in the other, which a page that was only put together anew keeps to.
    private static func agrees(_ prepared: PreparedIssue, with kept: Int64, in db: Database) throws -> Bool {
        let texts = try Data.fetchAll(db, sql: "SELECT text FROM article WHERE issue = ?", arguments: [kept])
        let one = runs(of: texts.map { Array($0) })
        let other = runs(of: prepared.stories.map(\.stored.text))
        let common = one.intersection(other).count
        return common * 10 >= one.count * 9 && common * 10 >= other.count * 9
    }

    /// All runs of six letters or digits: short enough that joining lines otherwise changes few of them.
    private static func runs(of texts: [[UInt8]]) -> Set<[UInt32]> {
        var runs: Set<[UInt32]> = []
        for text in texts {
            let letters = String(decoding: text, as: UTF8.self).unicodeScalars
                .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(\.value)
            guard letters.count > 6 else {
                runs.insert(letters)
                continue
            }
            for start in 0...letters.count - 6 { runs.insert(Array(letters[start..<start + 6])) }
        }
        return runs
    }
}
