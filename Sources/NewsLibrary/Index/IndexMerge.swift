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
        var newPlaces = segments.map { [UInt32](repeating: .max, count: $0.count) }
        for (place, story) in all.enumerated() { newPlaces[story.source][story.place] = UInt32(place) }

        var writer = IndexPageWriter(stories: all.count)
        let sources = try segments.map { try IndexSource($0, in: db) }
        var tokens = sources.map { $0.token ?? .max }  // side by side, as the lowest is sought again and again
        var found: [UInt32] = []
        while let token = tokens.min(), token < .max {
            found.removeAll(keepingCapacity: true)
            var isSorted = true
            for source in tokens.indices where tokens[source] == token {
                sources[source].forEachStory { story in
                    let place = newPlaces[source][story]
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
private final class IndexSource {
    /// The token it stands at; `nil` at the end.
    private(set) var token: UInt64?
    private let count: Int
    private let rows: RowCursor
    private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: IndexPage.largest, alignment: 1)
    private var reader: IndexPageReader

    init(_ segment: IndexSegment, in db: Database) throws {
        count = segment.count
        rows = try Row.fetchCursor(
            db, sql: "SELECT first, data FROM index_page WHERE segment = ? ORDER BY first", arguments: [segment.id])
        reader = IndexPageReader(UnsafeRawBufferPointer(rebasing: bytes[..<0]), first: 0)
        try advance()
    }

    deinit {
        bytes.deallocate()
    }

    func forEachStory(_ body: (Int) -> Void) {
        reader.forEachStory(below: count, body)
    }

    func advance() throws {
        while !reader.next() {
            guard !reader.isDamaged, let row = try rows.next() else {
                if reader.isDamaged { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
                token = nil
                return
            }
            let size = try row.withUnsafeData(atIndex: 1) { data -> Int in
                guard let data, data.count <= bytes.count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
                return data.copyBytes(to: bytes)
            }
            reader = IndexPageReader(
                UnsafeRawBufferPointer(rebasing: bytes[..<size]), first: UInt64(bitPattern: try row.value(0) as Int64))
        }
        token = reader.token
    }
}
