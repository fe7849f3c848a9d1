import FoundationEssentials
import GRDB
import TextSearch

/// The index over all stories, in pieces: an import adds a small one, and small ones are merged to larger ones.
///
/// It only proposes stories; their own texts decide. Source of the idea: the log-structured merge tree (O'Neil and
/// others, 1996), with each piece an inverted file whose lists are in memory whole, as bits.
enum StoryIndex {
    /// Pieces of one size that are merged to one of the next; sizes go by this factor, too.
    private static let fan = 16

    /// The pieces, those with the newest story first.
    static func segments(in db: Database) throws -> [IndexSegment] {
        try IndexSegment.fetch(db, "ORDER BY high DESC, id DESC")
    }

    /// Adds a piece for stories with these numbers, from low to high.
    static func add(_ pages: [IndexPage], stories: [Int64], in db: Database) throws {
        guard let low = stories.first, let high = stories.last else { return }
        try db.cachedStatement(sql: "INSERT INTO index_segment (count, low, high, stories) VALUES (?, ?, ?, ?)")
            .execute(arguments: [stories.count, low, high, IndexSegment.data(stories)])
        let segment = db.lastInsertedRowID
        let insert = try db.cachedStatement(sql: "INSERT INTO index_page (segment, first, data) VALUES (?, ?, ?)")
        for page in pages {
            try insert.execute(arguments: [segment, Int64(bitPattern: page.first), Data(page.bytes)])
        }
    }

    /// Makes it forget stories.
    static func remove(_ stories: [Int64], in db: Database) throws {
        guard let low = stories.min(), let high = stories.max() else { return }
        let leaving = Set(stories)
        for segment in try IndexSegment.fetch(db, "WHERE low <= ? AND high >= ?", [high, low]) {
            var gone = segment.gone ?? StorySet(of: segment.count)
            let before = gone
            for (place, story) in try segment.stories(in: db).enumerated() where leaving.contains(story) {
                gone.insert(place)
            }
            if gone == before { continue }
            if gone.count == segment.count {
                try delete(segment, in: db)
            } else {
                try db.execute(
                    sql: "UPDATE index_segment SET gone = ? WHERE id = ?", arguments: [Data(gone.bits), segment.id])
            }
        }
    }

    /// Merges pieces of one size, if there are enough of them: some megabytes at most, so that no one has to wait long.
    ///
    /// - Returns: whether it did.
    static func merge(in db: Database) throws -> Bool {
        var bySize: [Int: [IndexSegment]] = [:]
        for segment in try IndexSegment.fetch(db, "ORDER BY id") {
            bySize[size(of: segment), default: []].append(segment)
        }
        for (size, segments) in bySize.sorted(by: { $0.key < $1.key })
        where size < largestSize && segments.count >= fan {
            var count = 0
            let chosen = segments.prefix { segment in
                count += segment.count
                return count <= IndexPage.mostStories
            }
            if chosen.count < 2 { continue }
            let merge = try IndexMerge(Array(chosen), in: db)
            for segment in chosen { try delete(segment, in: db) }
            try add(merge.pages, stories: merge.stories, in: db)
            return true
        }
        return false
    }

    /// Up to 15 stories, 255, 4,095, and more, which are not merged any more.
    private static func size(of segment: IndexSegment) -> Int {
        (Int.bitWidth - 1 - max(1, segment.count).leadingZeroBitCount) / fan.trailingZeroBitCount
    }

    private static let largestSize = 3

    private static func delete(_ segment: IndexSegment, in db: Database) throws {
        try db.execute(sql: "DELETE FROM index_page WHERE segment = ?", arguments: [segment.id])
        try db.execute(sql: "DELETE FROM index_segment WHERE id = ?", arguments: [segment.id])
    }
}

extension IndexSegment {
    fileprivate static func fetch(
        _ db: Database, _ rest: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> [IndexSegment] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, count, low, high, gone FROM index_segment \(rest)"),
            arguments: arguments
        ).map(IndexSegment.init)
    }
}
