import NewsModel
import UnicodeText

/// The words under which the library's index keeps stories.
///
/// Of each text: every character, every two side by side, every three outside Han; of Han also the first letters of every
/// three; of headlines the plain ones once more, marked. Source of the idea: the character bigrams of search engines for
/// Chinese, Japanese and Korean.
public struct IndexTokens: Sendable {
    private var seen = TokenSet()
    private var bytes: [UInt8] = []
    /// The Han characters of all stories so far.
    public private(set) var han: Set<UInt32> = []
    private let table = PinyinTable.shared

    /// Kept by whoever indexes many stories: its memory is used again.
    public init() {}

    /// The words of `story`, each once, in ASCII with a blank behind each.
    public mutating func words(of story: SearchableStory) -> [UInt8] {
        seen.removeAll()
        bytes.removeAll(keepingCapacity: true)
        for part in story.passages {
            let isHeadline = QueryWord.Place.headline.includes(part.passage)
            add(part.text.folded.units, isHeadline: isHeadline)
        }
        return bytes
    }

    /// Whether the token is new to the story.
    @discardableResult
    private mutating func add(_ token: IndexToken) -> Bool {
        guard seen.insert(token.number) else { return false }
        token.write(to: &bytes)
        bytes.append(0x20)
        return true
    }

    @discardableResult
    private mutating func add(_ token: IndexToken, isHeadline: Bool) -> Bool {
        if isHeadline { add(token.inHeadline) }
        return add(token)
    }

    private mutating func add(_ units: [UInt32], isHeadline: Bool) {
        for index in units.indices {
            let unit = units[index]
            if unit != FoldedText.blank, add(.one(unit), isHeadline: isHeadline), table.set(of: unit) != 0 {
                han.insert(unit)
            }
            if IndexToken.isSeparator(unit) { continue }
            addReadings(of: units, at: index)
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

    private mutating func addReadings(of units: [UInt32], at index: Int) {
        let set = table.set(of: units[index])
        if set == 0 { return }
        let next = index + 1 < units.count ? table.set(of: units[index + 1]) : 0
        if next == 0 { return }
        let last = index + 2 < units.count ? table.set(of: units[index + 2]) : 0
        let ends: UInt32 = last == 0 ? 1 << 26 : table.initials[last]
        Self.forEachLetter(of: table.initials[set]) { first in
            Self.forEachLetter(of: table.initials[next]) { second in
                Self.forEachLetter(of: ends) { third in add(.initials(first, second, third)) }
            }
        }
    }

    private static func forEachLetter(of letters: UInt32, _ body: (UInt32) -> Void) {
        var rest = letters
        while rest != 0 {
            body(UInt32(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }
}

/// The tokens of one story: a table with open places, emptied at little cost.
private struct TokenSet: Sendable {
    private var slots = [UInt64](repeating: .max, count: 1 << 13)
    private var count = 0

    mutating func removeAll() {
        if count == 0 { return }
        count = 0
        for index in slots.indices { slots[index] = .max }
    }

    /// Whether the token is new.
    mutating func insert(_ token: UInt64) -> Bool {
        if count * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: (token &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
        while slots[slot] != .max {
            if slots[slot] == token { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = token
        count += 1
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: .max, count: old.count * 2)
        count = 0
        for token in old where token != .max { _ = insert(token) }
    }
}
