extension [String] {
    /// The texts with a blank between them: the first screen has some, and `joined` makes the runtime look up how arrays are
    /// collections, which takes longer than all of them.
    public var spaced: String {
        guard let first else { return "" }
        return dropFirst().reduce(first) { $0 + " " + $1 }
    }
}
