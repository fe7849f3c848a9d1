/// The width that a terminal gives to characters of East Asian width “ambiguous”, such as `“ ” … — ·`.
public enum AmbiguousWidth: String, CaseIterable, Equatable, Sendable {
    /// One cell.
    case narrow
    /// Two cells.
    case wide
}
