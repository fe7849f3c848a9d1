/// A text as quotes are compared: what counts as the same character is the same unit.
public struct FoldedQuote: Sendable {
    /// The folded scalars.
    public var units: [UInt32]
    /// For each unit the scalars of the text that it stands for.
    public var places: [Range<Int>]

    /// `places` are scalar offsets, one range a unit.
    public init(units: [UInt32], places: [Range<Int>]) {
        self.units = units
        self.places = places
    }

    /// The scalars as they are.
    public init(_ text: String) {
        units = text.unicodeScalars.map(\.value)
        places = units.indices.map { $0..<$0 + 1 }
    }
}
