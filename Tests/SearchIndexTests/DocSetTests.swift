import Testing

@testable import SearchIndex

@Suite struct DocSetTests {
    private func set(_ documents: [Int], of count: Int) -> DocSet {
        var set = DocSet(of: count)
        for document in documents { set.insert(document) }
        return set
    }

    private func documents(_ set: DocSet, of count: Int) -> [Int] { (0..<count).filter(set.contains) }

    @Test(arguments: [1, 63, 64, 65, 128, 200]) func theBitsAreThoseOfTheDocuments(count: Int) {
        for step in [1, 2, 63, 64] {
            let chosen = Array(stride(from: 0, to: count, by: step))
            let set = set(chosen, of: count)
            #expect(set.count == chosen.count && !set.isEmpty)
            #expect(documents(set, of: count) == chosen)
            #expect(DocSet(of: count, bits: set.bits) == set)
        }
        #expect(DocSet(of: count).isEmpty)
    }

    @Test func bitsPastTheLastDocumentAreIgnored() {
        for count in [0, 1, 10, 63, 64, 65] {
            let full = DocSet(of: count, bits: [UInt8](repeating: 0xFF, count: 100))
            #expect(full.count == count)
            #expect(full == set(Array(0..<count), of: count))
        }
        #expect(DocSet(of: 100, bits: [1]) == set([0], of: 100))
    }

    @Test func setsAreJoinedAndCut() {
        let (even, third) = (set(Array(stride(from: 0, to: 150, by: 2)), of: 150), set([0, 3, 6, 149], of: 150))
        var union = even
        union.formUnion(third)
        var both = even
        both.formIntersection(third)
        var rest = third
        rest.subtract(even)
        #expect(union.count == 77)
        #expect(documents(both, of: 150) == [0, 6])
        #expect(documents(rest, of: 150) == [3, 149])
    }

    @Test func theLastBelowAnEndIsFound() {
        let set = set([0, 63, 64, 129], of: 130)
        let ends = [0: nil, 1: 0, 63: 0, 64: 63, 65: 64, 129: 64, 130: 129] as [Int: Int?]
        for (end, last) in ends { #expect(set.last(below: end) == last, "below \(end)") }
        #expect(DocSet(of: 130).last(below: 130) == nil)
    }
}
