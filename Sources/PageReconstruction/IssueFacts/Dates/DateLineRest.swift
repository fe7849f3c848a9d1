/// The contents of a line apart from its dates.
struct DateLineRest {
    private(set) var folioWords = 0
    private(set) var lowerWords = 0
    /// Whether the line continues a sentence of the previous line.
    private(set) var beginsLower = false
    private(set) var capitalWords = 0
    private(set) var isAllUpper = true
    private(set) var ideographs = 0
    private(set) var numbers = 0
    private(set) var isNotice = false
    /// Whether the line mentions a meeting, as the heading of its minutes does.
    private(set) var isOfMeeting = false
    private(set) var hasStop = false
    private(set) var bars = 0
    /// The points for a label before the date: `date:`, `日期：`.
    private(set) var label: Int?
    private var wordsBefore = 0
    private var wordsBehind = 0

    init(_ tokens: [DateToken], dates: [Range<Int>]) {
        let first = dates.map(\.lowerBound).min() ?? 0
        label = Self.label(tokens[..<first])
        var skipped = 0
        for (index, token) in tokens.enumerated() where !dates.contains(where: { $0.contains(index) }) {
            if skipped > 0 {
                skipped -= 1
                continue
            }
            skipped = count(token, in: tokens, at: index, isBefore: index < first)
        }
    }

    /// - Returns: the number of following tokens that belong to this one.
    private mutating func count(_ token: DateToken, in tokens: [DateToken], at index: Int, isBefore: Bool) -> Int {
        if token.written == "№" { folioWords += 1 }
        // The words of a web address are one sign.
        if token.text == "http" || token.text == "https" || token.text == "www" {
            return tokens[(index + 1)...].prefix { $0.gap == 0 }.count
        }
        switch token.kind {
        case .number: numbers += 1
        case .mark:
            if token.isOne(of: "。!?;") { hasStop = true }
            if token.text == "|" { bars += 1 }
        case .ideograph:
            let ahead = tokens[index..<min(tokens.count, index + 4)].prefix { $0.kind == .ideograph }.map(\.text)
                .joined()
            if let length = FolioWords.chineseLength(ahead) {
                folioWords += FolioWords.isNeutral(ahead) ? 0 : 1
                return length - 1
            }
            if FolioWords.isChineseNotice(ahead) { isNotice = true }
            ideographs += 1
        case .word:
            let isNumbered = index > 0 && (tokens[index - 1].isNumber || DateWords.isOrdinal(tokens[index - 1].text))
            if let length = Self.lengthOfRepublicanYear(tokens[index...]) { return length - 1 }
            countWord(token, isNumbered: isNumbered, isBefore: isBefore)
        }
        return 0
    }

    /// The number of tokens of a year of the French Republic: `an VI`, `an 2 de la République Française`.
    private static func lengthOfRepublicanYear(_ tokens: ArraySlice<DateToken>) -> Int? {
        guard tokens.count > 1, tokens[tokens.startIndex].text == "an", case let year = tokens[tokens.startIndex + 1],
            year.isNumber || FolioWords.isRoman(year.text)
        else { return nil }
        let name = tokens.dropFirst(2).prefix { ["de", "la", "republique", "francaise"].contains($0.text) }
        return 2 + name.count
    }

    private mutating func countWord(_ token: DateToken, isNumbered: Bool, isBefore: Bool) {
        let word = token.text
        // `in the afternoon of` is not a folio, `Afternoon Edition` and `19e année` are.
        if FolioWords.isFolio(word), token.isCapitalised || token.length <= 2 || isNumbered {
            folioWords += 1
            return
        }
        if FolioWords.isNotice(word) { isNotice = true }
        if FolioWords.isMeeting(word) { isOfMeeting = true }
        if DateWords.weekday(word) != nil || DateWords.isOrdinal(word) || FolioWords.isRoman(word) && token.isUpper {
            return
        }
        if isBefore { wordsBefore += 1 } else { wordsBehind += 1 }
        if !token.isUpper { isAllUpper = false }
        if token.isCapitalised {
            capitalWords += 1
        } else if token.length > 1, !DateWords.isConnector(word) {
            if wordsBefore + wordsBehind == 1, isBefore { beginsLower = true }
            lowerWords += 1
        }
    }

    var isEmpty: Bool { capitalWords + lowerWords + ideographs + numbers + folioWords == 0 }

    /// Whether the line is running text. Three lowercase words are enough; a paper's name or a folio has fewer.
    var isSentence: Bool {
        lowerWords > 2 || beginsLower || lowerWords > 0 && wordsBehind > 3 && !isAllUpper || ideographs > 24
            || hasStop && ideographs > 4
            || capitalWords > 14
    }

    /// Whether the line is the heading of minutes: `Minutes of the meeting held in the church hall on 17 November
    /// 2018`.
    var isHeadOfMinutes: Bool { isOfMeeting && lowerWords + capitalWords <= 20 }

    /// A folio may part its place, its day and its price by bars, but has hardly another number.
    var isTable: Bool { bars > 2 || bars == 2 && numbers > 1 || numbers > 4 }

    /// Whether the line is a place in mixed case with a date: `Paris, 4 décembre 1858.`
    var isDateline: Bool {
        label == nil && !isAllUpper && lowerWords == 0 && capitalWords > 0 && capitalWords <= 4 && wordsBehind == 0
            && ideographs == 0
    }

    /// The points for a date label at the beginning of the line, followed only by a colon.
    private static func label(_ tokens: ArraySlice<DateToken>) -> Int? {
        guard let colon = tokens.lastIndex(where: { $0.text == ":" }), colon - tokens.startIndex <= 8 else {
            return nil
        }
        let words = tokens[..<colon].filter { $0.kind != .mark }.map(\.text).joined()
        return FolioWords.dateLabels[words]
    }
}
