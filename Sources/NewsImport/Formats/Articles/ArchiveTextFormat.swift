import NewsModel
import PageReconstruction

/// Stories as archives of news deliver them in text, each with its facts after names in capitals, `HEADLINE:`, `BYLINE:`
/// and `BODY:`; or after `标题：` and `正文：` below the head of a paper.
enum ArchiveTextFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let decoded = try file.text()
        let lines = PageLines.lines(of: decoded.utf8)
        let records = ArchiveRecord.records(of: lines)
        guard !records.isEmpty else { return nil }
        var issues: [Issue] = []
        for record in records {
            let (day, publication) = (record.day ?? issues.last?.date, record.publication ?? issues.last?.publication)
            if issues.isEmpty || issues.last?.date != day || issues.last?.publication != publication {
                var issue = Issue(id: ContentID(""), sections: [Section(name: nil, page: nil, articles: [])])
                (issue.date, issue.publication) = (day, publication)
                issues.append(issue)
            }
            issues[issues.count - 1].sections[0].articles.append(record.story)
            issues[issues.count - 1].furniture += record.furniture
        }
        let notices = decoded.notices(path: file.path)
        return issues.enumerated().map { index, issue in
            var issue = issue
            issue.language = TextLanguage.language(of: issue)
            return IssueFinishing.content(issue, lines: lines, notices: index == 0 ? notices : [])
        }
    }
}

/// A story of an archive with the lines around it.
private struct ArchiveRecord {
    private(set) var story = Article.draft()
    private(set) var furniture: [Furniture] = []
    private(set) var day: String?
    private(set) var publication: String?

    private enum Name {
        case title, author, text, other
    }

    private static let names: [String: Name] = [
        "HEADLINE": .title, "标题": .title, "標題": .title, "BYLINE": .author, "作者": .author, "BODY": .text, "正文": .text,
        "內文": .text,
    ]
    /// The length of the longest name, in characters: `CORRECTION-DATE`, `PUBLICATION-TYPE`.
    private static let longestName = 20
    /// The length of the longest line with the paper and the day, in characters.
    private static let longestHead = 60

    /// The stories, or none if titles and texts do not alternate or the first line is a fact, as in other formats.
    static func records(of lines: [String]) -> [ArchiveRecord] {
        let lines = lines.map(MarkdownInline.trimmed)
        guard let first = lines.first(where: { !$0.isEmpty }), LabelledFacts.label(of: first) == nil else { return [] }
        let titles = lines.indices.filter { name(of: lines[$0])?.name == .title }
        let texts = lines.indices.filter { name(of: lines[$0])?.name == .text }
        guard !titles.isEmpty, titles.count == texts.count, zip(titles, texts).allSatisfy(<),
            zip(texts, titles.dropFirst()).allSatisfy(<)
        else { return [] }
        let starts = [0] + titles.dropFirst().map { start(above: $0, lines) }
        return titles.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            return ArchiveRecord(lines, starts[index]..<end, title: titles[index], text: texts[index])
        }
    }

    private init(_ lines: [String], _ range: Range<Int>, title: Int, text: Int) {
        for index in range.lowerBound..<title where !lines[index].isEmpty {
            addFurniture(lines, index)
            guard Self.name(of: lines[index]) == nil else { continue }
            if let found = DayInText.first(in: lines[index]) {
                day = day ?? found.day
            } else if !Self.endsRecord(lines[index]) {
                publication = publication ?? lines[index]
            }
        }
        story.headline = Self.name(of: lines[title])?.value
        story.sourceLines = [title + 1]
        for index in (title + 1)..<text where !lines[index].isEmpty {
            guard let (name, value) = Self.name(of: lines[index]), name == .author else {
                addFurniture(lines, index)
                continue
            }
            story.bylineText = value
            story.bylines =
                StoryOpening.bylines(ofLine: value)
                ?? ArticleFields([("author", [value])]).authors.map { Byline(name: $0) }
            story.sourceLines.append(index + 1)
        }
        let end = ((text + 1)..<range.upperBound).first { Self.endsRecord(lines[$0]) } ?? range.upperBound
        addText(lines, (text + 1)..<end, opening: Self.name(of: lines[text])?.value ?? "", at: text)
        for index in end..<range.upperBound where !lines[index].isEmpty { addFurniture(lines, index) }
        let facts = story.body.first.map { StoryOpening.facts(of: $0.text) }
        story.dateline = facts?.dateline
        if story.bylines.isEmpty { story.bylines = facts?.bylines ?? [] }
        story.date = day
    }

    private mutating func addFurniture(_ lines: [String], _ index: Int) {
        furniture.append(Furniture(text: lines[index], sourceLines: [index + 1]))
    }

    /// Adds the text behind its name and below it: a wrapped block as a paragraph, otherwise each line.
    private mutating func addText(_ lines: [String], _ range: Range<Int>, opening: String, at name: Int) {
        if opening.isEmpty {
            furniture.append(Furniture(text: lines[name], sourceLines: [name + 1]))
        } else {
            story.body.append(Paragraph(opening, sourceLines: [name + 1]))
        }
        for block in range.split(whereSeparator: { lines[$0].isEmpty }) {
            let texts = block.map { lines[$0] }
            if texts.count > 2, LineWrapping.isWrapped(texts) {
                story.body.append(Paragraph(LineWrapping.joined(texts), sourceLines: block.map { $0 + 1 }))
            } else {
                story.body += block.map { Paragraph(lines[$0], sourceLines: [$0 + 1]) }
            }
        }
    }

    /// The index of the first line of the record whose title is at an index: the paper, its day and facts may precede it.
    private static func start(above title: Int, _ lines: [String]) -> Int {
        var start = title
        while start > 0 {
            let line = lines[start - 1]
            let isHead =
                line.isEmpty || name(of: line)?.name == .other
                || line.count <= longestHead && line.last.map { !".。!?！？”\"".contains($0) } ?? true
            guard isHead, !endsRecord(line) else { break }
            start -= 1
        }
        return start
    }

    private static let lastNames = ["LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "DOCUMENT-TYPE", "JOURNAL-CODE"]

    /// Whether the line is one of those below the text of a story.
    private static func endsRecord(_ line: String) -> Bool {
        line.hasPrefix("Copyright ") || line.hasPrefix("版权所有") || lastNames.contains { line.hasPrefix($0 + ":") }
    }

    /// The name that opens a line, and the value behind it.
    private static func name(of line: String) -> (name: Name, value: String)? {
        guard let end = line.prefix(longestName).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let word = String(line[..<end])
        let isInCapitals = word.count > 2 && word.allSatisfy { $0.isUppercase || $0 == "-" || $0 == " " }
        guard let name = names[word] ?? (isInCapitals ? .other : nil) else { return nil }
        return (name, MarkdownInline.trimmed(String(line[line.index(after: end)...])))
    }
}
