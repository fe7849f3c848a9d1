/// A run of consecutive terms, each with its postings list, the documents that contain it. One row of the index table.
///
/// Each term is stored as its distance from the previous term (0 for the first, which names the block), followed by a
/// number whose two lowest bits are the form of the list (`Form`). The upper bits are either the only document that has
/// the term, or the length in bytes of the list that follows: the distances between documents, or one bit per document.
/// All numbers are encoded with seven bits to a byte.
public struct PostingsBlock: Sendable {
    public let first: UInt64
    public let bytes: [UInt8]

    enum Form: UInt64 {
        case distances, bits, one
    }

    /// The maximum size in bytes: four blocks fit one database page, and none crosses a page boundary.
    public static let largest = 4_000
    /// The maximum number of documents in a segment; with more, the list of one term might not fit a block.
    public static let mostDocuments = 30_000
}
