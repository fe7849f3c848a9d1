import NewsModel

/// Markdown: an issue with sections and stories, or a single story, optionally with front matter.
enum MarkdownFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.text()
        let lines = PageLines.lines(of: decoded.utf8)
        let front = FrontMatter(lines)
        guard front != nil || MarkdownSigns.occur(in: lines) else { return nil }
        let blocks = BoldHeadings.headed(MarkdownParser(lines, from: front?.length ?? 0).blocks, lines: lines)
        guard blocks.contains(where: { !$0.text.isEmpty }) else {
            throw .nothingToRead(format: "Markdown")
        }
        let notices = decoded.notices(path: file.path)
        return MarkdownIssue.issues(of: blocks, front: front, path: file.path).enumerated().map { index, issue in
            IssueFinishing.content(
                issue, lines: lines, notices: index == 0 ? notices : [], afterIDs: MarkdownIssue.takeOutUnixTimes)
        }
    }
}
