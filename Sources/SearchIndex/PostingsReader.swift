/// Reads the terms of a block one after the other. Bytes that are none of ours end it early, and `isDamaged` tells.
struct PostingsReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private(set) var term: UInt64
    private var form = PostingsBlock.Form.distances
    /// The bytes of the term's list.
    private var list = 0..<0
    /// The term's document, if it has only one.
    private var document = 0
    private(set) var isDamaged = false

    init(_ bytes: UnsafeRawBufferPointer, first: UInt64) {
        self.bytes = bytes
        term = first
    }

    /// Goes on to the next term, the first one to begin with.
    ///
    /// - Returns: `false` at the end.
    @inline(__always)
    mutating func next() -> Bool {
        if offset == bytes.count { return false }
        term &+= Self.number(in: bytes, at: &offset)
        let number = Self.number(in: bytes, at: &offset)
        guard let form = PostingsBlock.Form(rawValue: number & 3) else { return findDamage() }
        self.form = form
        if form == .one {
            document = Int(number >> 2)
            return true
        }
        guard number >> 2 <= UInt64(bytes.count - offset) else { return findDamage() }
        list = offset..<offset + Int(number >> 2)
        offset = list.upperBound
        return true
    }

    private mutating func findDamage() -> Bool {
        isDamaged = true
        offset = bytes.count
        return false
    }

    /// Adds the term's documents to `set`, which is for `count` of them.
    func insertDocuments(in set: inout DocSet, of count: Int) {
        if form == .bits { return set.formUnion(bits: UnsafeRawBufferPointer(rebasing: bytes[list])) }
        forEachDocument(below: count) { set.insert($0) }
    }

    /// Calls `body` with the term's documents, from low to high, those below `count`.
    @inline(__always)
    func forEachDocument(below count: Int, _ body: (Int) -> Void) {
        switch form {
        case .one: if document < count { body(document) }
        case .distances: forEachDistance(below: count, body)
        case .bits: forEachBit(below: count, body)
        }
    }

    private func forEachBit(below count: Int, _ body: (Int) -> Void) {
        for (index, byte) in bytes[list].enumerated() {
            var rest = byte
            while rest != 0 {
                let document = index * 8 + rest.trailingZeroBitCount
                if document < count { body(document) }
                rest &= rest - 1
            }
        }
    }

    @inline(__always)
    private func forEachDistance(below count: Int, _ body: (Int) -> Void) {
        let list = UnsafeRawBufferPointer(rebasing: bytes[list])
        var offset = 0
        var next = 0
        while offset < list.count {
            let document = next &+ Int(truncatingIfNeeded: Self.number(in: list, at: &offset))
            guard document >= 0, document < count else { return }
            body(document)
            next = document + 1
        }
    }

    @inline(__always)
    private static func number(in bytes: UnsafeRawBufferPointer, at offset: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}
