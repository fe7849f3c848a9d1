import CICU

/// Text as search sees it: one unit for each character that counts, and for each unit the scalars it stands for.
///
/// Case and width are folded away, a run of white space is one blank, and white space next to Han is nothing, so that
/// `ＡＢ` equals `ab` and a line end inside Chinese text hides no word. The same folding serves the text, the query and
/// the index: they cannot disagree.
public struct FoldedText: Sendable {
    /// The folded scalars.
    public let units: [UInt32]
    /// For each unit its first scalar in the source; empty where unit `i` is scalar `i` throughout.
    private let starts: [UInt32]
    /// For each unit the scalar behind its last one.
    private let ends: [UInt32]

    /// Folds `text`, any text.
    public init(_ text: String) {
        var builder = Builder()
        builder.units.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars { builder.add(scalar.value) }
        units = builder.units
        starts = builder.isIdentity ? [] : builder.starts
        ends = builder.isIdentity ? [] : builder.ends
    }

    /// The scalar offsets in the source that a range of units stands for.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        if starts.isEmpty || range.isEmpty { return range }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }
}

extension FoldedText {
    /// The blank that stands for a run of white space.
    public static let blank: UInt32 = 0x20

    /// Whether white space next to the scalar means nothing.
    static func isHan(_ unit: UInt32) -> Bool {
        (0x4E00..<0xA000).contains(unit) || (0x3400..<0x4DC0).contains(unit) || (0x20000..<0x32000).contains(unit)
            || unit == 0x3007
    }

    private struct Builder {
        var units: [UInt32] = []
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        var isIdentity = true
        private var offset: UInt32 = 0

        mutating func add(_ scalar: UInt32) {
            defer { offset += 1 }
            let unit = FoldedText.fold(scalar)
            if unit == blank {
                if units.last == blank, let end = ends.indices.last {
                    ends[end] = offset + 1
                    isIdentity = false
                    return
                }
            } else if isHan(unit), units.last == blank, units.count > 1, isHan(units[units.count - 2]) {
                units.removeLast()
                starts.removeLast()
                ends.removeLast()
                isIdentity = false
            }
            units.append(unit)
            starts.append(offset)
            ends.append(offset + 1)
        }
    }

    private static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x4E00..<0xA000: scalar
        case 0x61...0x7A, 0x30...0x39: scalar
        case 0x41...0x5A: scalar + 0x20
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: blank
        case 0xFF01...0xFF5E: fold(scalar - 0xFEE0)
        default: UInt32(bitPattern: cicu_fold_case(Int32(bitPattern: scalar)))
        }
    }
}
