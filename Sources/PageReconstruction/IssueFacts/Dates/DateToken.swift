/// A folded token of a line: a word, a number, an ideograph or a mark.
struct DateToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case word
        /// Digits, some of which may have been misread as letters.
        case number
        /// A Chinese or Japanese character, or a Korean syllable.
        case ideograph
        case mark
    }

    let kind: Kind
    /// The folded text: lower case, without diacritics, in simplified characters.
    let text: String
    /// The text as written in the line.
    let written: String
    /// Whether the text is all capitals, or begins with a capital.
    let isUpper: Bool
    let isCapitalised: Bool

    /// The number of blanks before the token.
    var gap: Int

    var isSpaced: Bool { gap > 0 }

    /// The value of a number; `nil` for other tokens and for more than nine digits.
    var number: Int? {
        guard isNumber, text.utf8.count <= 9 else { return nil }
        return Int(text)
    }

    var isNumber: Bool { kind == .number }

    /// Whether the token is a single character among `marks`.
    func isOne(of marks: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return false
        }
        return marks.unicodeScalars.contains(first)
    }

    /// The number of digits or letters.
    var length: Int { text.unicodeScalars.count }
}
