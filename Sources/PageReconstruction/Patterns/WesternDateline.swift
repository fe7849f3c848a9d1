/// Reads the place and day at the beginning of a Western story: `Stuttgart, den 3. März.`, `LONDON, Feb. 16.—`, `Paris,
/// 4 décembre 1858.`
enum WesternDateline {
    /// The maximum length of a dateline in scalars.
    private static let longest = 64
    /// The maximum length in scalars of a dateline without figures: `Goulburn, Tuesday night.`
    private static let longestWithoutDate = 40
    /// The maximum number of words for a place and its country: `Washington, D. C.`, `Frankfurt am Main`.
    private static let mostPlaceWords = 5
    /// The number of words and marks after a day that show that it opens a text.
    private static let leastText = 6
    private static let joining: Set<String> = [
        "den", "le", "vom", "the", "of", "de", "th", "st", "nd", "rd", "d", "night", "evening", "morning",
    ]

    /// Whether the text is only a day, `March 4.`, to which the text of a column refers.
    static func isDayAlone(_ text: FoldedScalars) -> Bool {
        guard text.count <= 14, text.last == "." else { return false }
        let tokens = DateTokens.tokens(of: text.string).filter { $0.kind != .mark }
        return tokens.count == 2
            && tokens.contains { $0.isCapitalised && !$0.isUpper && DateWords.month($0.text) != nil }
            && tokens.contains(where: \.isNumber)
    }

    /// Whether the text is only a place, a day without a year and perhaps the hour, in capitals, as above telegrams and
    /// reports of parliaments: `PARIS, TUESDAY, MARCH 3, 6 P.M.`
    static func isAlone(_ text: FoldedScalars) -> Bool {
        guard text.count <= longest, text.first?.isUpperCase ?? false, text.scalars.contains(where: \.isDigit),
            text.scalars.contains(","), !text.scalars.contains(where: \.isLowerCase)
        else { return false }
        let tokens = DateTokens.tokens(of: text.string)
        guard let day = tokens.firstIndex(where: { DateWords.month($0.text) != nil || isWeekday($0) }),
            isPlace(tokens[..<day]), tokens[day...].count(where: { DateWords.month($0.text) != nil }) == 1,
            tokens[day...].contains(where: \.isNumber)
        else { return false }
        return tokens[day...].allSatisfy { token in
            token.isNumber ? token.length <= 2 : belongsToDay(token) || hours.contains(token.text)
        }
    }

    private static let timesOfDay: Set<String> = [
        "soir", "matin", "midi", "sera", "notte", "mattina", "noche", "mañana", "tarde", "abends", "abend", "nachts",
        "morgens", "mittags", "uhr", "ore", "h", "heures",
    ]
    private static let longestPlaceAlone = 44

    /// Whether the text is only a place and a day without a year, as above a telegram: `Londres, 6 février, soir.`,
    /// `Madrid 22 (7'15 noche).`, `Roma, 26, sera`.
    static func isPlaceAlone(_ text: FoldedScalars) -> Bool {
        guard text.count <= longestPlaceAlone, text.first?.isUpperCase ?? false,
            text.scalars.contains(where: \.isLowerCase), text.scalars.contains(where: \.isDigit)
        else { return false }
        let tokens = DateTokens.tokens(of: text.string)
        guard let day = tokens.firstIndex(where: { $0.kind != .mark && (!$0.isCapitalised || $0.isNumber) }),
            tokens[..<day].allSatisfy({ $0.kind == .word || $0.isOne(of: ",-'’.") }),
            (1...3).contains(tokens[..<day].count { $0.kind == .word }),
            !tokens[..<day].contains(where: { DateWords.month($0.text) != nil || FolioWords.isFolio($0.text) }),
            let number = tokens[day...].first(where: \.isNumber)?.number, (1...31).contains(number)
        else { return false }
        let words = tokens[day...].filter { $0.kind == .word }
        return words.contains { DateWords.month($0.text) != nil || timesOfDay.contains($0.text) }
            && words.allSatisfy {
                DateWords.month($0.text) != nil || timesOfDay.contains($0.text) || joining.contains($0.text)
                    || $0.text == "du"
            }
            && tokens[day...].allSatisfy { !$0.isNumber || $0.length <= 2 }
    }

    private static let hours: Set<String> = ["p", "m", "a", "pm", "am", "noon", "midnight", "h", "hours"]

    /// Whether the text is only the place and day of a notice: `Carrow, 10th August, 1888.`, `Den 3. Mai 1905.`
    static func isPlaceAndDay(_ text: FoldedScalars) -> Bool {
        if let length = length(in: text) { return length + 1 >= text.count }
        guard text.count <= 30, text.last == ".", text.first?.isUpperCase ?? false else { return false }
        let tokens = DateTokens.tokens(of: text.string)
        return tokens.count > 3 && tokens.allSatisfy(belongsToDay)
            && tokens.count { DateWords.month($0.text) != nil } == 1 && tokens.contains(where: \.isNumber)
    }

    /// The length in scalars of the place and day at the beginning of a text, if they are followed by a full stop or a
    /// dash; `nil` for any other opening.
    static func length(in text: FoldedScalars) -> Int? {
        let head = text.scalars.prefix(longest)
        guard let first = head.first, first.isUpperCase, head.contains(","),
            head.contains(where: \.isDigit) || head.prefix(longestWithoutDate).contains(".")
        else { return nil }
        let tokens = DateTokens.tokens(of: text[0..<head.count].string)
        guard let day = tokens.firstIndex(where: { $0.isNumber || DateWords.month($0.text) != nil || isWeekday($0) }),
            isPlace(tokens[..<day])
        else { return nil }
        let rest = tokens[day...]
        let end = rest.firstIndex { !belongsToDay($0) } ?? tokens.count
        guard let last = rest[..<end].lastIndex(where: { $0.kind != .mark }), last + 1 < tokens.count,
            tokens[last + 1].isOne(of: ".:-–—(")
        else { return nil }
        let months = rest[...last].filter { DateWords.month($0.text) != nil }
        if months.isEmpty {
            // Accepted alone: `RIO, 17.`
            if last == day, tokens[0].isUpper, let number = tokens[day].number, (1...31).contains(number),
                last + 2 == tokens.count, tokens[last + 1].text == "."
            {
                return text.count - 1
            }
            // Accepted alone or before a dash: `Goulburn, Tuesday night.`
            guard last <= day + 1, isWeekday(tokens[day]), tokens[last + 1].text == ".",
                last + 2 == tokens.count || tokens[last + 2].isOne(of: "-–—")
            else { return nil }
        } else {
            // The head of a paper has its month in capitals and is not followed by text.
            let isOverText = head.count == longest || tokens.count > last + leastText
            guard months.count == 1, !months[0].isUpper || isOverText,
                (1...2).contains(rest[...last].count(where: \.isNumber))
            else { return nil }
        }
        return tokens[...last].reduce(0) { $0 + $1.gap + $1.written.unicodeScalars.count }
    }

    private static func isPlace(_ tokens: ArraySlice<DateToken>) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        return (1...mostPlaceWords).contains(words.count) && tokens.contains { $0.text == "," }
            && !words.contains { FolioWords.isFolio($0.text) && $0.length > 2 }
            && tokens.allSatisfy { token in
                token.kind == .word
                    ? token.isCapitalised || token.length <= 3 : token.kind == .mark && token.isOne(of: ",.-'’")
            }
    }

    private static func belongsToDay(_ token: DateToken) -> Bool {
        switch token.kind {
        case .number: true
        case .word: DateWords.month(token.text) != nil || isWeekday(token) || joining.contains(token.text)
        case .mark: token.isOne(of: ",.")
        case .ideograph: false
        }
    }

    private static func isWeekday(_ token: DateToken) -> Bool { DateWords.weekday(token.text) != nil }
}
