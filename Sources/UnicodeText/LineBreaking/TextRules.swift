/// The rules for where a text's lines may end and how wide its characters are.
public struct TextRules: Equatable, Sendable {
    /// `nil` for UAX #14 alone, without the rules for Chinese.
    public var grade: BreakGrade?
    public var ambiguous: AmbiguousWidth
    /// Whether ASCII marks next to Han count as the full-width marks that they stand for, two cells wide.
    public var restoresFullWidthMarks: Bool
    let locale: String

    /// The rules for a text in `language`, a BCP 47 tag.
    public init(
        language: String = "zh", grade: BreakGrade? = .basic, ambiguous: AmbiguousWidth = DisplayWidth.ambiguous,
        restoresFullWidthMarks: Bool = false
    ) {
        self.grade = grade
        self.ambiguous = ambiguous
        self.restoresFullWidthMarks = restoresFullWidthMarks
        locale = Self.locale(of: language, grade: grade)
    }

    /// ICU's line breaking has rules of its own for these languages; whatever else a file says is never handed on.
    private static func locale(of language: String, grade: BreakGrade?) -> String {
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard ["zh", "ja", "ko"].contains(primary) else { return "en" }
        switch grade {
        case nil, .basic, .gb: return primary
        case BreakGrade.none?: return primary + "@lb=loose"
        case .strict: return primary + "@lb=strict"
        }
    }
}
