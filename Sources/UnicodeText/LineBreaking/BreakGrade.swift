/// The strictness with which punctuation is kept from the start and the end of a line.
///
/// Source: W3C, *Requirements for Chinese Text Layout*, “Prohibition Rules for Line Start and Line End”.
public enum BreakGrade: String, CaseIterable, Equatable, Sendable {
    /// No restrictions.
    case unrestricted = "none"
    /// No closing mark, stop, ellipsis, connector, interpunct or solidus at the start of a line; no opening mark at its
    /// end.
    case basic
    /// As `basic`, and no solidus at the end of a line.
    case gb
    /// As `gb`, and no two-em dash at the start of a line.
    case strict
}
