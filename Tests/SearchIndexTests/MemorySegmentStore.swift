import SearchIndex

/// Segments in memory.
struct MemorySegmentStore: SegmentStore {
    var blocks: [Int64: [PostingsBlock]] = [:]
    var documents: [Int64: [UInt8]] = [:]

    func readBlocks(
        of segment: Int64, from term: UInt64, _ body: (UInt64, UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        let all = blocks[segment] ?? []
        for block in all[(all.lastIndex { $0.first <= term } ?? 0)...] {
            guard try block.bytes.withUnsafeBytes({ try body(block.first, $0) }) else { return }
        }
    }

    func blocks(of segment: Int64) -> Cursor { Cursor(rest: (blocks[segment] ?? [])[...]) }

    func documentBytes(of segment: Int64) -> [UInt8] { documents[segment] ?? [] }

    struct Cursor: BlockCursor {
        var rest: ArraySlice<PostingsBlock>

        mutating func next(into buffer: UnsafeMutableRawBufferPointer) -> (first: UInt64, size: Int)? {
            guard let block = rest.popFirst() else { return nil }
            buffer.copyBytes(from: block.bytes)
            return (block.first, block.bytes.count)
        }
    }

    /// Adds a segment of documents with their terms, and returns it.
    mutating func add(
        _ id: Int64, _ content: [(document: Int64, terms: Set<UInt64>)], deleted: Set<Int64> = []
    ) throws -> Segment {
        let content = content.sorted { $0.document < $1.document }
        var writer = PostingsWriter(documents: content.count)
        for term in Set(content.flatMap(\.terms)).sorted() {
            writer.append(term, content.indices.filter { content[$0].terms.contains(term) }.map { UInt32($0) })
        }
        blocks[id] = writer.finish()
        documents[id] = Segment.bytes(of: content.map(\.document))
        var deletedNumbers = DocSet(of: content.count)
        for number in content.indices where deleted.contains(content[number].document) { deletedNumbers.insert(number) }
        return try Segment(
            id: id, count: content.count, low: content.first?.document ?? 0, high: content.last?.document ?? 0,
            deleted: deletedNumbers.isEmpty ? nil : deletedNumbers.bits)
    }
}
