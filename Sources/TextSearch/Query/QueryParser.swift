import NewsModel
import UnicodeText

/// Parses a query from left to right.
struct QueryParser {
    private(set) var words: [QueryWord] = []
    private(set) var conditions: [QueryCondition] = []
    private(set) var expression: RegularExpression?
    /// The first problem found.
    private(set) var problem: QueryProblem?

    init(_ typed: String) {
        let trimmed = typed.drop { $0.isWhitespace }
        if trimmed.first == "~" || trimmed.first == "～" {
            readExpression(String(trimmed.dropFirst()))
            return
        }
        var rest = trimmed
        while let token = Self.nextToken(of: &rest) { read(token) }
    }

    /// The parts of a token such as `-field:"value"`.
    private struct Token {
        var isExcluded = false
        var field: String?
        var value = ""
        var isQuoted = false
    }

    private static let fields = ["headline", "byline", "section", "from", "to", "tag", "is"]
    private static let quotes = "\"“”＂„"

    private static func nextToken(of rest: inout Substring) -> Token? {
        rest = rest.drop { $0.isWhitespace }
        guard let first = rest.first else { return nil }
        var token = Token()
        if first == "-" || first == "－", let next = rest.dropFirst().first, !next.isWhitespace {
            token.isExcluded = true
            rest.removeFirst()
        }
        // The longest field name has eight characters.
        if let colon = rest.prefix(10).firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let name = rest[..<colon].lowercased()
            if fields.contains(name) {
                token.field = name
                rest = rest[rest.index(after: colon)...]
            }
        }
        if let quote = rest.first, quotes.contains(quote) {
            token.isQuoted = true
            rest.removeFirst()
            let end = rest.firstIndex { quotes.contains($0) } ?? rest.endIndex  // the closing quote is not typed yet
            token.value = String(rest[..<end])
            rest = rest[end...].dropFirst()
        } else {
            let end = rest.firstIndex { $0.isWhitespace } ?? rest.endIndex
            token.value = String(rest[..<end])
            rest = rest[end...]
        }
        return token
    }

    private mutating func read(_ token: Token) {
        let units = Self.folded(token.value)
        guard !units.isEmpty else {
            if let field = token.field { note(.fieldWithoutValue(field)) }
            return
        }
        switch token.field {
        case "from": readDay(token, "from", filling: "-01-01") { .from($0) }
        case "to": readDay(token, "to", filling: "-12-31") { .to($0) }
        case "tag": conditions.append(.tag(units))
        case "is":
            switch token.value.lowercased() {
            case "unread": conditions.append(.isUnread)
            case "bookmarked": conditions.append(.isBookmarked)
            default: note(.unknownState(token.value))
            }
        default:
            let scope: QueryWord.Scope =
                switch token.field {
                case "headline": .headline
                case "byline": .byline
                case "section": .section
                default: .anywhere
                }
            // An excluded word is meant literally: `-the` must not exclude 天河.
            let pinyin = token.isExcluded || words.count >= Self.mostReadAsPinyin ? nil : PinyinPattern(units)
            words.append(QueryWord(units: units, pinyin: pinyin, scope: scope, isExcluded: token.isExcluded))
        }
    }

    private mutating func readDay(
        _ token: Token, _ field: String, filling: String, make: (String) -> QueryCondition
    ) {
        // Folded, so that full-width digits count as digits.
        let text = FoldedText.text(of: Self.folded(token.value))
        guard DayPrefix.isOne(text) else { return note(.notADate(field: field, value: token.value)) }
        conditions.append(make(text + filling.dropFirst(text.utf8.count - 4)))
    }

    /// The number of words that are read as pinyin, each in some 90 µs. A text of more was pasted.
    private static let mostReadAsPinyin = 32
    /// The length of an expression in characters. Longer ones may take the engine seconds to compile.
    private static let longestExpression = 1_000

    private mutating func readExpression(_ pattern: String) {
        guard !pattern.isEmpty else { return note(.emptyExpression) }
        guard pattern.unicodeScalars.count <= Self.longestExpression else {
            return note(.expressionTooLong(most: Self.longestExpression))
        }
        do {
            expression = try RegularExpression(pattern)
        } catch {
            note(.badExpression(reason: error.reason, character: error.character))
        }
    }

    private mutating func note(_ found: QueryProblem) {
        if problem == nil { problem = found }
    }

    private static func folded(_ text: String) -> [UInt32] {
        var units = FoldedText(text).units[...]
        while units.first == FoldedText.blank { units.removeFirst() }
        while units.last == FoldedText.blank { units.removeLast() }
        return Array(units)
    }
}
