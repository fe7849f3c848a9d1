import FoundationEssentials
import GRDB
import SearchIndex

/// The tables of the search index over all stories. Its documents are the rows of `article`.
///
/// The index only proposes stories; their texts decide. An import adds a small segment, and small segments are merged.
struct StoryIndex {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The segments, sorted by their newest story, newest first.
    func segments() throws -> [Segment] {
        try fetch("ORDER BY high DESC, id DESC")
    }

    /// Adds a segment for the documents with these ids, which are in ascending order.
    func add(_ blocks: [PostingsBlock], documents: [Int64]) throws {
        guard let low = documents.first, let high = documents.last else { return }
        try db.cachedStatement(sql: "INSERT INTO index_segment (count, low, high, stories) VALUES (?, ?, ?, ?)")
            .execute(arguments: [documents.count, low, high, Data(Segment.bytes(of: documents))])
        let segment = db.lastInsertedRowID
        let insert = try db.cachedStatement(sql: "INSERT INTO index_page (segment, first, data) VALUES (?, ?, ?)")
        for block in blocks {
            try insert.execute(arguments: [segment, Int64(bitPattern: block.first), Data(block.bytes)])
        }
    }

    /// Marks documents as deleted.
    func delete(_ documents: [Int64]) throws {
        guard let low = documents.min(), let high = documents.max() else { return }
        let leaving = Set(documents)
        for segment in try fetch("WHERE low <= ? AND high >= ?", [high, low]) {
            let before = segment.deleted ?? DocSet(of: segment.count)
            var deleted = before
            for (number, document) in try segment.documents(in: self).enumerated() where leaving.contains(document) {
                deleted.insert(number)
            }
            if deleted == before { continue }
            if deleted.count == segment.count {
                try drop(segment)
            } else {
                try db.execute(
                    sql: "UPDATE index_segment SET gone = ? WHERE id = ?", arguments: [Data(deleted.bits), segment.id])
            }
        }
    }

    /// Merges segments of one size if there are enough of them.
    ///
    /// - Returns: whether any were merged.
    func merge() throws -> Bool {
        let chosen = MergePolicy.choice(from: try fetch("ORDER BY id"))
        if chosen.isEmpty { return false }
        let merge = try SegmentMerge(chosen, in: self)
        for segment in chosen { try drop(segment) }
        try add(merge.blocks, documents: merge.documents)
        return true
    }

    private func drop(_ segment: Segment) throws {
        try db.execute(sql: "DELETE FROM index_page WHERE segment = ?", arguments: [segment.id])
        try db.execute(sql: "DELETE FROM index_segment WHERE id = ?", arguments: [segment.id])
    }

    private func fetch(_ rest: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Segment] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, count, low, high, gone FROM index_segment \(rest)"),
            arguments: arguments
        ).map { row in
            let deleted: Data? = try row.optional(4)
            return try Segment(
                id: row.value(0), count: row.value(1), low: row.value(2), high: row.value(3),
                deleted: deleted.map { Array($0) })
        }
    }
}

extension StoryIndex: SegmentStore {
    func readBlocks(
        of segment: Int64, from term: UInt64, _ body: (UInt64, UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT first, data FROM index_page WHERE segment = ?1 AND first >= coalesce(
                        (SELECT max(first) FROM index_page WHERE segment = ?1 AND first <= ?2), 0)
                    ORDER BY first
                    """), arguments: [segment, Int64(bitPattern: term)])
        var goesOn = true
        while goesOn, let row = try rows.next() {
            let first = UInt64(bitPattern: try row.value(0) as Int64)
            goesOn = try row.withUnsafeData(atIndex: 1) { data in
                try (data ?? Data()).withUnsafeBytes { try body(first, $0) }
            }
        }
    }

    func blocks(of segment: Int64) throws -> Cursor {
        Cursor(
            rows: try Row.fetchCursor(
                db, sql: "SELECT first, data FROM index_page WHERE segment = ? ORDER BY first", arguments: [segment]))
    }

    func documentBytes(of segment: Int64) throws -> [UInt8] {
        let bytes = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT stories FROM index_segment WHERE id = ?"), arguments: [segment])
        return bytes.map { Array($0) } ?? []
    }

    struct Cursor: BlockCursor {
        let rows: RowCursor

        func next(into buffer: UnsafeMutableRawBufferPointer) throws -> (first: UInt64, size: Int)? {
            guard let row = try rows.next() else { return nil }
            let size = try row.withUnsafeData(atIndex: 1) { data -> Int in
                guard let data, data.count <= buffer.count else { throw IndexDamage() }
                return data.copyBytes(to: buffer)
            }
            return (UInt64(bitPattern: try row.value(0) as Int64), size)
        }
    }
}
