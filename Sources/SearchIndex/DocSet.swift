/// A set of a segment's documents, which are numbered from 0: a bitmap with one bit per document.
public struct DocSet: Equatable, Sendable {
    private var words: [UInt64]
    /// The bits of the last word that stand for documents.
    private let lastMask: UInt64

    /// Creates the empty set over `documents` documents.
    public init(of documents: Int) {
        words = [UInt64](repeating: 0, count: (documents + 63) / 64)
        lastMask = documents % 64 == 0 ? .max : UInt64.max >> UInt64(64 - documents % 64)
    }

    /// Creates the set of the documents whose bit is set in `bytes`, lowest document first.
    public init(of documents: Int, bits bytes: [UInt8]) {
        self.init(of: documents)
        bytes.withUnsafeBytes { formUnion(bits: $0) }
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    public func contains(_ document: Int) -> Bool { words[document >> 6] & 1 << UInt64(document & 63) != 0 }

    public mutating func insert(_ document: Int) {
        words[document >> 6] |= 1 << UInt64(document & 63)
    }

    public mutating func formUnion(_ other: DocSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Adds the documents whose bit is set, ignoring bits past the last document.
    mutating func formUnion(bits: UnsafeRawBufferPointer) {
        for (index, byte) in bits.prefix(words.count * 8).enumerated() {
            words[index >> 3] |= UInt64(byte) << UInt64((index & 7) * 8)
        }
        if !words.isEmpty { words[words.count - 1] &= lastMask }
    }

    public mutating func formIntersection(_ other: DocSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    public mutating func subtract(_ other: DocSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// The highest document below `end`; `nil` if there is none.
    public func last(below end: Int) -> Int? {
        if end <= 0 { return nil }
        var index = (end - 1) >> 6
        var word = words[index] & (UInt64.max >> UInt64(63 - (end - 1) & 63))
        while word == 0 {
            if index == 0 { return nil }
            index -= 1
            word = words[index]
        }
        return index << 6 + 63 - word.leadingZeroBitCount
    }

    /// One bit per document, lowest document first.
    public var bits: [UInt8] {
        words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    }
}
