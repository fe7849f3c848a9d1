/// Reads the terms of a block in order. Malformed bytes end the iteration early and set `isDamaged`.
struct PostingsReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private(set) var term: UInt64
    private var form = PostingsBlock.Form.distances
    /// The byte range of the term's list.
    private var list = 0..<0
    /// The only document of the term, if its form is `.one`.
    private var document = 0
    private(set) var isDamaged = false

    init(_ bytes: UnsafeRawBufferPointer, first: UInt64) {
        self.bytes = bytes
        term = first
    }

    /// Advances to the next term; the first call moves to the first term.
    ///
    /// - Returns: `false` at the end.
    @inline(__always)
    mutating func next() -> Bool {
        if offset == bytes.count { return false }
        term &+= Self.number(in: bytes, at: &offset)
        guard offset < bytes.count else { return findDamage() }
        let number = Self.number(in: bytes, at: &offset)
        // A number whose last byte announces another one was cut.
        guard bytes[offset - 1] < 0x80, let form = PostingsBlock.Form(rawValue: number & 3) else { return findDamage() }
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

    /// Inserts the term's documents into `set`, a set over `count` documents.
    func insertDocuments(in set: inout DocSet, of count: Int) {
        if form == .bits { return set.formUnion(bits: UnsafeRawBufferPointer(rebasing: bytes[list])) }
        forEachDocument(below: count) { set.insert($0) }
    }

    /// Calls `body` with each of the term's documents below `count`, in ascending order.
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
