/// The facts of a line that are marked by labels: `来源：河口日报  作者：林远`, `@TITLE=石桥修渠`.
enum LabelledFacts {
    /// A label's field and value; the field is `nil` if the label names no field of an article.
    typealias Fact = (field: ArticleFields.Field?, value: String)

    /// The length of the longest label, in characters: a word or two.
    private static let longestLabel = 20

    /// The label at the beginning of a line, before a colon or an equals sign, or in brackets: `【标题】`. After `@`, any
    /// word in Latin letters is a label.
    static func label(of line: String) -> String? {
        let marks = line.first == "【" ? "：:=】" : "：:="
        guard let end = line.prefix(longestLabel).firstIndex(where: marks.contains) else { return nil }
        let label = line[..<end]
        let word = label.dropFirst()
        let isMarked = label.first == "@" && line[end] == "=" && !word.isEmpty
        let isKnown = ArticleFields.field(of: String(label)) != nil
        return isKnown || isMarked && word.allSatisfy { $0.isASCII && $0.isLetter || $0 == "_" } ? String(label) : nil
    }

    /// The facts of a line, at least one, or `nil` if the line does not begin with a label.
    static func facts(in line: String) -> [Fact]? {
        guard let label = label(of: line) else { return nil }
        let field = ArticleFields.field(of: label)
        let value = line.dropFirst(label.count + 1)
        guard field.map(areShort.contains) ?? false, let next = nextLabel(in: value) else {
            return [(field, MarkdownInline.trimmed(String(value)))]
        }
        let rest = facts(in: String(value[next.start...])) ?? []
        return [(field, MarkdownInline.trimmed(String(value[..<next.end])))] + rest
    }

    /// Fields with short values, which may be followed by another fact on the same line. Titles are excluded: any word
    /// in a title may be followed by a colon.
    private static let areShort: Set<ArticleFields.Field> = [
        .author, .printDate, .date, .publication, .edition, .section, .page, .guid, .language, .categories, .origin,
    ]

    /// The end of the first fact and the start of the next.
    private static func nextLabel(in value: Substring) -> (end: String.Index, start: String.Index)? {
        var cursor = value.startIndex
        while let end = value[cursor...].firstIndex(where: isGap),
            let start = value[end...].firstIndex(where: { !isGap($0) })
        {
            let isWide = value[end..<start] != " "
            let isHan = value[start].unicodeScalars.first?.isSetWithoutSpaces ?? false
            if isWide || isHan, label(of: String(value[start...])) != nil { return (end, start) }
            cursor = start
        }
        return nil
    }

    private static func isGap(_ character: Character) -> Bool { character.isWhitespace || "|｜".contains(character) }
}
