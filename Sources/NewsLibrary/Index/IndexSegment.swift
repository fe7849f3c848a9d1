import FoundationEssentials
import GRDB
import TextSearch

/// A piece of the index: all that it knows of some stories. It is never changed, but for those that have left.
struct IndexSegment {
    let id: Int64
    /// How many there are, those that have left as well.
    let count: Int
    /// The numbers of the oldest and the newest of them.
    let numbers: ClosedRange<Int64>
    private let left: [UInt8]?

    init(_ row: Row) throws {
        id = try row.value(0)
        count = try row.value(1)
        let (low, high): (Int64, Int64) = (try row.value(2), try row.value(3))
        left = try (row.optional(4) as Data?).map { Array($0) }
        guard (0...IndexPage.mostStories).contains(count), low <= high else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        numbers = low...high
    }

    /// Those that have left the library.
    var gone: StorySet? { left.map { StorySet(of: count, bits: $0) } }

    /// The stories' numbers, from low to high.
    func stories(in db: Database) throws -> [Int64] {
        let bytes = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT stories FROM index_segment WHERE id = ?"), arguments: [id])
        guard let bytes, bytes.count == count * 4 else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return bytes.withUnsafeBytes { bytes in
            (0..<count).map { place in
                Int64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self)))
            }
        }
    }

    /// Numbers of stories as `stories` reads them.
    static func data(_ stories: [Int64]) -> Data {
        var data = Data(capacity: stories.count * 4)
        for story in stories {
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: story).littleEndian) { data.append(contentsOf: $0) }
        }
        return data
    }

    /// The stories that the expression finds and that have not left.
    func find(_ expression: IndexExpression, in db: Database) throws -> StorySet {
        var found = try stories(with: expression, in: db)
        if let gone { found.subtract(gone) }
        return found
    }

    private func stories(with expression: IndexExpression, in db: Database) throws -> StorySet {
        switch expression {
        case .tokens(let ranges): return try stories(withTokensIn: ranges, in: db)
        case .all(let parts):
            var found = try stories(with: parts[0], in: db)
            for part in parts.dropFirst() where !found.isEmpty {
                found.formIntersection(try stories(with: part, in: db))
            }
            return found
        case .any(let parts):
            var found = StorySet(of: count)
            for part in parts { found.formUnion(try stories(with: part, in: db)) }
            return found
        }
    }

    /// Reads on from page to page while the next range begins there, and looks the page up where it does not.
    private func stories(withTokensIn ranges: [ClosedRange<UInt64>], in db: Database) throws -> StorySet {
        var found = StorySet(of: count)
        let statement = try db.cachedStatement(
            sql: """
                SELECT first, data FROM index_page WHERE segment = ?1 AND first >= coalesce(
                    (SELECT max(first) FROM index_page WHERE segment = ?1 AND first <= ?2), 0)
                ORDER BY first
                """)
        var next = 0  // of the ranges
        while next < ranges.count {
            let sought = next
            let rows = try Row.fetchCursor(
                statement, arguments: [id, Int64(bitPattern: ranges[next].lowerBound)])
            var goesOn = true
            while goesOn, let row = try rows.next() {
                let first = UInt64(bitPattern: try row.value(0) as Int64)
                try row.withUnsafeData(atIndex: 1) { data in
                    try (data ?? Data()).withUnsafeBytes { bytes in
                        var reader = IndexPageReader(bytes, first: first)
                        while next < ranges.count, reader.next() {
                            while next < ranges.count, ranges[next].upperBound < reader.token { next += 1 }
                            guard next < ranges.count, ranges[next].contains(reader.token) else { continue }
                            reader.insertStories(in: &found, of: count)
                        }
                        if reader.isDamaged { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
                        goesOn = next < ranges.count && (next == sought || ranges[next].lowerBound <= reader.token)
                    }
                }
            }
            if goesOn { break }  // the last page is behind us
        }
        return found
    }
}
