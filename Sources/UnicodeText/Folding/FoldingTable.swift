import CFoldingTables

/// The folded form of each scalar, without case, width, diacritics and Traditional form, from a table generated from
/// ICU's data. `CFoldingTables.h` describes its format.
struct FoldingTable {
    /// The folded form of a scalar.
    enum Folded {
        case one(UInt32)
        case several(UnsafeBufferPointer<UInt32>)
        /// A combining mark or an invisible character.
        case nothing
    }

    private let index: UnsafePointer<UInt32>
    private let blocks: UnsafePointer<UInt32>
    private let expansions: UnsafePointer<UInt32>
    private let limit: UInt32

    init() {
        let table = cfolding_table()
        guard let table else { fatalError("The folding table is linked into the program.") }
        index = table + 2
        blocks = index + Int(table[0])
        expansions = blocks + Int(table[1]) * 128
        limit = table[0] * 128
    }

    /// Whether folding leaves a scalar below U+32000 unchanged.
    @inline(__always)
    func keeps(_ scalar: UInt32) -> Bool {
        blocks[Int(index[Int(scalar >> 7)]) << 7 | Int(scalar & 127)] == 0
    }

    /// The single unit of a scalar; 0 if it has none or several.
    @inline(__always)
    func plain(_ scalar: UInt32) -> UInt32 {
        guard scalar < limit else { return scalar }
        let entry = blocks[Int(index[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
        return entry == 0 ? scalar : entry < 0x8000_0000 ? entry : 0
    }

    @inline(__always)
    func fold(_ scalar: UInt32) -> Folded {
        guard scalar < limit else { return .one(scalar) }
        let entry = blocks[Int(index[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
        if entry == 0 { return .one(scalar) }
        if entry < 0x8000_0000 { return .one(entry) }
        let count = Int(entry & 0xFF)
        if count == 0 { return .nothing }
        return .several(UnsafeBufferPointer(start: expansions + Int((entry & 0x7FFF_FFFF) >> 8), count: count))
    }
}
