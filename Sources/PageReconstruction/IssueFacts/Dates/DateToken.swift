/// A word, a number, a character of Chinese or a mark of a line, folded.
struct DateToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case word
        /// Digits, be it that letters stood for some of them.
        case number
        /// One character of Chinese or Japanese, or one syllable of Korean.
        case ideograph
        case mark
    }

    let kind: Kind
    /// Folded: lower case, without diacritics, simplified.
    let text: String
    /// As the line has it.
    let written: String
    /// Whether the line has it in capitals throughout, or with one at its beginning.
    let isUpper: Bool
    let isCapitalised: Bool

    /// How many blanks stand before it.
    var gap: Int

    var isSpaced: Bool { gap > 0 }

    /// The number that the digits make; `nil` for all else and for more than nine digits.
    var number: Int? {
        guard isNumber, text.utf8.count <= 9 else { return nil }
        return Int(text)
    }

    var isNumber: Bool { kind == .number }

    /// Whether it is one of some marks or characters.
    func isOne(of marks: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return false
        }
        return marks.unicodeScalars.contains(first)
    }

    /// How many digits or letters.
    var length: Int { text.unicodeScalars.count }
}
