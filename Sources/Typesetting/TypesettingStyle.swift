import UnicodeText

/// The user's choices for setting an article, independent of the measure.
public struct TypesettingStyle: Equatable, Sendable {
    public var grade: BreakGrade
    public var justification: Justification
    /// Whether ASCII marks next to Han (`,` where a newspaper prints `，`) are shown as full-width ones. The ranges of
    /// the glyphs still refer to the source.
    public var restoresFullWidthMarks: Bool
    public var westernParagraphs: WesternParagraphs
    public var ambiguous: AmbiguousWidth
    /// Whether English words are hyphenated at line ends, if there is a `hyphenation`.
    public var hyphenates = true
    public var hyphenation: Hyphenation?

    public init(
        grade: BreakGrade = .basic, justification: Justification = .han, restoresFullWidthMarks: Bool = false,
        westernParagraphs: WesternParagraphs = .spaced, ambiguous: AmbiguousWidth = DisplayWidth.ambiguous
    ) {
        self.grade = grade
        self.justification = justification
        self.restoresFullWidthMarks = restoresFullWidthMarks
        self.westernParagraphs = westernParagraphs
        self.ambiguous = ambiguous
    }
}

/// The paragraphs that are set with an even right edge.
public enum Justification: String, CaseIterable, Equatable, Sendable {
    case none
    /// Lines with Han; Western lines stay ragged, because distributing whole cells among few words leaves holes.
    case han
    case all
}

/// The way a new paragraph without Han is marked.
public enum WesternParagraphs: String, CaseIterable, Equatable, Sendable {
    /// By a blank line before it.
    case spaced
    /// By an indent, from the second paragraph on.
    case indented
}
