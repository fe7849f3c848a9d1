import UnicodeText

/// A word of Latin letters read as pinyin: syllables such as `zhanggaina`, whose last syllable may be unfinished, or
/// initials such as `zgn`.
///
/// The letters are divided into as few syllables as possible, so that long words have few readings; the last one may
/// also be divided in two: `xian` is 先 and 西安. An apostrophe or a space ends a syllable: `xi'an` is only 西安.
struct PinyinPattern: Equatable, Sendable {
    /// The letters, `a` to `z`.
    let letters: [UInt8]
    /// For each letter and each set of readings, the numbers of letters that a character of that set can take from this
    /// letter on. Bit `n` means `n` letters; bit 0 means that a reading begins with all remaining letters.
    private var steps: [UInt8]
    /// The steps for each letter and each syllable; empty where no reading continues.
    private var takes: [[UInt8]]
    /// Whether the letters can be read as syllables, and whether they can be read as initials.
    let canBeSyllables: Bool
    private(set) var canBeInitials: Bool

    /// Fails if the word has other characters, has fewer than two letters or more than any name, or cannot be read as
    /// pinyin.
    init?(_ units: [UInt32]) {
        var letters: [UInt8] = []
        var boundaries: Set<Int> = []
        for unit in units {
            switch unit {
            case 0x61...0x7A: letters.append(UInt8(unit))
            case 0x27, 0x2019, FoldedText.blank: boundaries.insert(letters.count)
            default: return nil
            }
            if letters.count > Self.longest { return nil }
        }
        guard letters.count >= 2 else { return nil }
        let table = PinyinTable.shared
        let setCount = table.sets.count
        var steps = [UInt8](repeating: 0, count: letters.count * setCount)
        var takes = [[UInt8]](repeating: [], count: letters.count)
        var fewest = [Int?](repeating: nil, count: letters.count) + [0]  // syllables from here on
        for index in letters.indices.reversed() {
            var taken = table.syllables.map { Self.take($0, from: letters[index...], boundaries: boundaries) }
            let all = taken.reduce(0, |)
            // The longest syllables, such as `zhuang`, have six letters.
            let counts = (1...6).map { all & 1 << $0 == 0 ? nil : fewest[index + $0].map { $0 + 1 } }
            guard let least = all & 1 != 0 ? 1 : counts.compactMap(\.self).min() else { continue }
            fewest[index] = least
            let most = least == 1 ? 2 : least
            var allowed: UInt8 = 1
            for (index, count) in counts.enumerated() {
                if let count, count <= most { allowed |= 1 << UInt8(index + 1) }
            }
            for syllable in taken.indices { taken[syllable] &= allowed }
            for set in 1..<setCount {
                steps[index * setCount + set] = table.sets[set].reduce(0) { $0 | taken[$1] }
            }
            takes[index] = taken
        }
        let canBeInitials = letters.count <= 8 && boundaries.isEmpty && letters.allSatisfy { Self.beginsSyllables($0) }
        guard fewest[0] != nil || canBeInitials else { return nil }
        self.letters = letters
        self.takes = takes
        self.steps = steps
        canBeSyllables = fewest[0] != nil
        self.canBeInitials = canBeInitials
    }

    /// The pattern restricted to complete syllables; `nil` if the letters cannot be read so, or cannot be read
    /// otherwise.
    var whole: PinyinPattern? {
        var whole = self
        whole.canBeInitials = false
        whole.steps = steps.map { $0 & ~1 }
        whole.takes = takes.map { $0.map { $0 & ~1 } }
        return whole == self || whole.syllableReadings().isEmpty ? nil : whole
    }

    /// The maximum number of letters.
    private static let longest = 24

    private static func beginsSyllables(_ letter: UInt8) -> Bool {
        letter != UInt8(ascii: "i") && letter != UInt8(ascii: "u") && letter != UInt8(ascii: "v")
    }

    private static func take(_ syllable: [UInt8], from rest: ArraySlice<UInt8>, boundaries: Set<Int>) -> UInt8 {
        let common = min(syllable.count, rest.count)
        guard rest.prefix(common).elementsEqual(syllable.prefix(common)) else { return 0 }
        if (rest.startIndex + 1..<rest.startIndex + common).contains(where: boundaries.contains) { return 0 }
        return common == syllable.count ? 1 << UInt8(common) : 1
    }

    /// The end of the match that starts at `start`, the longer one of the readings as syllables and as initials; `nil`
    /// if there is none.
    func end(in units: UnsafeBufferPointer<UInt32>, from start: Int, table: PinyinTable) -> Int? {
        let bySyllables = canBeSyllables ? syllablesEnd(in: units, from: start, letter: 0, table: table) : nil
        let byInitials = canBeInitials ? initialsEnd(in: units, from: start, table: table) : nil
        guard let bySyllables, let byInitials else { return bySyllables ?? byInitials }
        return max(bySyllables, byInitials)
    }

    private func syllablesEnd(
        in units: UnsafeBufferPointer<UInt32>, from start: Int, letter: Int, table: PinyinTable
    ) -> Int? {
        if letter == letters.count { return start }
        guard start < units.count else { return nil }
        let set = table.set(of: units[start])
        let step = steps[letter * table.sets.count + set]
        if step == 0 { return nil }
        for length in stride(from: 6, through: 1, by: -1) where step & 1 << UInt8(length) != 0 {
            if let end = syllablesEnd(in: units, from: start + 1, letter: letter + length, table: table) { return end }
        }
        return step & 1 != 0 ? start + 1 : nil
    }

    private func initialsEnd(in units: UnsafeBufferPointer<UInt32>, from start: Int, table: PinyinTable) -> Int? {
        guard start + letters.count <= units.count else { return nil }
        for index in letters.indices {
            let initials = table.initials[table.set(of: units[start + index])]
            if initials & 1 << UInt32(letters[index] - 0x61) == 0 { return nil }
        }
        return start + letters.count
    }

    /// The ways to read the letters as syllables. Each lists, for each character, the indices into
    /// `PinyinTable.syllables` that fit it.
    func syllableReadings() -> [[[Int]]] {
        guard canBeSyllables else { return [] }
        var readings: [[[Int]]] = []
        func read(from index: Int, after path: [[Int]]) {
            if index == letters.count { return readings.append(path) }
            for length in 1...6 {
                let whole = takes[index].indices.filter { takes[index][$0] == 1 << UInt8(length) }
                if !whole.isEmpty { read(from: index + length, after: path + [whole]) }
            }
            let unfinished = takes[index].indices.filter { takes[index][$0] == 1 }
            if !unfinished.isEmpty { readings.append(path + [unfinished]) }
        }
        read(from: 0, after: [])
        return readings
    }
}
