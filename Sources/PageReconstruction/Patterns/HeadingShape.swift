/// Recognises the form of a headline.
enum HeadingShape {
    /// Whether the text by itself could be a headline, a kicker or a deck.
    static func isPossible(_ text: FoldedScalars) -> Bool {
        guard let last = text.last, let first = text.first, text.count <= 140 else { return false }
        if Self.goesOn(behind: last) || first.isClosing { return false }
        if TextEnds.isBracketAlone(text) { return false }
        let marks = TextEnds.openMarks(text)
        guard marks.opened == 0, marks.closed == 0 else { return false }
        return text.scalars.contains(where: \.isHan) ? isPossibleChinese(text) : isPossibleEnglish(text, last: last)
    }

    private static func goesOn(behind mark: Unicode.Scalar) -> Bool {
        switch mark {
        case "。", ";", ",", "、", "…", ":", "(", "“", "‘", "《": true
        default: false
        }
    }

    /// Whether two lines could form a headline, with a quotation or a book title that continues from one to the other.
    static func isPossible(_ first: FoldedScalars, goingOnWith second: FoldedScalars) -> Bool {
        guard first.count <= 40, second.count <= 40, TextEnds.openMarks(first).opened > 0 else { return false }
        return isPossible(FoldedScalars(first.string + second.string))
    }

    /// In characters: a line that is longer may be a sentence.
    private static let longestWithCommas = 36
    private static let (mostCommas, mostCommasWithFigures, figures) = (4, 3, 8)

    /// Whether the text has more commas than headlines have, or as many figures as notices.
    private static func isSentence(_ text: FoldedScalars) -> Bool {
        let commas = text.scalars.count { $0 == "," }
        return commas >= mostCommas
            || commas >= mostCommasWithFigures && text.scalars.count(where: \.isDigit) >= figures
    }

    private static func isPossibleChinese(_ text: FoldedScalars) -> Bool {
        text.count <= 72 && !text.contains("。")
            && !(text.count > longestWithCommas && isSentence(text))
    }

    /// Whether the text begins with a capital or a digit, has no full stop at its end and has at most 16 words.
    private static func isPossibleEnglish(_ text: FoldedScalars, last: Unicode.Scalar) -> Bool {
        guard last != ".", last != "-", text.scalars.contains(where: \.isLatin) else { return false }
        let words = text.scalars.split(separator: " ")
        guard words.count <= 16, let first = words.first?.first(where: { $0.isLatin || $0.isDigit }) else {
            return false
        }
        return first.isUpperLatin || first.isDigit
    }

    /// Whether a text begins as no paragraph does: with a lowercase letter or with a closing or separating mark.
    static func isFragmentStart(_ text: FoldedScalars) -> Bool {
        guard let first = text.first else { return false }
        return first.isLowerLatin || first.isClosing
    }
}
