/// Scalars at two bytes each: a page holds all of its text in this form, and nearly all of it is in the first plane.
struct CompactScalars: RandomAccessCollection, Equatable, Sendable {
    /// A scalar of another plane leaves a surrogate, which is no scalar.
    private var units: [UInt16] = []
    private var others: [Int: Unicode.Scalar] = [:]

    init(_ scalars: some Collection<Unicode.Scalar>) {
        units.reserveCapacity(scalars.count)
        for scalar in scalars {
            if scalar.value > 0xFFFF { others[units.count] = scalar }
            units.append(UInt16(exactly: scalar.value) ?? Self.surrogate)
        }
    }

    private static let surrogate: UInt16 = 0xD800

    var startIndex: Int { 0 }
    var endIndex: Int { units.count }

    subscript(index: Int) -> Unicode.Scalar {
        Unicode.Scalar(units[index]) ?? others[index] ?? "\u{FFFD}"
    }
}
