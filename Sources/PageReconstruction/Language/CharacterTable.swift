/// Counts of runs of one to four characters, in a hash table of 16-bit slots.
///
/// A slot keeps 11 bits of the run's hash and 5 bits of the logarithm of its count, so that about one lookup in 250
/// finds a count for a run that was never counted. Layout: the magic number and the number of slots as two
/// little-endian 32-bit integers, then the slots. Open addressing with linear probing (Knuth, *The Art of Computer
/// Programming* 3, 6.4).
package struct CharacterTable: Sendable {
    package static let magic: UInt32 = 0x4E53_4231

    /// Never written to.
    nonisolated(unsafe) private let slots: UnsafeBufferPointer<UInt16>
    private let mask: Int

    /// Uses the table in place; fails if the bytes are not such a table. They must stay valid as long as the process
    /// runs.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 8, bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == Self.magic else {
            return nil
        }
        let count = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        guard count > 0, bytes.count == 8 + count * 2 else { return nil }
        slots = UnsafeRawBufferPointer(rebasing: bytes[8...]).assumingMemoryBound(to: UInt16.self)
        mask = count
    }

    /// The approximate count of the run of symbols packed in `key`; 0 if it was left out.
    package func count(_ key: UInt64) -> Double {
        let hash = Self.hash(key)
        let mark = UInt16(truncatingIfNeeded: hash >> 32) & 0x7FF
        var index = Self.home(hash, slotCount: mask)
        for _ in 0..<64 {
            let slot = slots[index]
            if slot == 0 { return 0 }
            if slot >> 5 == mark { return Self.counts[Int(slot & 31)] }
            index += 1
            if index == mask { index = 0 }
        }
        return 0
    }

    /// The count represented by each level: 0, 1, then 1.7 times the previous level.
    private static let counts: [Double] = {
        var counts = [0.0, 1.0]
        while counts.count < 32 { counts.append(counts[counts.count - 1] * 1.7) }
        return counts
    }()

    private static func home(_ hash: UInt64, slotCount: Int) -> Int {
        Int(((hash & 0xFFFF_FFFF) * UInt64(slotCount)) >> 32)
    }

    private static func hash(_ key: UInt64) -> UInt64 {
        var mixed = key &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 29)
    }

    /// Encodes a table of `slotCount` slots with these counts, to be read by `init(bytes:)`.
    package static func encoded(_ counts: [(key: UInt64, count: Int)], slotCount: Int) -> [UInt8] {
        var slots = [UInt16](repeating: 0, count: slotCount)
        for (key, count) in counts {
            let hash = hash(key)
            let mark = UInt16(truncatingIfNeeded: hash >> 32) & 0x7FF
            var level = 1
            while level < 31, Self.counts[level + 1] <= Double(count) * 1.3 { level += 1 }
            var index = home(hash, slotCount: slotCount)
            while slots[index] != 0 { index = (index + 1) % slotCount }
            slots[index] = mark << 5 | UInt16(level)
        }
        var bytes: [UInt8] = []
        for number in [magic, UInt32(slotCount)] {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
        }
        for slot in slots { bytes += [UInt8(truncatingIfNeeded: slot), UInt8(truncatingIfNeeded: slot >> 8)] }
        return bytes
    }
}
