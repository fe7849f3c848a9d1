/// Collections of articles for research, as TREC, the LDC, Reuters and Sogou give them: one element after the other,
/// without a root, in SGML that is nearly XML. `<DOC><HEADLINE>…</HEADLINE><TEXT><P>…</P></TEXT></DOC>`
enum TextCollectionFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let name = try file.rootName(), roots.contains(name) else { return nil }
        let decoded = try file.markup()
        let text = decoded.utf8
        guard let start = start(of: name, in: text),
            let tree = XMLTree(utf8: Array("<docs>".utf8) + escaped(text[start...]) + Array("</docs>".utf8))
        else { throw .damaged(format: "a collection of articles") }
        let articles = (tree.root?.children.map { article($0) } ?? []).filter { $0.content != nil || $0.title != nil }
        guard !articles.isEmpty else { throw .nothingToRead(format: "a collection of articles") }
        return ArticleIssues.contents(of: articles, path: file.path, notices: decoded.notices(path: file.path))
    }

    private static let roots: Set<String> = ["doc", "reuters"]

    private static func start(of root: String, in text: ArraySlice<UInt8>) -> Int? {
        text.indices.first { index in
            text[index] == UInt8(ascii: "<")
                && zip(text[index...].dropFirst(), root.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// The text with each `&` that begins no reference written as one, as XML wants it.
    private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (index, byte) in zip(text.indices, text) {
            result.append(byte)
            guard byte == UInt8(ascii: "&") else { continue }
            let name = text[index...].dropFirst().prefix(longestName).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
            let isReference =
                name.count >= 2 && name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
            if !isReference { result += "amp;".utf8 }
        }
        return result
    }

    /// The length of the longest name, in bytes: `CounterClockwise`.
    private static let longestName = 16

    private static func article(_ element: XMLElement) -> ArticleFields {
        let fields = fields(of: element)
        var article = ArticleFields(fields)
        article.guid = article.guid ?? element["id"] ?? element["NEWID"]
        article.dateline = fields.first { $0.name == "dateline" }?.values.first.flatMap { dateline in
            let end = dateline.lastIndex { $0 != "-" && !$0.isWhitespace }
            return end.map { String(dateline[...$0]) }
        }
        return article
    }

    /// The fields of an article, which Reuters puts into another element together.
    private static func fields(of element: XMLElement) -> [(name: String, values: [String])] {
        element.children.flatMap { child -> [(name: String, values: [String])] in
            let name = child.name.lowercased()
            let isOfParts = child.children.contains { ArticleFields.field(of: $0.name) == .title }
            if isOfParts { return fields(of: child) }
            let paragraphs = child.children("P") + child.children("p")
            let texts = paragraphs.isEmpty ? [child.text] : paragraphs.map(\.text)
            let lines = texts.flatMap(Self.paragraphs)
            return lines.isEmpty
                ? [] : [(name, ArticleFields.field(of: name) == .content ? lines : [lines.joined(separator: " ")])]
        }
    }

    /// The paragraphs of a text in wrapped lines, each of which begins with a blank line or an indent.
    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [[String]] = [[]]
        for line in PageLines.lines(of: Array(text.utf8)[...]) {
            if line.first?.isWhitespace ?? true { paragraphs.append([]) }
            let words = MarkdownInline.trimmed(line)
            if !words.isEmpty { paragraphs[paragraphs.count - 1].append(words) }
        }
        return paragraphs.filter { !$0.isEmpty }.map(LineWrapping.joined)
    }
}
