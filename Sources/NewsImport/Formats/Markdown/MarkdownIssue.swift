import NewsModel
import PageReconstruction

/// Builds issues from the blocks of a Markdown text.
struct MarkdownIssue {
    private var issues: [Issue] = []
    private var issue = Issue(id: ContentID(""), sections: [])
    private let levels: HeadingLevels?
    private let numbersGo: Bool
    private let front: ArticleFields?
    private let path: String

    /// The issues, mostly one, without their ids.
    static func issues(of blocks: [MarkdownBlock], front: FrontMatter?, path: String) -> [Issue] {
        let masthead = MarkdownMasthead(blocks)
        let blocks = Array(blocks.dropFirst(masthead?.blocks.count ?? 0))
        var maker = MarkdownIssue(blocks, front: front, path: path)
        maker.issue.furniture = (front?.furniture ?? []) + (masthead?.furniture ?? [])
        (maker.issue.publication, maker.issue.date) = (masthead?.publication, masthead?.day)
        maker.read(blocks[...])
        maker.endIssue()
        return maker.issues
    }

    private init(_ blocks: [MarkdownBlock], front: FrontMatter?, path: String) {
        let fields = front.map { ArticleFields($0.fields) }
        self.front = fields
        self.path = path
        levels =
            Self.isOneText(blocks, title: fields?.title)
            ? nil : HeadingLevels(blocks, isOneStory: fields?.title != nil || fields?.publication != nil)
        let story = levels?.story
        let titles = blocks.filter { story != nil && $0.kind == .heading(story ?? 0) }.map(\.text)
        numbersGo = titles.count > 1 && titles.allSatisfy { Self.withoutNumber($0) != $0 }
    }

    /// Whether the text is the story that the front matter names: sentences come before any heading.
    private static func isOneText(_ blocks: [MarkdownBlock], title: String?) -> Bool {
        guard let title, IssueTitle(title).date == nil, let first = blocks.first(where: { !$0.isNoText }) else {
            return false
        }
        return first.kind == .text(.paragraph) && MarkdownParser.endsSentence(first.text)
            && !blocks.contains { $0.kind == .heading(1) }
    }

    private mutating func read(_ blocks: ArraySlice<MarkdownBlock>) {
        var rest = blocks
        while let block = rest.first {
            guard case .heading(let level) = block.kind, let levels else {
                let body = levels == nil ? rest : rest.prefix { if case .heading = $0.kind { false } else { true } }
                rest = rest.dropFirst(body.count)
                readText(body, below: nil)
                continue
            }
            rest = rest.dropFirst()
            if level == levels.issue {
                beginIssue(block)
            } else if level < levels.story {
                begin(
                    Section(
                        name: block.text, page: PageName(block.text)?.number, sourceLines: block.lines, articles: []))
            } else {
                let body = rest.prefix { if case .heading(let next) = $0.kind { next > levels.story } else { true } }
                rest = rest.dropFirst(body.count)
                readText(body, below: block)
            }
        }
    }

    private mutating func begin(_ section: Section) { issue.sections.append(section) }

    private mutating func beginIssue(_ block: MarkdownBlock) {
        if !issue.sections.isEmpty { endIssue() }
        let title = IssueTitle(block.text)
        issue.title = block.text
        issue.publication = title.publication
        issue.date = title.date
        issue.furniture.append(Furniture(text: block.text, sourceLines: block.lines))
    }

    private mutating func endIssue() {
        defer { issue = Issue(id: ContentID(""), sections: []) }
        guard !issue.sections.isEmpty || !issue.furniture.isEmpty else { return }
        issue.publication = front?.publication ?? issue.publication
        issue.date = front?.date.flatMap { DayInText.first(in: $0)?.day } ?? issue.date ?? PathFacts(path).day
        issue.edition = front?.edition ?? issue.edition
        NoteFiling.file(&issue.sections)
        issue.language = front?.language ?? TextLanguage.language(of: issue)
        issues.append(issue)
    }

    /// Reads the story below a heading, or the text before the first heading.
    private mutating func readText(_ blocks: ArraySlice<MarkdownBlock>, below heading: MarkdownBlock?) {
        var story = Article.draft()
        var blocks = blocks
        if let heading { setHeading(heading, of: &story) }
        if heading == nil, levels?.issue != nil, issue.sections.isEmpty {
            // A crawler's notes about the issue, below its heading.
            let notes = blocks.prefix {
                $0.kind == .text(.quotation) || $0.kind == .emphasis || $0.kind == .mark || Self.leadsWithin($0)
            }
            issue.furniture += notes.map { Furniture(text: $0.text, sourceLines: $0.lines) }
            blocks = blocks.dropFirst(notes.count)
        }
        guard heading != nil || blocks.contains(where: { !$0.text.isEmpty }) else {
            issue.furniture += blocks.map { Furniture(text: "", sourceLines: $0.lines) }
            return
        }
        if let front, levels == nil || levels?.issue == nil && levels?.section == nil { fill(&story, from: front) }
        takeDeck(&blocks, of: &story)
        var head = StoryHead(story)
        let leading = blocks.prefix { $0.kind == .mark }
        issue.furniture += leading.map { Furniture(text: "", sourceLines: $0.lines) }
        blocks = blocks.dropFirst(leading.count)
        blocks = blocks.dropFirst(head.take(blocks))
        story = head.story
        if issue.date == nil { issue.date = head.day }
        if issue.publication == nil { issue.publication = head.publication }
        for (index, block) in zip(blocks.indices, blocks) {
            append(block, to: &story, isLast: index == blocks.indices.last)
        }
        let opening = story.body.first.map { StoryOpening.facts(of: $0.text) }
        story.dateline = opening?.dateline
        if story.bylines.isEmpty, let names = opening?.bylines { story.bylines = names }
        add(story, to: head.page)
    }

    /// Whether the block is an entry of a table of contents that leads to a heading of the same text.
    private static func leadsWithin(_ block: MarkdownBlock) -> Bool {
        block.kind != .text(.paragraph) && !block.links.isEmpty && block.links.allSatisfy { $0.hasPrefix("#") }
    }

    private mutating func add(_ story: Article, to page: PageName?) {
        if let page, issue.sections.last?.page != page.number || issue.sections.isEmpty {
            begin(Section(name: page.name, page: page.number, articles: []))
        } else if issue.sections.isEmpty {
            let page = front?.page.flatMap(PageName.init)
            let name = [front?.page.map { PageName($0)?.name ?? $0 }, front?.section].compactMap { $0 }.joined(
                separator: " ")
            begin(Section(name: name.isEmpty ? nil : name, page: page?.number, articles: []))
        }
        issue.sections[issue.sections.count - 1].articles.append(story)
    }

    private func setHeading(_ heading: MarkdownBlock, of story: inout Article) {
        let title = numbersGo ? Self.withoutNumber(heading.text) : heading.text
        let parts = title.replacing("\u{3000}", with: "  ").replacing("  ", with: "\n").split(separator: "\n")
            .map { MarkdownInline.trimmed(String($0)) }
        story.headline = parts.first
        if parts.count > 1 { story.deck = parts.dropFirst().joined(separator: " ") }
        story.sourceLines = heading.lines
        story.source = Self.address(heading)
    }

    /// Takes a single heading of the next level directly below a headline as its deck.
    private func takeDeck(_ blocks: inout ArraySlice<MarkdownBlock>, of story: inout Article) {
        guard let first = blocks.first, case .heading(let level) = first.kind, story.headline != nil, story.deck == nil,
            blocks.count(where: { $0.kind == .heading(level) }) == 1
        else { return }
        story.deck = first.text
        story.sourceLines += first.lines
        blocks = blocks.dropFirst()
    }

    private func fill(_ story: inout Article, from front: ArticleFields) {
        story.headline = story.headline ?? front.title
        story.kicker = front.kicker
        story.deck = story.deck ?? front.deck
        story.bylines = front.authors.map { Byline(name: $0) }
        story.bylineText = front.authors.isEmpty ? nil : front.authors.joined(separator: ", ")
        story.source = front.address
        story.guid = front.guid
        story.date = front.date.flatMap { $0.isoInstant ?? DayInText.first(in: $0)?.day }
        story.categories = front.categories
    }

    private mutating func append(_ block: MarkdownBlock, to story: inout Article, isLast: Bool) {
        switch block.kind {
        case .heading: story.body.append(Paragraph(block.text, kind: .crosshead, sourceLines: block.lines))
        case .mark: issue.furniture.append(Furniture(text: "", sourceLines: block.lines))
        case .image: story.photos.append(Photo(caption: block.text, sourceLines: block.lines))
        case .emphasis where isBelowImage(block, in: story):
            // The caption below a picture says more than the alternative text.
            let lines = story.photos[story.photos.count - 1].sourceLines + block.lines
            story.photos[story.photos.count - 1] = Photo(caption: block.text, sourceLines: lines)
        case .text(.quotation) where isBelowImage(block, in: story) && StoryOpening.isCredited(block.text):
            let lines = story.photos[story.photos.count - 1].sourceLines + block.lines
            story.photos[story.photos.count - 1] = Photo(caption: block.text, sourceLines: lines)
        case .emphasis: story.body.append(Paragraph(block.text, sourceLines: block.lines))
        case .link where isLast || block.text.count <= 12:
            if story.source == nil { story.source = Self.address(block) }
            issue.furniture.append(Furniture(text: block.text, sourceLines: block.lines))
        case .link: story.body.append(Paragraph(block.text, sourceLines: block.lines))
        // A letter ends with its day.
        case .text(.paragraph) where isTimestamp(block.text) && !(isLast && Self.endsInName(story)):
            issue.furniture.append(Furniture(text: block.text, sourceLines: block.lines))
        case .text(let kind):
            let links = block.links.filter { WebAddress.scheme(of: $0)?.hasPrefix("http") ?? false }
            story.body.append(
                Paragraph(block.text, kind: kind, sourceLines: block.lines, number: block.number, links: links))
        }
    }

    private static func endsInName(_ story: Article) -> Bool {
        story.body.last.map { $0.text.count <= 30 && !MarkdownParser.endsSentence($0.text) } ?? false
    }

    /// Whether a line is directly below a picture, with at most one blank line in between.
    private func isBelowImage(_ block: MarkdownBlock, in story: Article) -> Bool {
        guard let image = story.photos.last?.sourceLines.last, let line = block.lines.first else { return false }
        return (1...2).contains(line - image) && story.body.last?.sourceLines.last ?? 0 < image
    }

    /// The web address of a link; a link to another file of the archive only leads back.
    private static func address(_ block: MarkdownBlock) -> String? {
        block.links.first.flatMap { WebAddress.scheme(of: $0)?.hasPrefix("http") ?? false ? $0 : nil }
    }

    /// Whether a line consists only of the issue's name, its day and a time.
    private func isTimestamp(_ text: String) -> Bool {
        guard text.utf8.count <= 180, let found = DayInText.first(in: text) else { return false }
        let rest = text.replacing(issue.publication ?? "\u{0}", with: "").replacing(text[found.range], with: "")
        return rest.allSatisfy { !$0.isLetter && !$0.isNumber || $0.isDigit }
    }

    /// Moves Unix times from the stories to the furniture, after the issue was given its ids. The ids were defined over
    /// the whole text before such lines were recognised, and importing again must give the same ids.
    static func takeOutUnixTimes(of issue: inout Issue) {
        for section in issue.sections.indices {
            for article in issue.sections[section].articles.indices {
                let body = issue.sections[section].articles[article].body
                let times = body.filter { isUnixTime($0.text) }
                guard !times.isEmpty else { continue }
                issue.sections[section].articles[article].body = body.filter { !isUnixTime($0.text) }
                issue.furniture += times.map { Furniture(text: $0.text, sourceLines: $0.sourceLines) }
            }
        }
    }

    /// Whether a line is seconds or milliseconds since 1970, as a crawler writes them, with at most a word or two
    /// before.
    private static func isUnixTime(_ text: String) -> Bool {
        let numbers = text.split { !$0.isDigit }
        guard numbers.count == 1, let number = numbers.first, number.first == "1" else { return false }
        return [10, 13].contains(number.count) && text.count - number.count <= 16
            && text[number.endIndex...].allSatisfy { !$0.isLetter }
    }

    /// The title without its number: `1. 跨河大桥今日合龙`.
    private static func withoutNumber(_ title: String) -> String {
        let digits = title.prefix { $0.isDigit }
        let rest = title.dropFirst(digits.count)
        guard (1...3).contains(digits.count), let mark = rest.first, ".、．)）".contains(mark) else { return title }
        let bare = MarkdownInline.trimmed(String(rest.dropFirst()))
        return bare.isEmpty || bare.first?.isNumber == true ? title : bare
    }
}
