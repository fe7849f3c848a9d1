/// Packs postings lists into blocks.
public struct PostingsWriter {
    private var blocks: [PostingsBlock] = []
    private var first: UInt64 = 0
    private var last: UInt64 = 0
    private var bytes: [UInt8] = []
    private var list: [UInt8] = []
    private let bitBytes: Int

    /// Creates a writer for a segment of `documents` documents, at most `PostingsBlock.mostDocuments`.
    public init(documents: Int) {
        bitBytes = (documents + 7) / 8
    }

    /// Appends a term, which must be higher than all before it, with its documents in ascending order.
    public mutating func append(_ term: UInt64, _ documents: some Collection<UInt32>) {
        list.removeAll(keepingCapacity: true)
        if documents.count == 1, let document = documents.first {
            return append(term, .one, UInt64(document))
        }
        var next: UInt32 = 0
        for document in documents {
            Self.append(UInt64(document - next), to: &list)
            next = document + 1
        }
        let isBits = list.count > bitBytes
        if isBits {
            list = [UInt8](repeating: 0, count: bitBytes)
            for document in documents { list[Int(document >> 3)] |= 1 << UInt8(document & 7) }
        }
        append(term, isBits ? .bits : .distances, UInt64(list.count))
    }

    /// Appends a term, followed by the bytes of `list`.
    private mutating func append(_ term: UInt64, _ form: PostingsBlock.Form, _ number: UInt64) {
        // The two numbers before the list take at most 16 bytes.
        if bytes.count + list.count + 16 > PostingsBlock.largest { endBlock() }
        if bytes.isEmpty {
            first = term
            last = term
        }
        Self.append(term - last, to: &bytes)
        Self.append(number << 2 | form.rawValue, to: &bytes)
        bytes += list
        last = term
    }

    /// Closes the last block and returns all blocks.
    public mutating func finish() -> [PostingsBlock] {
        endBlock()
        return blocks
    }

    private mutating func endBlock() {
        if !bytes.isEmpty { blocks.append(PostingsBlock(first: first, bytes: bytes)) }
        bytes.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
