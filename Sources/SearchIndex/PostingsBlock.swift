/// Some terms in a row, each with its postings list: the documents that have it. One row of the index's table.
///
/// For each term its distance from the one before, then a number whose two lowest bits tell the form of its list (`Form`):
/// above them stands the one document that has the term, or the length in bytes of the list that follows, which is
/// either the distances between the documents or a bit for each document. All numbers have seven bits to a byte. The
/// first term is the block's name, its distance 0.
public struct PostingsBlock: Sendable {
    public let first: UInt64
    public let bytes: [UInt8]

    enum Form: UInt64 {
        case distances, bits, one
    }

    /// The most bytes of a block: four blocks lie in one page of the database, none is cut in two.
    public static let largest = 4_000
    /// The most documents of a segment: with more, the list of one term might not fit a block.
    public static let mostDocuments = 30_000
}
