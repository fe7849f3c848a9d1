/// A token of a written date.
enum TimestampToken: Equatable {
    /// A number and the count of digits that it was written with.
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
}

enum TimestampTokens {
    /// The numbers, words and marks of `text`; a run of white space is a single mark.
    static func tokens(of text: String) -> [TimestampToken] {
        var tokens: [TimestampToken] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isDigit }
                guard digits.count <= 14, let value = Int(digits) else { return [] }
                tokens.append(.number(value, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else if TimestampWords.isIdeograph(first) {
                tokens.append(.word(String(first)))
                rest = rest.dropFirst()
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter && !TimestampWords.isIdeograph($0) }
                tokens.append(.word(word.lowercased()))
                rest = rest.dropFirst(word.count)
            } else {
                let mark: Character = first.isWhitespace || first == "\u{202F}" ? " " : first
                if mark != " " || tokens.last != .mark(" ") { tokens.append(.mark(mark)) }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }
}
