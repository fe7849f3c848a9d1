import CFoldingTables

/// The readings of Han characters, without tones, from a table generated from ICU's data and a list of second readings.
///
/// Characters with the same readings share a set. Sets are numbered from 1; 0 means that there is no reading.
public struct PinyinTable: Sendable {
    /// Loaded at first use: about 60 KB.
    public static let shared = PinyinTable()

    /// In alphabetical order, as ASCII letters. Syllables with `ü` are written with `v` and also with `u`.
    public let syllables: [[UInt8]]
    /// The syllables of each set, as indices into `syllables`; the first set is empty.
    public let sets: [[Int]]
    /// For each set, the first letters of its readings, one bit per letter; `a` is the lowest bit.
    public let initials: [UInt32]
    private let characters: [UInt16]

    private static let first: UInt32 = 0x3400
    private static let end: UInt32 = 0xA000

    /// The set of a folded unit; 0 if it has no reading.
    @inline(__always)
    public func set(of unit: UInt32) -> Int {
        unit >= Self.first && unit < Self.end ? Int(characters[Int(unit - Self.first)]) : 0
    }

    /// The index of the first unit, from `start` on, with a reading that begins with a letter in `mask`, whose lowest
    /// bit is `a`; `units.count` if there is none.
    public func firstUnit(
        readFrom mask: UInt32, in units: UnsafeBufferPointer<UInt32>, from start: Int
    ) -> Int {
        characters.withUnsafeBufferPointer { characters in
            initials.withUnsafeBufferPointer { initials in
                var index = start
                while index < units.count {
                    let character = units[index] &- Self.first
                    if character < Self.end - Self.first, initials[Int(characters[Int(character)])] & mask != 0 {
                        break
                    }
                    index += 1
                }
                return index
            }
        }
    }

    private init() {
        guard let table = cpinyin_table() else { fatalError("The pinyin table is linked into the program.") }
        let characterCount = Int(Self.end - Self.first)
        let (syllableCount, setCount) = (Int(table[0]), Int(table[1]))
        characters = Array(UnsafeBufferPointer(start: table + 2, count: characterCount))
        let members = UnsafeBufferPointer(start: table + 2 + characterCount, count: setCount * 4)
        sets =
            [[]] + (0..<setCount).map { set in members[(set * 4)..<(set * 4 + 4)].map(Int.init).filter { $0 < 0xFFFF } }
        let names = UnsafeRawBufferPointer(
            start: UnsafeRawPointer(table + 2 + characterCount + setCount * 4), count: syllableCount * 8)
        let syllables = (0..<syllableCount).map { names[($0 * 8)..<($0 * 8 + 8)].filter { $0 != 0 } }
        initials = sets.map { set in set.reduce(0) { $0 | 1 << UInt32(syllables[$1][0] - UInt8(ascii: "a")) } }
        self.syllables = syllables
    }
}
