import RandomNumbers
import Testing

@testable import SearchIndex

@Suite struct PostingsTests {
    private typealias Posting = (term: UInt64, documents: [Int])

    /// The terms of a block as far as it can be read, each with its documents as a list and as a set.
    private func read(_ bytes: [UInt8], first: UInt64, below count: Int) -> (postings: [Posting], isDamaged: Bool) {
        bytes.withUnsafeBytes { bytes in
            var reader = PostingsReader(bytes, first: first)
            var postings: [Posting] = []
            while reader.next() {
                var documents: [Int] = []
                reader.forEachDocument(below: count) { documents.append($0) }
                var set = DocSet(of: count)
                reader.insertDocuments(in: &set, of: count)
                #expect(documents == (0..<count).filter(set.contains))
                postings.append((reader.term, documents))
            }
            return (postings, reader.isDamaged)
        }
    }

    private func write(_ postings: [Posting], of count: Int) -> [PostingsBlock] {
        var writer = PostingsWriter(documents: count)
        for posting in postings { writer.append(posting.term, posting.documents.map { UInt32($0) }) }
        return writer.finish()
    }

    /// Lists of every density, so that each form is written and the two long forms meet at the same length.
    private func lists(of count: Int) -> [[Int]] {
        let steps = [1, 2, 7, 8, 9, 127, 128, 129].map { Array(stride(from: 0, to: count, by: $0)) }
        let starts = [1, 7, 8, 9].map { Array(0..<min($0, count)) }
        return steps + starts + [[count - 1], Array(Set([0, count - 1])).sorted()]
    }

    @Test(arguments: [1, 7, 8, 9, 63, 64, 65, 1_000, PostingsBlock.mostDocuments])
    func everyListComesBack(count: Int) {
        let postings = lists(of: count).enumerated().map { (term: UInt64($0 * $0 * 1_000), documents: $1) }
        let blocks = write(postings, of: count)
        #expect(blocks.allSatisfy { $0.bytes.count <= PostingsBlock.largest && !$0.bytes.isEmpty })
        var found: [Posting] = []
        for block in blocks {
            let (postings, isDamaged) = read(block.bytes, first: block.first, below: count)
            #expect(!isDamaged)
            #expect(postings.first?.term == block.first)
            found += postings
        }
        #expect(found.map(\.term) == postings.map(\.term))
        #expect(found.map(\.documents) == postings.map(\.documents))
    }

    @Test func theLongestListsOfTheLargestSegmentFitABlock() {
        let all = Array(0..<PostingsBlock.mostDocuments)
        let terms: [UInt64] = [0, 1, .max - 1]
        let blocks = write(terms.map { ($0, all) }, of: all.count)
        #expect(blocks.map(\.first) == terms)
        // One list takes a bit a document, 3,750 bytes; two do not fit.
        #expect(blocks.allSatisfy { (3_750...PostingsBlock.largest).contains($0.bytes.count) })
    }

    @Test func aBlockThatIsCutIsDamagedOrEndsWithAWholeTerm() throws {
        let postings = lists(of: 300).enumerated().map { (term: UInt64($0 + 1) * 100_000, documents: $1) }
        let block = try #require(write(postings, of: 300).first)
        let bounds = (0...postings.count).map { write(Array(postings[..<$0]), of: 300).first?.bytes.count ?? 0 }
        #expect(bounds.last == block.bytes.count)
        for cut in 0..<block.bytes.count {
            let (found, isDamaged) = read(Array(block.bytes[..<cut]), first: block.first, below: 300)
            #expect(isDamaged != bounds.contains(cut), "cut at \(cut)")
            #expect(found.map(\.documents) == postings[..<found.count].map(\.documents), "cut at \(cut)")
        }
    }

    @Test func whateverTheBytesNoDocumentIsOutside() throws {
        var random = SeededRandom(seed: 7)
        let block = try #require(write(lists(of: 90).enumerated().map { (UInt64($0), $1) }, of: 90).first)
        for _ in 0..<2_000 {
            var bytes = block.bytes
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            let (found, _) = read(bytes, first: .random(in: 0...(.max), using: &random), below: 90)
            #expect(found.flatMap(\.documents).allSatisfy { (0..<90).contains($0) })
        }
    }
}
