/// Merges several segments into one, without their deleted documents.
public struct SegmentMerge {
    /// The ids of the documents, in ascending order.
    public let documents: [Int64]
    public let blocks: [PostingsBlock]

    public init(_ segments: [Segment], in store: some SegmentStore) throws {
        var all: [(id: Int64, source: Int, number: Int)] = []
        for (source, segment) in segments.enumerated() {
            for (number, id) in try segment.documents(in: store).enumerated()
            where segment.deleted?.contains(number) != true {
                all.append((id, source, number))
            }
        }
        all.sort { $0.id < $1.id }
        // The new number of each document, segment by segment; `.max` for deleted documents.
        let starts = segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        var newNumbers = [UInt32](repeating: .max, count: starts[segments.count])
        for (new, document) in all.enumerated() { newNumbers[starts[document.source] + document.number] = UInt32(new) }

        let bytes = UnsafeMutableRawBufferPointer.allocate(
            byteCount: segments.count * PostingsBlock.largest, alignment: 8)
        defer { bytes.deallocate() }
        var sources = try segments.enumerated().map { source, segment in
            let start = source * PostingsBlock.largest
            return try MergeSource(
                store.blocks(of: segment.id),
                UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + PostingsBlock.largest]))
        }
        var terms = sources.map { $0.term ?? .max }  // contiguous, because every step takes the minimum
        var writer = PostingsWriter(documents: all.count)
        var found: [UInt32] = []
        while let term = terms.min(), term < .max {
            found.removeAll(keepingCapacity: true)
            var isSorted = true
            for source in terms.indices where terms[source] == term {
                let start = starts[source]
                sources[source].reader.forEachDocument(below: segments[source].count) { document in
                    let new = newNumbers[start + document]
                    if new == .max { return }
                    isSorted = isSorted && new >= found.last ?? 0
                    found.append(new)
                }
                try sources[source].advance()
                terms[source] = sources[source].term ?? .max
            }
            if !isSorted { found.sort() }
            if !found.isEmpty { writer.append(term, found) }
        }
        documents = all.map(\.id)
        blocks = writer.finish()
    }
}

/// Reads a segment from its first term to its last.
private struct MergeSource<Cursor: BlockCursor> {
    /// The current term; `nil` at the end.
    private(set) var term: UInt64?
    private(set) var reader: PostingsReader
    private var cursor: Cursor
    /// Holds a copy of one block, because the database may move its own.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ cursor: Cursor, _ bytes: UnsafeMutableRawBufferPointer) throws {
        self.cursor = cursor
        self.bytes = bytes
        reader = PostingsReader(UnsafeRawBufferPointer(rebasing: bytes[..<0]), first: 0)
        try advance()
    }

    @inline(__always)
    mutating func advance() throws {
        while !reader.next() {
            if reader.isDamaged { throw IndexDamage() }
            guard let (first, size) = try cursor.next(into: bytes) else {
                term = nil
                return
            }
            reader = PostingsReader(UnsafeRawBufferPointer(rebasing: bytes[..<size]), first: first)
        }
        term = reader.term
    }
}
