import Wording

/// Text with the markup of programs for documents, which is not read and must not be shown as text. Each kind has signs
/// that no page has.
enum ForeignTextFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let lines = PageLines.lines(of: try file.text().utf8.prefix(longestHead)).map(MarkdownInline.trimmed)
        guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
        if isOrgKeyword(first) { throw .notOpened(format: "an Org document") }
        if first.hasPrefix("= "), lines.contains(where: isAsciiDocHeading) {
            throw .notOpened(format: "an AsciiDoc document")
        }
        let isMarkdown = lines.contains { MarkdownParser.heading($0) != nil || MarkdownParser.fence($0) != nil }
        if !isMarkdown, lines.contains(where: isDirective),
            lines.contains(where: { MarkdownParser.underline($0) != nil })
        {
            throw .notOpened(format: "a reStructuredText document")
        }
        if lines.contains(where: isWikiHeading), lines.contains(where: { $0.contains("[[") || $0.contains("'''") }) {
            throw .notOpened(format: "wiki text")
        }
        return nil
    }

    /// The length of the beginning that is examined, in bytes.
    private static let longestHead = 65_536

    /// `#+TITLE: The ferry`
    private static func isOrgKeyword(_ line: String) -> Bool {
        guard line.hasPrefix("#+"), let end = line.firstIndex(of: ":") else { return false }
        let name = line[..<end].dropFirst(2)
        return !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
    }

    /// `== The fare`, `:toc:`
    private static func isAsciiDocHeading(_ line: String) -> Bool {
        line.hasPrefix("== ") && !line.hasSuffix("=") || line == ":toc:"
    }

    /// `.. note:: Bring coins.`
    private static func isDirective(_ line: String) -> Bool {
        guard line.hasPrefix(".. "), let end = line.firstRange(of: "::") else { return false }
        return line[..<end.lowerBound].dropFirst(3).allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    }

    /// `== The fare ==`
    private static func isWikiHeading(_ line: String) -> Bool {
        line.hasPrefix("==") && line.hasSuffix("==") && line.contains { $0 != "=" && !$0.isWhitespace }
    }
}
