/// A user's decision about one boundary between chunks of a page; lines are 1-based line numbers of the input.
public enum BoundaryCorrection: Hashable, Sendable {
    /// The chunk that ends on this line goes on nowhere.
    case split(after: Int)
    /// The chunk that ends on line `after` goes on with the chunk that begins on line `with`.
    case join(after: Int, with: Int)

    /// The line on which the chunk before the boundary ends: a page has one decision for each.
    public var after: Int {
        switch self {
        case .split(let after), .join(let after, _): after
        }
    }
}

/// A change of what is decided about one boundary.
public enum BoundaryChange: Hashable, Sendable {
    /// Replaces the earlier decision about the boundary.
    case decide(BoundaryCorrection)
    /// Leaves the boundary to the reconstruction again.
    case forget(after: Int)

    /// The line on which the chunk before the boundary ends.
    public var after: Int {
        switch self {
        case .decide(let correction): correction.after
        case .forget(let after): after
        }
    }
}
