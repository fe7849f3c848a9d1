/// What a reader decided about one seam; lines are 1-based line numbers of the input.
public enum JoinCorrection: Equatable, Sendable {
    /// The piece that ends on this line goes on nowhere.
    case split(after: Int)
    /// The piece that ends on line `after` goes on with the piece that begins on line `with`.
    case join(after: Int, with: Int)
}
