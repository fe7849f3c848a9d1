extension [String] {
    /// The texts joined by spaces. Avoids `joined`, whose first use makes the runtime look up a conformance; that takes
    /// longer than the rest of the first screen's texts.
    public var spaced: String {
        guard let first else { return "" }
        return dropFirst().reduce(first) { $0 + " " + $1 }
    }
}
