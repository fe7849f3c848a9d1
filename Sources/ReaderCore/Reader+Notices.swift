import Wording

extension [Phrase] {
    /// The first sentence, and the number of others; `nil` if there is none.
    public var firstAndCount: Phrase? {
        guard let first else { return nil }
        return count > 1 ? "\(first) (and \(counted: count - 1, "more notice"))" : first
    }
}
