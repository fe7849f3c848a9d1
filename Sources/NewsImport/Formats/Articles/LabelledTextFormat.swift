import NewsModel
import PageReconstruction

/// Text of one or more articles as crawlers write it, with facts line by line before the text: `@TITLE=…`, `标题：…`, or
/// an address, a day and a title.
enum LabelledTextFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.text()
        let lines = PageLines.lines(of: decoded.utf8)
        guard let mark = mark(of: lines) else { return nil }
        var issue = Issue(id: ContentID(""), sections: [])
        let records = records(lines, mark: mark)
        let before = blocks(0..<records[0].lowerBound, lines)
        issue.furniture = before.map { Furniture(text: $0.text, sourceLines: $0.lines) }
        let common = head(before)
        for record in records { append(record, lines, below: common, to: &issue) }
        issue.language = TextLanguage.language(of: issue)
        issue.date = issue.date ?? PathFacts(file.path).day
        return [IssueFinishing.content(issue, lines: lines, notices: decoded.notices(path: file.path))]
    }

    /// The mark that begins each article: the label of the first line, or the label of the title if that occurs more
    /// often, or the beginning of an address.
    private static func mark(of lines: [String]) -> String? {
        let head = lines.lazy.filter { !PageLines.isBlank($0) }.prefix(6).map(MarkdownInline.trimmed)
        guard let first = head.first else { return nil }
        if isAddress(first) {
            return head.dropFirst().prefix(3).contains(where: isFact) ? "http" : nil
        }
        guard let label = LabelledFacts.label(of: first) else { return nil }
        let labelled = head.count { LabelledFacts.label(of: $0) != nil }
        guard first.hasPrefix("@") || labelled >= 2 else { return nil }
        let title = head.lazy.compactMap(LabelledFacts.label).first { ArticleFields.field(of: $0) == .title }
        return title.map { count(of: $0, in: lines) > count(of: label, in: lines) ? $0 : label } ?? label
    }

    private static func count(of label: String, in lines: [String]) -> Int {
        lines.count { LabelledFacts.label(of: MarkdownInline.trimmed($0)) == label }
    }

    private static func isAddress(_ line: String) -> Bool {
        (line.hasPrefix("http://") || line.hasPrefix("https://")) && !line.contains(where: \.isWhitespace)
    }

    private static func isFact(_ line: String) -> Bool { isDay(line) || LabelledFacts.label(of: line) != nil }

    private static func isDay(_ line: String) -> Bool {
        line.count <= 40 && DayInText.first(in: line)?.range.lowerBound == line.startIndex
    }

    /// The line without the label that marks it as text: `@BODY=…`.
    private static func withoutLabel(_ line: String) -> String {
        guard let label = LabelledFacts.label(of: line), ArticleFields.field(of: label) == .content,
            label.hasPrefix("@") || label.contains("正文") || label.contains("内容")
        else { return line }
        return String(line.dropFirst(label.count + 1))
    }

    /// Whether a line only separates articles.
    private static func isRule(_ line: String) -> Bool {
        line.count >= 3 && line.allSatisfy { "-=*_—─＝－".contains($0) }
    }

    /// Whether a line heads a list of related stories.
    private static func isRelated(_ line: String) -> Bool {
        let words = line.lowercased().filter { $0.isLetter || $0 == " " }
        return [
            "関連記事", "相关阅读", "相关新闻", "相关报道", "延伸阅读", "相關新聞", "related articles", "related stories", "read more",
        ].contains(words)
    }

    /// The range of lines of each article.
    private static func records(_ lines: [String], mark: String) -> [Range<Int>] {
        let starts = lines.indices.filter { index in
            let line = MarkdownInline.trimmed(lines[index])
            return mark == "http" ? isAddress(line) && isFollowed(lines, index) : LabelledFacts.label(of: line) == mark
        }
        return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    }

    /// Whether a fact follows the line, which is not so for an address within a text.
    private static func isFollowed(_ lines: [String], _ index: Int) -> Bool {
        lines[(index + 1)...].lazy.filter { !PageLines.isBlank($0) }.prefix(3).contains {
            isFact(MarkdownInline.trimmed($0))
        }
    }

    /// The facts before the first article, which apply to all articles.
    private static func head(_ blocks: [MarkdownBlock]) -> StoryHead {
        var head = StoryHead(.draft())
        _ = head.take(blocks[...])
        head.story.sourceLines = []
        return head
    }

    private static func blocks(_ record: Range<Int>, _ lines: [String]) -> [MarkdownBlock] {
        record.filter { !PageLines.isBlank(lines[$0]) }.map { index in
            MarkdownBlock(kind: .text(.paragraph), text: MarkdownInline.trimmed(lines[index]), lines: [index + 1])
        }
    }

    private static func append(
        _ record: Range<Int>, _ lines: [String], below common: StoryHead, to issue: inout Issue
    ) {
        let blocks = blocks(record, lines)
        var head = common
        var rest = blocks[...]
        rest = rest.dropFirst(head.take(rest))
        if head.story.headline == nil, let first = rest.first, first.text.count <= 60,
            !MarkdownParser.endsSentence(first.text)
        {
            head.story.headline = first.text
            head.story.sourceLines += first.lines
            rest = rest.dropFirst()
            rest = rest.dropFirst(head.take(rest))
        }
        var story = head.story
        var kind = Paragraph.Kind.paragraph
        for block in rest {
            if isRule(block.text) {
                issue.furniture.append(Furniture(text: "", sourceLines: block.lines))
                continue
            }
            if isRelated(block.text) { kind = .note }
            for paragraph in ArticleText.paragraphs(withoutLabel(block.text)) {
                story.body.append(Paragraph(paragraph.text, kind: kind, sourceLines: block.lines))
            }
        }
        let opening = story.body.first.map { StoryOpening.facts(of: $0.text) }
        story.dateline = opening?.dateline
        if story.bylines.isEmpty { story.bylines = opening?.bylines ?? [] }
        issue.date = issue.date ?? head.day
        issue.publication = issue.publication ?? head.publication
        let index = issue.sections.firstIndex { $0.page == head.page?.number && $0.name == head.page?.name }
        if index == nil { issue.sections.append(Section(name: head.page?.name, page: head.page?.number, articles: [])) }
        issue.sections[index ?? issue.sections.count - 1].articles.append(story)
    }
}
