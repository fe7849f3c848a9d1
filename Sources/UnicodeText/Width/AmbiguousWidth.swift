/// How many cells a terminal gives to the characters of East Asian width “ambiguous”, as `“ ” … — ·`.
public enum AmbiguousWidth: String, CaseIterable, Equatable, Sendable {
    /// One cell.
    case narrow
    /// Two cells.
    case wide
}
