import _FoundationICU

/// Text folded for searching: one unit per significant character, and the scalars that each unit stands for.
///
/// Folding removes differences of case, width, diacritics and Traditional forms, collapses white space to one blank,
/// and drops white space between Han characters: `ＡＢ` equals `ab`, `é` equals `e`, `黨` equals `党`, and a line end
/// inside Chinese text hides no word. The text, the query and the index all use this folding, so they cannot disagree.
public struct FoldedText: Sendable {
    /// The folded scalars.
    public let units: [UInt32]
    /// For each unit, the offset of its first scalar in the source; empty if unit `i` is scalar `i` throughout.
    private let starts: [UInt32]
    /// For each unit, the offset after its last scalar.
    private let ends: [UInt32]

    /// Folds `text`, which may be any text.
    public init(_ text: String) {
        var builder = FoldedTextBuilder(capacity: text.utf8.count / 2)
        for scalar in text.unicodeScalars { builder.add(scalar.value) }
        units = builder.units
        starts = builder.starts
        ends = builder.ends
    }

    /// Folds UTF-8 up to the first byte `end`, an ASCII character, replacing the contents of `units`. Three times as
    /// fast as `init(_:)`, because it keeps no map to the source. Malformed bytes become `U+FFFD`.
    ///
    /// - Returns: the number of bytes before `end`.
    public static func fold(utf8 bytes: UnsafeRawBufferPointer, until end: UInt8, into units: inout [UInt32]) -> Int {
        units.removeAll(keepingCapacity: true)
        units.reserveCapacity(bytes.count / 3)
        var builder = FoldedTextBuilder(units: consume units)
        var index = 0
        while index < bytes.count, bytes[index] != end {
            builder.addPlain(bytes, until: end, from: &index)
            if index < bytes.count, bytes[index] != end { builder.add(UTF8Decoding.scalar(in: bytes, at: &index)) }
        }
        units = builder.units
        return index
    }

    /// Converts units to a string.
    public static func text(of units: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        for unit in units {
            if let scalar = Unicode.Scalar(unit) { text.append(scalar) }
        }
        return String(text)
    }

    /// The folded text.
    public var text: String { Self.text(of: units) }

    /// The range of scalar offsets in the source that a range of units stands for.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        if starts.isEmpty || range.isEmpty { return range }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// The unit for a run of white space.
    public static let blank: UInt32 = 0x20

    /// Whether a unit is a Han character: white space between two of them is dropped, and pinyin may match them.
    public static func isHan(_ unit: UInt32) -> Bool {
        (0x4E00..<0xA000).contains(unit) || (0x3400..<0x4DC0).contains(unit) || (0x20000..<0x32000).contains(unit)
            || unit == 0x3007
    }
}

/// Folds scalar by scalar. The map to the source begins at the first unit that leaves its place, so most texts have
/// none.
private struct FoldedTextBuilder {
    private(set) var units: [UInt32] = []
    private(set) var starts: [UInt32] = []
    private(set) var ends: [UInt32] = []
    private var isMapped = false
    private let keepsMap: Bool
    private var offset: UInt32 = 0
    private var lastUnit: UInt32 = 0
    private let table = FoldingTable()

    init(capacity: Int) {
        units.reserveCapacity(capacity)
        keepsMap = true
    }

    /// Creates a builder that keeps no map.
    init(units: consuming [UInt32]) {
        self.units = units
        keepsMap = false
    }

    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        // The fast path for most of a Chinese text: an unchanged character, with no blank before it that might be
        // dropped.
        if !isMapped, scalar &- 0x4E00 < 0x5200, lastUnit != FoldedText.blank, table.keeps(scalar) {
            units.append(scalar)
            lastUnit = scalar
            offset += 1
        } else {
            addAny(scalar)
        }
    }

    /// Adds scalars as long as each becomes one unit that does not interact with its neighbours. For builders without a
    /// map. Units are collected in a block on the stack, because appending one costs more than folding it.
    mutating func addPlain(_ bytes: UnsafeRawBufferPointer, until end: UInt8, from index: inout Int) {
        if lastUnit == FoldedText.blank { return }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { block in
            var count = 0
            var next = index
            while count < block.count, index < bytes.count, bytes[index] != end {
                let unit = table.plain(UTF8Decoding.scalar(in: bytes, at: &next))
                if unit <= FoldedText.blank || Self.joinsPrevious(unit) { break }
                block[count] = unit
                count += 1
                index = next
            }
            if count > 0 {
                units.append(contentsOf: block[..<count])
                lastUnit = block[count - 1]
            }
        }
    }

    private mutating func addAny(_ scalar: UInt32) {
        switch table.fold(scalar) {
        case .one(let unit): append(unit)
        case .several(let several):
            for unit in several { append(unit) }
            beginMap()
        case .nothing: extendLast()
        }
        offset += 1
        lastUnit = units.last ?? 0
    }

    private mutating func append(_ unit: UInt32) {
        if unit == FoldedText.blank, units.last == FoldedText.blank { return extendLast() }
        if Self.joinsPrevious(unit), let last = units.last {
            var status = U_ZERO_ERROR
            let composed = swift_unorm2_composePair(
                swift_unorm2_getNFCInstance(&status), Int32(bitPattern: last), Int32(bitPattern: unit))
            if composed >= 0 {
                units[units.count - 1] = UInt32(composed)
                return extendLast()
            }
        }
        let count = units.count
        if count > 1, units[count - 1] == FoldedText.blank, FoldedText.isHan(unit), FoldedText.isHan(units[count - 2]) {
            beginMap()
            units.removeLast()
            if isMapped {
                starts.removeLast()
                ends.removeLast()
            }
        }
        if !isMapped, units.count != Int(offset) { beginMap() }
        units.append(unit)
        if isMapped {
            starts.append(offset)
            ends.append(offset + 1)
        }
    }

    /// Whether a unit composes with the previous one: a kana voicing mark, or a vowel or final consonant of Hangul.
    @inline(__always)
    private static func joinsPrevious(_ unit: UInt32) -> Bool {
        unit == 0x3099 || unit == 0x309A || (0x1161..<0x1176).contains(unit) || (0x11A8..<0x11C3).contains(unit)
    }

    private mutating func extendLast() {
        beginMap()
        if let last = ends.indices.last { ends[last] = offset + 1 }
    }

    private mutating func beginMap() {
        if isMapped || !keepsMap { return }
        isMapped = true
        // Until now each unit stood for the scalar at the same offset, but the current scalar may have added several
        // units.
        starts = units.indices.map { min(UInt32($0), offset) }
        ends = units.indices.map { min(UInt32($0), offset) + 1 }
    }
}
