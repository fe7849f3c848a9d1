/// Reads where and when a Western story was written, as it opens the text: `Stuttgart, den 3. März.`, `LONDON, Feb. 16.—`,
/// `Paris, 4 décembre 1858.`
enum WesternDateline {
    /// Scalars within which a dateline ends.
    private static let longest = 64
    /// Words of a place and its country: `Washington, D. C.`, `Frankfurt am Main`.
    private static let mostPlaceWords = 5
    private static let joining: Set<String> = ["den", "le", "vom", "the", "of", "de", "th", "st", "nd", "rd", "d"]

    /// The scalars of the place and the day that open a text, where a stop or a dash behind them ends their sentence; `nil` for
    /// any other opening.
    static func length(in text: FoldedScalars) -> Int? {
        let head = text.scalars.prefix(longest)
        guard let first = head.first, first.isUpperCase, head.contains(","), head.contains(where: \.isDigit) else {
            return nil
        }
        let tokens = DateTokens.tokens(of: text[0..<head.count].string)
        guard let day = tokens.firstIndex(where: { $0.isNumber || month($0) != nil || isWeekday($0) }),
            isPlace(tokens[..<day])
        else { return nil }
        let rest = tokens[day...]
        let end = rest.firstIndex { !belongsToDay($0) } ?? tokens.count
        guard let last = rest[..<end].lastIndex(where: { $0.kind != .mark }), last + 1 < tokens.count,
            tokens[last + 1].isOne(of: ".:-–—("), rest[...last].count(where: { month($0) != nil }) == 1,
            (1...2).contains(rest[...last].count(where: \.isNumber))
        else { return nil }
        return tokens[...last].reduce(0) { $0 + $1.gap + $1.written.unicodeScalars.count }
    }

    private static func isPlace(_ tokens: ArraySlice<DateToken>) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        return (1...mostPlaceWords).contains(words.count) && tokens.contains { $0.text == "," }
            && tokens.allSatisfy { token in
                token.kind == .word
                    ? token.isCapitalised || token.length <= 3 : token.kind == .mark && token.isOne(of: ",.-'’")
            }
    }

    private static func belongsToDay(_ token: DateToken) -> Bool {
        switch token.kind {
        case .number: true
        case .word: month(token) != nil || isWeekday(token) || joining.contains(token.text)
        case .mark: token.isOne(of: ",.")
        case .ideograph: false
        }
    }

    /// The head of a paper has its month in capitals.
    private static func month(_ token: DateToken) -> Int? { token.isUpper ? nil : DateWords.month(token.text) }

    private static func isWeekday(_ token: DateToken) -> Bool { DateWords.weekday(token.text) != nil }
}
