/// A decision of the user about one boundary; lines are 1-based line numbers of the input.
public enum JoinCorrection: Equatable, Sendable {
    /// The chunk that ends on this line goes on nowhere.
    case split(after: Int)
    /// The chunk that ends on line `after` goes on with the chunk that begins on line `with`.
    case join(after: Int, with: Int)
}
