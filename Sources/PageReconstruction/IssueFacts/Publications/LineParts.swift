/// Splits a folio into parts at marks, numbers, dates and typical folio words.
enum LineParts {
    static func parts(of tokens: [DateToken]) -> [ArraySlice<DateToken>] {
        var parts: [ArraySlice<DateToken>] = []
        var start = 0
        let isFolio = tokens.contains(where: \.isNumber)
        let isSpacedOut = tokens.dropFirst().allSatisfy { $0.kind != .ideograph || $0.isSpaced }
        func end(_ index: Int) {
            let part = trimmed(tokens[start..<index])
            if !part.isEmpty { parts.append(part) }
        }
        var index = 0
        while index < tokens.count {
            if index > start, isParted(tokens, at: index, isSpacedOut: isSpacedOut) {
                end(index)
                start = index
            }
            let length = boundaryLength(tokens, at: index, isFolio: isFolio)
            if length > 0 {
                end(index)
                start = index + length
                index = start
            } else {
                index += 1
            }
        }
        end(tokens.count)
        return parts
    }

    /// The number of tokens at `index` that cannot be part of a name; 0 if a name may continue.
    private static func boundaryLength(_ tokens: [DateToken], at index: Int, isFolio: Bool) -> Int {
        let token = tokens[index]
        switch token.kind {
        case .number: return 1
        case .mark:
            return token.isOne(of: "'’&-⸗") || token.text == "." && isAbbreviation(tokens, at: index) ? 0 : 1
        case .word:
            let isWeekday = DateWords.weekday(token.text) != nil && !isNamed(tokens, at: index)
            let isOfDate = DateWords.month(token.text) != nil || isWeekday
            return isFolio && (isOfDate || isVolume(token)) ? 1 : 0
        case .ideograph:
            if token.isOne(of: "年月日"), index > 0, isFigure(tokens[index - 1]) { return 1 }
            guard FolioWords.mayBegin(with: token.text) else { return 0 }
            let ahead = tokens[index..<min(tokens.count, index + 4)].prefix { $0.kind == .ideograph }.map(\.text)
                .joined()
            return FolioWords.chineseLength(ahead) ?? 0
        }
    }

    /// Whether a gap precedes the token: three blanks, or one between Chinese words (but not in `河 口 日 報`).
    private static func isParted(_ tokens: [DateToken], at index: Int, isSpacedOut: Bool) -> Bool {
        let token = tokens[index]
        guard token.kind == .ideograph, tokens[index - 1].kind == .ideograph else { return token.gap >= 3 }
        return token.isSpaced && !isSpacedOut
    }

    private static func isFigure(_ token: DateToken) -> Bool {
        token.isNumber || token.kind == .ideograph && ChineseNumber.isFigure(token.text)
    }

    /// Whether the full stop belongs to an abbreviation: `St. Louis`, `N. Y. Herald`.
    private static func isAbbreviation(_ tokens: [DateToken], at index: Int) -> Bool {
        index > 0 && index + 1 < tokens.count && tokens[index - 1].length <= 2 && tokens[index - 1].kind == .word
    }

    /// Whether the weekday is part of a name: `Sunday Herald`, `The Saturday Review`.
    private static func isNamed(_ tokens: [DateToken], at index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].kind == .word && DateWords.month(tokens[index + 1].text) == nil
            && !FolioWords.isFolio(tokens[index + 1].text)
    }

    private static func isVolume(_ token: DateToken) -> Bool {
        FolioWords.isFolio(token.text) && !["daily", "weekly", "morning", "evening", "diario"].contains(token.text)
    }

    private static func trimmed(_ part: ArraySlice<DateToken>) -> ArraySlice<DateToken> {
        var part = part
        while let first = part.first, first.kind == .mark { part = part.dropFirst() }
        while let last = part.last, last.kind == .mark { part = part.dropLast() }
        return part
    }
}
