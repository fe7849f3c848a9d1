import UnicodeText

/// The choices that a user makes of how an article is set, whatever its measure.
public struct TypesettingStyle: Equatable, Sendable {
    public var grade: BreakGrade
    public var justification: Justification
    /// Whether ASCII marks next to Han (`,` where a newspaper prints `，`) are shown as full-width ones. The ranges of
    /// the glyphs stay those of the source.
    public var restoresFullWidthMarks: Bool
    public var westernParagraphs: WesternParagraphs
    public var ambiguous: AmbiguousWidth
    /// Whether English words are divided at the ends of lines, if there is a `hyphenation`.
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

/// Which paragraphs are set with an even right edge.
public enum Justification: String, CaseIterable, Equatable, Sendable {
    case none
    /// Lines with Han; Western lines stay ragged, since sharing whole cells out among few words leaves holes.
    case han
    case all
}

/// The mark of a new paragraph where it has no Han.
public enum WesternParagraphs: String, CaseIterable, Equatable, Sendable {
    /// A blank line between two.
    case spaced
    /// An indent, from the second paragraph on.
    case indented
}
