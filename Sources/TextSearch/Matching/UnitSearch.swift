import UnicodeText

/// Searches sequences of folded units.
enum UnitSearch {
    /// The matches of `needle` in `units`, from left to right, without overlap. An empty needle has none.
    static func ranges(of needle: [UInt32], in units: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        visit(needle, in: units) { found.append($0) }
        return found
    }

    /// The matches of a pinyin pattern, from left to right, without overlap.
    static func ranges(of pattern: PinyinPattern, in units: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        visit(pattern, in: units) { range in
            found.append(range)
            return true
        }
        return found
    }

    /// Whether `units` contains `needle`.
    static func contains(_ needle: [UInt32], in units: [UInt32]) -> Bool {
        guard let first = needle.first, needle.count <= units.count else { return false }
        return units.withUnsafeBufferPointer { units in
            var start = 0
            let lastStart = units.count - needle.count
            while let next = Self.first(first, in: units, from: start, through: lastStart) {
                if equal(needle, units, at: next) { return true }
                start = next + 1
            }
            return false
        }
    }

    /// Whether `units` contains a match of a pinyin pattern.
    static func contains(_ pattern: PinyinPattern, in units: [UInt32]) -> Bool {
        var isFound = false
        visit(pattern, in: units) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    private static func visit(_ needle: [UInt32], in units: [UInt32], _ body: (Range<Int>) -> Void) {
        guard let first = needle.first, needle.count <= units.count else { return }
        units.withUnsafeBufferPointer { units in
            var start = 0
            let lastStart = units.count - needle.count
            while let next = Self.first(first, in: units, from: start, through: lastStart) {
                if equal(needle, units, at: next) {
                    body(next..<next + needle.count)
                    start = next + needle.count
                } else {
                    start = next + 1
                }
            }
        }
    }

    /// Calls `body` with each match until it returns `false`.
    private static func visit(_ pattern: PinyinPattern, in units: [UInt32], _ body: (Range<Int>) -> Bool) {
        let table = PinyinTable.shared
        let initial: UInt32 = 1 << UInt32(pattern.letters[0] - 0x61)
        units.withUnsafeBufferPointer { units in
            var start = table.firstUnit(readFrom: initial, in: units, from: 0)
            while start < units.count {
                let end = pattern.end(in: units, from: start, table: table)
                if let end, !body(start..<end) { return }
                start = table.firstUnit(readFrom: initial, in: units, from: end ?? start + 1)
            }
        }
    }

    /// The first index of `unit`, comparing sixteen units at a time.
    @inline(__always)
    private static func first(
        _ unit: UInt32, in units: UnsafeBufferPointer<UInt32>, from start: Int, through last: Int
    ) -> Int? {
        var index = start
        let wanted = SIMD16<UInt32>(repeating: unit)
        let bytes = UnsafeRawBufferPointer(units)
        while index + 16 <= last + 1 {
            let block = bytes.loadUnaligned(fromByteOffset: index * 4, as: SIMD16<UInt32>.self)
            if any(block .== wanted) { break }
            index += 16
        }
        while index <= last {
            if units[index] == unit { return index }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private static func equal(_ needle: [UInt32], _ units: UnsafeBufferPointer<UInt32>, at start: Int) -> Bool {
        for index in needle.indices where units[start + index] != needle[index] { return false }
        return true
    }
}
