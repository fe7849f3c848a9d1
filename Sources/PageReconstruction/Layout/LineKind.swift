/// What a line is by its form alone.
enum LineKind {
    /// Whether a pattern makes sure that the line is no part of a paragraph: a byline, a caption, a folio, an address.
    static func isSure(_ line: TextLine) -> Bool {
        guard line.shape.count <= 120 else { return false }
        let text = FoldedText(line.text)
        return FurniturePattern.isFurniture(text) || BylinePattern.line(text) != nil
            || (line.shape.words <= 8 && EnglishByline.line(text) != nil) || SectionLabel.isLabel(text)
    }

    /// `1.`, `(a)`, `•`, `–`, `一、`: an item of a list.
    static func isItem(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars.prefix(5))
        guard let first = scalars.first else { return false }
        if "•·▪■□●○◆◇★☆▲△*‣".unicodeScalars.contains(first) { return true }
        if first == "-" || first == "–" || first == "—" { return scalars.count > 1 && scalars[1] == " " }
        if "一二三四五六七八九十".unicodeScalars.contains(first) {
            return scalars.dropFirst().first { !"一二三四五六七八九十".unicodeScalars.contains($0) } == "、"
        }
        let digits = scalars.prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count <= 2, digits.count < scalars.count - 1 else { return false }
        let (mark, behind) = (scalars[digits.count], scalars[digits.count + 1])
        return (mark == "." || mark == ")" || mark == "、" || mark == "．") && !behind.isDigit
    }

    /// `OUR ancestors made`: the first word of a story set in capitals.
    static func beginsWithCapitalWord(_ text: String) -> Bool {
        let word = text.unicodeScalars.prefix { $0 != " " }
        return word.count >= 3 && word.count < text.unicodeScalars.count
            && word.allSatisfy { $0.isCasedLetter && $0.isUpperCase }
    }
}
