import NewsModel
import UnicodeText

/// The tokens of some stories, for the library's index.
///
/// Of each text: every character, every two side by side, every three outside Han; of Han also the first letters of every
/// four; those of headlines once more, marked. Source of the idea: the character bigrams of search engines for Chinese,
/// Japanese and Korean.
public struct IndexTokens: Sendable {
    /// Stories so far.
    public private(set) var stories: UInt32 = 0
    private var table = TokenTable()
    /// For each token of the table the story that had it last, counted from 1.
    private var lastStory: [UInt32] = []
    /// Which token, and in which story, in the order of the stories.
    private var tokens: [UInt32] = []
    private var places: [UInt32] = []
    private let pinyin = PinyinTable.shared

    public init() {}

    /// Takes a story in, which gets the next number, from 0.
    public mutating func add(_ story: SearchableStory) {
        stories += 1
        for part in story.passages {
            add(part.text.folded.units, isHeadline: QueryWord.Place.headline.includes(part.passage))
        }
    }

    /// Calls `body` with each token's number, from low to high, and with the numbers of the stories that have it, from low
    /// to high.
    public func forEach(_ body: (UInt64, ArraySlice<UInt32>) -> Void) {
        var ends = [Int](repeating: 0, count: table.tokens.count)
        for token in tokens { ends[Int(token)] += 1 }
        var end = 0
        for token in ends.indices {
            end += ends[token]
            ends[token] = end
        }
        var sorted = [UInt32](repeating: 0, count: tokens.count)
        for index in tokens.indices.reversed() {
            let token = Int(tokens[index])
            ends[token] -= 1
            sorted[ends[token]] = places[index]
        }
        for (token, index) in table.sorted() {
            let index = Int(index)
            body(token, sorted[ends[index]..<(index + 1 < ends.count ? ends[index + 1] : sorted.count)])
        }
    }

    private mutating func add(_ token: IndexToken) {
        let index = table.index(of: token.number)
        if index == lastStory.count {
            lastStory.append(stories)
        } else if lastStory[index] == stories {
            return
        } else {
            lastStory[index] = stories
        }
        tokens.append(UInt32(index))
        places.append(stories - 1)
    }

    private mutating func add(_ token: IndexToken, isHeadline: Bool) {
        if isHeadline { add(token.inHeadline) }
        add(token)
    }

    private mutating func add(_ units: [UInt32], isHeadline: Bool) {
        for index in units.indices {
            let unit = units[index]
            if unit != FoldedText.blank { add(.one(unit), isHeadline: isHeadline) }
            if IndexToken.isSeparator(unit) { continue }
            addReadings(of: units, at: index, isHeadline: isHeadline)
            guard index + 1 < units.count, !IndexToken.isSeparator(units[index + 1]) else { continue }
            add(.two(unit, units[index + 1]), isHeadline: isHeadline)
            if index + 2 < units.count, Self.areTriple(units[index...index + 2]) {
                add(.three(unit, units[index + 1], units[index + 2]), isHeadline: isHeadline)
            }
        }
    }

    /// Whether three units are kept as a triple: none parts words, none is Han, none is above U+FFFF.
    static func areTriple(_ units: ArraySlice<UInt32>) -> Bool {
        units.allSatisfy { $0 < 0x1_0000 && !FoldedText.isHan($0) && !IndexToken.isSeparator($0) }
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

    /// Where Han ends, in place of a letter.
    private static let end: UInt32 = 1 << 26

    /// The letters that a unit's readings begin with, `nil` if it has none.
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

/// Tokens and their places in the order in which they came: a hash table with open places.
private struct TokenTable: Sendable {
    private(set) var tokens: [UInt64] = []
    /// Places in `tokens`, from 1; 0 where there is none.
    private var slots = [UInt32](repeating: 0, count: 1 << 15)

    /// The token's place, which is `tokens.count` before if it is new.
    mutating func index(of token: UInt64) -> Int {
        var slot = Self.hash(token) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if tokens[index] == token { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        tokens.append(token)
        slots[slot] = UInt32(tokens.count)
        if tokens.count * 2 > slots.count { grow() }
        return tokens.count - 1
    }

    /// The tokens with their places, from low to high: a radix sort, byte by byte from the lowest.
    func sorted() -> [(token: UInt64, place: UInt32)] {
        var sorted = tokens.indices.map { (token: tokens[$0], place: UInt32($0)) }
        var next = sorted
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            var ends = [Int](repeating: 0, count: 256)
            for token in tokens { ends[Int(token >> shift & 0xFF)] += 1 }
            if ends.contains(tokens.count) { continue }  // the same byte everywhere
            for value in 1..<256 { ends[value] += ends[value - 1] }
            for entry in sorted.reversed() {
                let value = Int(entry.token >> shift & 0xFF)
                ends[value] -= 1
                next[ends[value]] = entry
            }
            swap(&sorted, &next)
        }
        return sorted
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, token) in tokens.enumerated() {
            var slot = Self.hash(token) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    private static func hash(_ token: UInt64) -> Int {
        Int(truncatingIfNeeded: (token &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
