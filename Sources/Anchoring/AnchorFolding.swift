/// A text folded for comparing quotes: characters that count as equal have the same unit.
public struct FoldedQuote: Sendable {
    /// The folded scalars.
    public var units: [UInt32]
    /// For each unit, the range of scalars in the text that it was folded from.
    public var places: [Range<Int>]

    /// Creates a folded text. `places` has one range of scalar offsets per unit.
    public init(units: [UInt32], places: [Range<Int>]) {
        self.units = units
        self.places = places
    }

    /// Creates a text without folding: one unit per scalar.
    public init(_ text: String) {
        units = text.unicodeScalars.map(\.value)
        places = units.indices.map { $0..<$0 + 1 }
    }
}
