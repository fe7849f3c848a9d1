/// The tables in which segments are kept.
public protocol SegmentStore {
    associatedtype Cursor: BlockCursor

    /// Calls `body` with the blocks of a segment, from the one that would hold `term` on, as long as it returns `true`.
    func readBlocks(
        of segment: Int64, from term: UInt64, _ body: (_ first: UInt64, UnsafeRawBufferPointer) throws -> Bool
    ) throws

    /// All blocks of a segment, one after the other.
    func blocks(of segment: Int64) throws -> Cursor

    /// The ids of a segment's documents, from low to high: four bytes each, the lowest first.
    func documentBytes(of segment: Int64) throws -> [UInt8]
}

/// Gives the blocks of a segment in order.
public protocol BlockCursor {
    /// Copies the next block into a buffer of `PostingsBlock.largest` bytes.
    ///
    /// - Returns: its first term and its size; `nil` at the end.
    mutating func next(into buffer: UnsafeMutableRawBufferPointer) throws -> (first: UInt64, size: Int)?
}

extension Segment {
    /// The ids of the documents, from low to high.
    public func documents(in store: some SegmentStore) throws -> [Int64] {
        let bytes = try store.documentBytes(of: id)
        guard bytes.count == count * 4 else { throw IndexDamage() }
        return bytes.withUnsafeBytes { bytes in
            (0..<count).map { index in
                Int64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
            }
        }
    }

    /// The bytes of document ids, as `documents(in:)` reads them.
    public static func bytes(of documents: [Int64]) -> [UInt8] {
        documents.flatMap { document in
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: document).littleEndian) { Array($0) }
        }
    }
}
