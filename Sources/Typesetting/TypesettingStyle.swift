/// How an article is set, whatever its measure: the choices that a reader makes.
public struct TypesettingStyle: Equatable, Sendable {
    public var grade: BreakGrade
    public var justification: Justification
    /// Whether ASCII marks next to Han (`,` where a newspaper prints `，`) are shown as full-width ones. The ranges of
    /// the glyphs stay those of the source.
    public var restoresFullWidthMarks: Bool

    public init(
        grade: BreakGrade = .basic, justification: Justification = .han, restoresFullWidthMarks: Bool = false
    ) {
        self.grade = grade
        self.justification = justification
        self.restoresFullWidthMarks = restoresFullWidthMarks
    }
}

/// Which paragraphs are set with an even right edge.
public enum Justification: String, CaseIterable, Equatable, Sendable {
    case none
    /// Those with Han in them; Western ones stay ragged, since sharing whole cells out among few words leaves holes.
    case han
    case all
}

/// How strictly marks are kept from the start and the end of a line.
///
/// Source: W3C, *Requirements for Chinese Text Layout*, “Prohibition Rules for Line Start and Line End”.
public enum BreakGrade: String, CaseIterable, Equatable, Sendable {
    /// Marks stand where they fall.
    case none
    /// No closing mark, stop, ellipsis, connector or interpunct begins a line, no opening mark ends one.
    case basic
    /// And no solidus ends a line.
    case gb
    /// And no two-em dash begins one.
    case strict
}
