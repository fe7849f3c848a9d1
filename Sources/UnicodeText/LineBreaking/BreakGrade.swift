/// How strictly marks are kept from the start and the end of a line.
///
/// Source: W3C, *Requirements for Chinese Text Layout*, “Prohibition Rules for Line Start and Line End”.
public enum BreakGrade: String, CaseIterable, Equatable, Sendable {
    /// Marks stand where they fall.
    case none
    /// No closing mark, stop, ellipsis, connector, interpunct or solidus begins a line, no opening mark ends one.
    case basic
    /// And no solidus ends a line.
    case gb
    /// And no two-em dash begins one.
    case strict
}
