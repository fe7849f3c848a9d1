/// The rules for breaking a text into lines and for the width of its characters.
public struct TextRules: Equatable, Sendable {
    /// `nil` for UAX #14 alone, without the rules for Chinese.
    public var grade: BreakGrade?
    public var ambiguous: AmbiguousWidth
    /// Whether ASCII marks next to Han characters are shown as the full-width marks they replace, two cells wide.
    public var restoresFullWidthMarks: Bool
    let locale: String

    /// Creates the rules for a text in `language`, a BCP 47 tag.
    public init(
        language: String = "zh", grade: BreakGrade? = .basic, ambiguous: AmbiguousWidth = DisplayWidth.ambiguous,
        restoresFullWidthMarks: Bool = false
    ) {
        self.grade = grade
        self.ambiguous = ambiguous
        self.restoresFullWidthMarks = restoresFullWidthMarks
        locale = Self.locale(of: language, grade: grade)
    }

    /// ICU breaks lines differently in these three languages. No other tag from a file is passed to ICU.
    private static func locale(of language: String, grade: BreakGrade?) -> String {
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard ["zh", "ja", "ko"].contains(primary) else { return "en" }
        switch grade {
        case nil, .basic, .gb: return primary
        case .unrestricted: return primary + "@lb=loose"
        case .strict: return primary + "@lb=strict"
        }
    }
}
