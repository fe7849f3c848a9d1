import RandomNumbers
import Testing
import TextSearch

@testable import SearchIndex

@Suite struct SegmentTests {
    /// Documents with terms by a seed; many terms, so that they take several blocks.
    private func content(_ documents: ClosedRange<Int64>, seed: UInt64) -> [(document: Int64, terms: Set<UInt64>)] {
        var random = SeededRandom(seed: seed)
        return documents.map { document in
            (document, Set((0..<150).map { _ in UInt64.random(in: 0..<3_000, using: &random) }))
        }
    }

    private func found(_ set: DocSet, _ documents: [Int64]) -> [Int64] {
        documents.indices.filter(set.contains).map { documents[$0] }
    }

    @Test func aSegmentFindsWhatAScanFinds() throws {
        var memory = MemorySegmentStore()
        let content = content(10...109, seed: 3)
        let segment = try memory.add(1, content, deleted: [12, 50])
        #expect(try #require(memory.blocks[1]).count > 5)
        let documents = try segment.documents(in: memory)
        #expect(documents == Array(10...109))
        let ranges: [[ClosedRange<UInt64>]] = [
            [5...5], [0...0, 2_999...2_999], [10...20, 400...410, 2_000...2_003], [5_000...6_000], [0...(.max)],
        ]
        func scan(_ ranges: [ClosedRange<UInt64>]) -> [Int64] {
            content.filter { story in
                ![12, 50].contains(story.document)
                    && story.terms.contains { term in ranges.contains { $0.contains(term) } }
            }.map(\.document)
        }
        for ranges in ranges {
            #expect(try found(segment.find(.terms(ranges), in: memory), documents) == scan(ranges), "\(ranges)")
        }
        let both = try segment.find(.all([.terms([0...900]), .terms([2_990...2_999])]), in: memory)
        #expect(found(both, documents) == scan([0...900]).filter(scan([2_990...2_999]).contains))
        let either = try segment.find(.any([.terms([7...7]), .terms([9...9])]), in: memory)
        #expect(found(either, documents) == scan([7...7, 9...9]))
    }

    @Test func mergedSegmentsFindTheSameWithoutWhatIsDeleted() throws {
        var memory = MemorySegmentStore()
        let parts = [content(1...40, seed: 1), content(100...160, seed: 2), content(41...60, seed: 3)]
        let deleted: Set<Int64> = [1, 60, 130]
        let segments = try parts.enumerated().map { try memory.add(Int64($0), $1, deleted: deleted) }
        let merge = try SegmentMerge(segments, in: memory)
        var fresh = MemorySegmentStore()
        _ = try fresh.add(9, parts.flatMap(\.self).filter { !deleted.contains($0.document) })
        #expect(Segment.bytes(of: merge.documents) == fresh.documents[9])
        #expect(merge.blocks.map(\.first) == fresh.blocks[9]?.map(\.first))
        #expect(merge.blocks.map(\.bytes) == fresh.blocks[9]?.map(\.bytes))
    }

    @Test func whatNoSegmentCanHaveIsDamage() throws {
        #expect(throws: IndexDamage.self) {
            try Segment(id: 1, count: PostingsBlock.mostDocuments + 1, low: 1, high: 2, deleted: nil)
        }
        #expect(throws: IndexDamage.self) { try Segment(id: 1, count: -1, low: 1, high: 2, deleted: nil) }
        #expect(throws: IndexDamage.self) { try Segment(id: 1, count: 1, low: 2, high: 1, deleted: nil) }
        var memory = MemorySegmentStore()
        let segment = try memory.add(1, content(1...20, seed: 5))
        memory.documents[1]?.removeLast()
        #expect(throws: IndexDamage.self) { try segment.documents(in: memory) }
        let last = try #require(memory.blocks[1]?.last)
        memory.blocks[1]?.removeLast()
        memory.blocks[1]?.append(PostingsBlock(first: last.first, bytes: last.bytes.dropLast()))
        #expect(throws: IndexDamage.self) { try segment.find(.terms([0...(.max)]), in: memory) }
        memory.documents[1] = Segment.bytes(of: Array(1...20))
        #expect(throws: IndexDamage.self) { try SegmentMerge([segment], in: memory) }
    }

    private func segments(_ counts: [Int]) throws -> [Segment] {
        try counts.enumerated().map { try Segment(id: Int64($0), count: $1, low: 0, high: 0, deleted: nil) }
    }

    private func chosen(from counts: [Int]) throws -> [Int64] {
        MergePolicy.choice(from: try segments(counts)).map(\.id)
    }

    @Test func sixteenOfASizeAreMerged() throws {
        #expect(try chosen(from: Array(repeating: 1, count: 15)) == [])
        #expect(try chosen(from: Array(repeating: 1, count: 16)) == Array(0..<16))
        #expect(try chosen(from: Array(repeating: 15, count: 8) + Array(repeating: 16, count: 8)) == [])
        #expect(try chosen(from: Array(repeating: 255, count: 16)) == Array(0..<16))
        // The smallest size goes first, whatever is older.
        #expect(try chosen(from: Array(repeating: 20, count: 16) + Array(repeating: 2, count: 16)) == Array(16..<32))
    }

    @Test func noMergeIsLargerThanASegment() throws {
        #expect(try chosen(from: Array(repeating: 4_000, count: 16)) == Array(0..<7))
        #expect(try chosen(from: Array(repeating: 4_096, count: 40)) == [])
    }
}
