/// What a reader decided about one seam of a page; lines are 1-based line numbers of the input.
public enum SeamCorrection: Hashable, Sendable {
    /// The piece that ends on this line goes on nowhere.
    case split(after: Int)
    /// The piece that ends on line `after` goes on with the piece that begins on line `with`.
    case join(after: Int, with: Int)

    /// The line on which the piece before the seam ends: a page has one decision for each.
    public var after: Int {
        switch self {
        case .split(let after), .join(let after, _): after
        }
    }
}

/// A change of what is decided about one seam.
public enum SeamChange: Hashable, Sendable {
    /// Takes the place of what was decided about the seam before.
    case decide(SeamCorrection)
    /// The page is asked again.
    case forget(after: Int)

    /// The line on which the piece before the seam ends.
    public var after: Int {
        switch self {
        case .decide(let correction): correction.after
        case .forget(let after): after
        }
    }
}
