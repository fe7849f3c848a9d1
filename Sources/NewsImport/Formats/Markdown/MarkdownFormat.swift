import NewsModel

/// Markdown: an issue with sections and stories, or a single story, optionally with front matter.
enum MarkdownFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.text()
        let lines = PageLines.lines(of: decoded.utf8)
        let front = FrontMatter(lines)
        guard front != nil || isMarkdown(lines) else { return nil }
        let blocks = MarkdownReader(lines, from: front?.length ?? 0).blocks
        guard blocks.contains(where: { !$0.text.isEmpty }) else {
            throw .nothingToRead(format: "Markdown")
        }
        let notices = decoded.notices(path: file.path)
        return MarkdownIssue.issues(of: blocks, front: front, path: file.path).enumerated().map { index, issue in
            IssueFinishing.content(
                issue, lines: lines, notices: index == 0 ? notices : [], afterIDs: MarkdownIssue.takeOutUnixTimes)
        }
    }

    /// Whether the text begins with a heading or has several.
    private static func isMarkdown(_ lines: [String]) -> Bool {
        if let first = lines.firstIndex(where: { !PageLines.isBlank($0) }), first + 1 < lines.count,
            MarkdownReader.underline(MarkdownInline.trimmed(lines[first + 1])) == 1
        {
            return true
        }
        var isFirst = true
        var headings = 0
        for line in lines where !line.isEmpty {
            if line.utf8.first == UInt8(ascii: "#"), MarkdownReader.heading(line) != nil {
                if isFirst { return true }
                headings += 1
                if headings > 1 { return true }
            }
            if isFirst, !PageLines.isBlank(line) { isFirst = false }
        }
        return false
    }
}
