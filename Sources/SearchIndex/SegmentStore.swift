/// The tables that hold the segments.
public protocol SegmentStore {
    associatedtype Cursor: BlockCursor

    /// Calls `body` with a segment's blocks, starting at the block that would contain `term`, until it returns `false`.
    func readBlocks(
        of segment: Int64, from term: UInt64, _ body: (_ first: UInt64, UnsafeRawBufferPointer) throws -> Bool
    ) throws

    /// All blocks of a segment, in ascending order of their terms.
    func blocks(of segment: Int64) throws -> Cursor

    /// The ids of a segment's documents in ascending order, as little-endian 32-bit integers.
    func documentBytes(of segment: Int64) throws -> [UInt8]
}

/// Iterates over the blocks of a segment.
public protocol BlockCursor {
    /// Copies the next block into a buffer of `PostingsBlock.largest` bytes.
    ///
    /// - Returns: the first term of the block and its size in bytes; `nil` at the end.
    mutating func next(into buffer: UnsafeMutableRawBufferPointer) throws -> (first: UInt64, size: Int)?
}

extension Segment {
    /// The ids of the documents, in ascending order.
    public func documents(in store: some SegmentStore) throws -> [Int64] {
        let bytes = try store.documentBytes(of: id)
        guard bytes.count == count * 4 else { throw IndexDamage() }
        return bytes.withUnsafeBytes { bytes in
            (0..<count).map { index in
                Int64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
            }
        }
    }

    /// Encodes document ids in the form that `documents(in:)` reads.
    public static func bytes(of documents: [Int64]) -> [UInt8] {
        documents.flatMap { document in
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: document).littleEndian) { Array($0) }
        }
    }
}
