import TextSearch

/// A part of the index: the terms of some documents. Immutable, except for the set of deleted documents.
public struct Segment: Sendable {
    public let id: Int64
    /// The number of documents, including deleted ones.
    public let count: Int
    /// The ids of the lowest and the highest document.
    public let ids: ClosedRange<Int64>
    /// The deleted documents; `nil` if there are none.
    public let deleted: DocSet?

    /// - Throws: `IndexDamage` for numbers that no valid segment can have.
    public init(id: Int64, count: Int, low: Int64, high: Int64, deleted: [UInt8]?) throws {
        guard (0...PostingsBlock.mostDocuments).contains(count), low <= high else { throw IndexDamage() }
        self.id = id
        self.count = count
        ids = low...high
        self.deleted = deleted.map { DocSet(of: count, bits: $0) }
    }

    /// The documents that match an expression and are not deleted.
    public func find(_ expression: IndexExpression, in store: some SegmentStore) throws -> DocSet {
        var found = try documents(with: expression, in: store)
        if let deleted { found.subtract(deleted) }
        return found
    }

    private func documents(with expression: IndexExpression, in store: some SegmentStore) throws -> DocSet {
        switch expression {
        case .terms(let ranges): return try documents(withTermsIn: ranges, in: store)
        case .all(let parts):
            var found = try documents(with: parts[0], in: store)
            for part in parts.dropFirst() where !found.isEmpty {
                found.formIntersection(try documents(with: part, in: store))
            }
            return found
        case .any(let parts):
            var found = DocSet(of: count)
            for part in parts { found.formUnion(try documents(with: part, in: store)) }
            return found
        }
    }

    /// Continues into the next block while the next range begins there, and otherwise looks up the block of the next
    /// range.
    private func documents(
        withTermsIn ranges: [ClosedRange<UInt64>], in store: some SegmentStore
    ) throws -> DocSet {
        var found = DocSet(of: count)
        var next = 0  // an index into `ranges`
        while next < ranges.count {
            let sought = next
            var isAtEnd = true
            try store.readBlocks(of: id, from: ranges[next].lowerBound) { first, bytes in
                var reader = PostingsReader(bytes, first: first)
                while next < ranges.count, reader.next() {
                    while next < ranges.count, ranges[next].upperBound < reader.term { next += 1 }
                    guard next < ranges.count, ranges[next].contains(reader.term) else { continue }
                    reader.insertDocuments(in: &found, of: count)
                }
                if reader.isDamaged { throw IndexDamage() }
                let goesOn = next < ranges.count && (next == sought || ranges[next].lowerBound <= reader.term)
                isAtEnd = goesOn
                return goesOn
            }
            if isAtEnd { break }  // the last block has been read
        }
        return found
    }
}

/// The index contains bytes that Broadsheet did not write.
public struct IndexDamage: Error {
    public init() {}
}
