/// The facts that a line names by their labels: `来源：河口日报  作者：林远`, `@TITLE=石桥修渠`.
enum LabelledFacts {
    /// What a label says; no field where it says nothing of an article.
    typealias Fact = (field: ArticleFields.Field?, value: String)

    /// Characters, with a word or two.
    private static let longestLabel = 20

    /// The label with which a line begins, before a colon or an equals sign. Behind `@` any word in Latin letters is one.
    static func label(of line: String) -> String? {
        guard let end = line.prefix(longestLabel).firstIndex(where: { "：:=".contains($0) }) else { return nil }
        let label = line[..<end]
        let word = label.dropFirst()
        let isMarked = label.first == "@" && line[end] == "=" && !word.isEmpty
        let isKnown = ArticleFields.field(of: String(label)) != nil
        return isKnown || isMarked && word.allSatisfy { $0.isASCII && $0.isLetter || $0 == "_" } ? String(label) : nil
    }

    /// The facts of a line, one at least; `nil` where it begins with no label.
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

    /// Fields of a few words, behind which another may stand on the same line; in a title any word may be followed by a colon.
    private static let areShort: Set<ArticleFields.Field> = [
        .author, .printDate, .date, .publication, .edition, .section, .page, .guid, .language, .categories, .origin,
    ]

    /// Where the first fact ends, and where the next begins.
    private static func nextLabel(in value: Substring) -> (end: String.Index, start: String.Index)? {
        var place = value.startIndex
        while let end = value[place...].firstIndex(where: isGap),
            let start = value[end...].firstIndex(where: { !isGap($0) })
        {
            let isWide = value[end..<start] != " "
            let isHan = value[start].unicodeScalars.first?.isSetWithoutSpaces ?? false
            if isWide || isHan, label(of: String(value[start...])) != nil { return (end, start) }
            place = start
        }
        return nil
    }

    private static func isGap(_ character: Character) -> Bool { character.isWhitespace || "|｜".contains(character) }
}
