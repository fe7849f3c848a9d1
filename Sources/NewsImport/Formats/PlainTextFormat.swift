/// Text without markup: a newspaper page as extracted.
enum PlainTextFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.text()
        let lines = TaggedText.plain(PageLines.lines(of: decoded.utf8))
        guard lines.contains(where: { !PageLines.isBlank($0) }) else { throw .empty }
        if MarkupSigns.looksLikeMarkup(lines) { throw .unknownMarkup }
        return [.page(lines: lines, notices: decoded.notices(path: file.path))]
    }
}
