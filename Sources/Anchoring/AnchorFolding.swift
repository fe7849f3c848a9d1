/// A text folded for comparing quotes: characters that count as equal have the same unit.
public struct FoldedQuote: Sendable {
    /// The folded scalars.
    public var units: [UInt32]
    /// For each unit, the range of scalars in the text that it was folded from.
    public var ranges: [Range<Int>]

    /// Creates a folded text. `ranges` has one range of scalar offsets per unit.
    public init(units: [UInt32], ranges: [Range<Int>]) {
        self.units = units
        self.ranges = ranges
    }

    /// Creates a text without folding: one unit per scalar.
    public init(_ text: String) {
        units = text.unicodeScalars.map(\.value)
        ranges = units.indices.map { $0..<$0 + 1 }
    }
}
