import FoundationEssentials
import GRDB

/// One piece of the index made of several; those that have left are left out.
struct IndexMerge {
    /// The stories' numbers, from low to high.
    let stories: [Int64]
    let pages: [IndexPage]

    init(_ segments: [IndexSegment], in db: Database) throws {
        var all: [(story: Int64, source: Int, place: Int)] = []
        for (source, segment) in segments.enumerated() {
            let gone = segment.gone
            for (place, story) in try segment.stories(in: db).enumerated() where gone?.contains(place) != true {
                all.append((story, source, place))
            }
        }
        all.sort { $0.story < $1.story }
        // Where each story goes, source by source.
        let starts = segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        var newPlaces = [UInt32](repeating: .max, count: starts[segments.count])
        for (place, story) in all.enumerated() { newPlaces[starts[story.source] + story.place] = UInt32(place) }

        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: segments.count * IndexPage.largest, alignment: 8)
        defer { bytes.deallocate() }
        var sources = try segments.enumerated().map { source, segment in
            let place = source * IndexPage.largest
            return try IndexSource(
                segment, in: db, UnsafeMutableRawBufferPointer(rebasing: bytes[place..<place + IndexPage.largest]))
        }
        var tokens = sources.map { $0.token ?? .max }  // side by side, as the lowest is sought again and again
        var writer = IndexPageWriter(stories: all.count)
        var found: [UInt32] = []
        while let token = tokens.min(), token < .max {
            found.removeAll(keepingCapacity: true)
            var isSorted = true
            for source in tokens.indices where tokens[source] == token {
                let start = starts[source]
                sources[source].reader.forEachStory(below: segments[source].count) { story in
                    let place = newPlaces[start + story]
                    if place == .max { return }
                    isSorted = isSorted && place >= found.last ?? 0
                    found.append(place)
                }
                try sources[source].advance()
                tokens[source] = sources[source].token ?? .max
            }
            if !isSorted { found.sort() }
            if !found.isEmpty { writer.append(token, found) }
        }
        stories = all.map(\.story)
        pages = writer.finish()
    }
}

/// Reads a piece from its first token to its last.
private struct IndexSource {
    /// The token it stands at; `nil` at the end.
    private(set) var token: UInt64?
    private(set) var reader: IndexPageReader
    private let rows: RowCursor
    /// For one page, which the database may move.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ segment: IndexSegment, in db: Database, _ bytes: UnsafeMutableRawBufferPointer) throws {
        self.bytes = bytes
        rows = try Row.fetchCursor(
            db, sql: "SELECT first, data FROM index_page WHERE segment = ? ORDER BY first", arguments: [segment.id])
        reader = IndexPageReader(UnsafeRawBufferPointer(rebasing: bytes[..<0]), first: 0)
        try advance()
    }

    @inline(__always)
    mutating func advance() throws {
        while !reader.next() {
            if reader.isDamaged { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            guard try readPage() else {
                token = nil
                return
            }
        }
        token = reader.token
    }

    /// - Returns: `false` if there is none left.
    private mutating func readPage() throws -> Bool {
        guard let row = try rows.next() else { return false }
        let size = try row.withUnsafeData(atIndex: 1) { data -> Int in
            guard let data, data.count <= bytes.count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return data.copyBytes(to: bytes)
        }
        reader = IndexPageReader(
            UnsafeRawBufferPointer(rebasing: bytes[..<size]), first: UInt64(bitPattern: try row.value(0) as Int64))
        return true
    }
}
