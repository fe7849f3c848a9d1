import NewsModel
import UnicodeText

/// Collects the terms of stories, each with the stories that contain it.
///
/// The terms of a text are every character, every pair of adjacent characters, every triple of non-Han characters, and
/// the initials of every four consecutive Han characters. Terms in headlines are added a second time, marked as such.
/// Based on the character bigrams of search engines for Chinese, Japanese and Korean.
public struct TermLists: Sendable {
    /// The number of stories added so far.
    public private(set) var stories: UInt32 = 0
    private var table = TermTable()
    /// For each term of the table, the last story that contains it, counted from 1.
    private var lastStory: [UInt32] = []
    /// Indices of terms and, in parallel, the stories that contain them, in the order of the stories.
    private var terms: [UInt32] = []
    private var documents: [UInt32] = []
    private let pinyin = PinyinTable.shared

    public init() {}

    /// Adds a story, which gets the next number, from 0.
    public mutating func add(_ story: SearchableStory) {
        stories += 1
        for part in story.passages {
            add(part.text.folded.units, isHeadline: QueryWord.Scope.headline.includes(part.passage))
        }
    }

    /// Calls `body` with each term's number and the numbers of the stories that contain the term, both in ascending
    /// order.
    public func visit(_ body: (UInt64, ArraySlice<UInt32>) -> Void) {
        var ends = [Int](repeating: 0, count: table.terms.count)
        for term in terms { ends[Int(term)] += 1 }
        var end = 0
        for term in ends.indices {
            end += ends[term]
            ends[term] = end
        }
        var sorted = [UInt32](repeating: 0, count: terms.count)
        for index in terms.indices.reversed() {
            let term = Int(terms[index])
            ends[term] -= 1
            sorted[ends[term]] = documents[index]
        }
        for (term, index) in table.sorted() {
            let index = Int(index)
            body(term, sorted[ends[index]..<(index + 1 < ends.count ? ends[index + 1] : sorted.count)])
        }
    }

    private mutating func add(_ term: Term) {
        let index = table.index(of: term.number)
        if index == lastStory.count {
            lastStory.append(stories)
        } else if lastStory[index] == stories {
            return
        } else {
            lastStory[index] = stories
        }
        terms.append(UInt32(index))
        documents.append(stories - 1)
    }

    private mutating func add(_ term: Term, isHeadline: Bool) {
        if isHeadline { add(term.inHeadline) }
        add(term)
    }

    private mutating func add(_ units: [UInt32], isHeadline: Bool) {
        for index in units.indices {
            let unit = units[index]
            if unit != FoldedText.blank { add(.one(unit), isHeadline: isHeadline) }
            if Term.isSeparator(unit) { continue }
            addReadings(of: units, at: index, isHeadline: isHeadline)
            guard index + 1 < units.count, !Term.isSeparator(units[index + 1]) else { continue }
            add(.two(unit, units[index + 1]), isHeadline: isHeadline)
            if index + 2 < units.count, Self.areTriple(units[index...index + 2]) {
                add(.three(unit, units[index + 1], units[index + 2]), isHeadline: isHeadline)
            }
        }
    }

    /// Whether three units are indexed as a triple: none is a separator, a Han character, or above U+FFFF.
    static func areTriple(_ units: ArraySlice<UInt32>) -> Bool {
        units.allSatisfy { $0 < 0x1_0000 && !FoldedText.isHan($0) && !Term.isSeparator($0) }
    }

    private mutating func addReadings(of units: [UInt32], at index: Int, isHeadline: Bool) {
        guard let first = initials(of: units, at: index), let second = initials(of: units, at: index + 1) else {
            return
        }
        let third = initials(of: units, at: index + 2)
        let fourth = third == nil ? nil : initials(of: units, at: index + 3)
        Self.forEachLetter(of: first) { first in
            Self.forEachLetter(of: second) { second in
                Self.forEachLetter(of: third ?? Self.end) { third in
                    Self.forEachLetter(of: fourth ?? Self.end) { fourth in
                        add(.initials(first, second, third, fourth), isHeadline: isHeadline)
                    }
                }
            }
        }
    }

    /// Takes the place of the initials after the end of a run of Han characters.
    private static let end: UInt32 = 1 << 26

    /// The set of letters that a unit's readings begin with, one bit per letter; `nil` if it has no reading.
    private func initials(of units: [UInt32], at index: Int) -> UInt32? {
        if index >= units.count { return nil }
        let set = pinyin.set(of: units[index])
        return set == 0 ? nil : pinyin.initials[set]
    }

    private static func forEachLetter(of letters: UInt32, _ body: (UInt32) -> Void) {
        var rest = letters
        while rest != 0 {
            body(UInt32(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }
}

/// Terms, numbered in the order in which they were first seen: a hash table with open addressing.
private struct TermTable: Sendable {
    private(set) var terms: [UInt64] = []
    /// Indices into `terms`, counted from 1; 0 for an empty slot.
    private var slots = [UInt32](repeating: 0, count: 1 << 15)

    /// The index of the term. A new term is appended.
    mutating func index(of term: UInt64) -> Int {
        var slot = Self.hash(term) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if terms[index] == term { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        terms.append(term)
        slots[slot] = UInt32(terms.count)
        if terms.count * 2 > slots.count { grow() }
        return terms.count - 1
    }

    /// The terms with their indices, in ascending order: a radix sort by bytes, lowest byte first.
    func sorted() -> [(term: UInt64, index: UInt32)] {
        var sorted = terms.indices.map { (term: terms[$0], index: UInt32($0)) }
        var next = sorted
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            var ends = [Int](repeating: 0, count: 256)
            for term in terms { ends[Int(term >> shift & 0xFF)] += 1 }
            if ends.contains(terms.count) { continue }  // all terms have the same byte
            for value in 1..<256 { ends[value] += ends[value - 1] }
            for entry in sorted.reversed() {
                let value = Int(entry.term >> shift & 0xFF)
                ends[value] -= 1
                next[ends[value]] = entry
            }
            swap(&sorted, &next)
        }
        return sorted
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, term) in terms.enumerated() {
            var slot = Self.hash(term) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// Fibonacci hashing, with 2⁶⁴ divided by the golden ratio. Source: Knuth, *The Art of
    /// Computer Programming* 3, 6.4.
    private static func hash(_ term: UInt64) -> Int {
        Int(truncatingIfNeeded: (term &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
