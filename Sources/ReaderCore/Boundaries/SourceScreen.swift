import NewsModel
import ScreenModel
import Typesetting
import UnicodeText

/// The source lines of a story beside its text, or instead of it on a narrow screen. Each paragraph begins on the same
/// row as the lines that it was joined from.
struct SourceScreen: StoryScreenState {
    /// A line of the source.
    struct Chunk: Equatable, Sendable {
        /// The line number, from 1.
        let line: Int
        /// The rows that the line takes.
        var rows: Range<Int>
        /// The boundary above the line.
        let boundary: StoryBoundary?
    }

    /// A row of text and source.
    struct Row: Equatable, Sendable {
        /// The index of a line of the text's layout.
        var textLine: Int?
        /// The index of the chunk, and the part of its text on this row.
        var chunk: Int?
        var source = ""
    }

    /// The story as it is read, at the position to which the user returns.
    var article: ArticleScreen
    let layout: ArticleLayout
    let geometry: SourceGeometry
    private(set) var chunks: [Chunk] = []
    private(set) var rows: [Row] = []
    /// The selected chunk, and the first row on the screen.
    private(set) var list = ScrollingList()
    /// The line that was picked up to be joined with another.
    var taken: TakenLine?
    /// Whether the user has selected another line since the page was rebuilt.
    var moved: Bool { list.selection != selectionWhenMade }
    private var selectionWhenMade = 0
    private let size: ScreenSize
    private let setup: PageSetup

    /// A line of an issue's source.
    struct TakenLine: Equatable, Sendable {
        let issue: ContentID
        /// The file that the line belongs to, if the issue has several.
        let file: String?
        let line: Int
    }

    /// Shows the source of a story, at the selected boundary or the user's position; `taken` may be a line of another
    /// story.
    init(_ article: ArticleScreen, taken: TakenLine? = nil, _ context: ReaderContext) {
        self.article = article
        (size, setup) = (context.size, context.setup)
        let issue = context.stories.issue(of: article.story)
        let section = context.stories[article.story].section
        let lines = issue.lines(of: section)
        let isOfSameFile = taken?.issue == issue.issue.id && taken?.file == issue.issue.sections[section].file
        self.taken = isOfSameFile ? taken : nil
        geometry = SourceGeometry(columns: size.columns, lastLine: lines.count)
        var layout = ArticleLayout(
            article.article, measure: geometry.measure, language: issue.issue.language ?? "zh", style: setup.style)
        if geometry.isBeside { layout.setAll() }
        self.layout = layout
        let boundaries = Dictionary(
            article.boundaries.compactMap { boundary in boundary.with.map { ($0, boundary) } }
        ) { first, _ in first }
        for group in Self.groups(of: article.article, layout) {
            append(group, lines: lines, boundaries: boundaries)
        }
        let boundary = article.selectedBoundary.flatMap { article.shows($0.position) ? $0.sourceLine : nil }
        if let line = boundary ?? article.article.sourcePosition(of: article.anchor)?.line { select(line: line) }
    }

    /// A passage, or the whole heading: its lines in the layout and in the source.
    private struct Group {
        var text: Range<Int>
        var source: [Int]
    }

    private static func groups(of article: Article, _ layout: ArticleLayout) -> [Group] {
        var lines: [Passage: Range<Int>] = [:]
        for (number, line) in layout.lines.enumerated() where line.kind.isText {
            lines[line.passage] = (lines[line.passage]?.lowerBound ?? number)..<number + 1
        }
        var groups: [Group] = []
        var heading = 0
        for passage in article.passages {
            let text = lines[passage] ?? 0..<0
            if passage.rawValue < 0 {
                heading = max(heading, text.upperBound)
            } else {
                let paragraph = passage.rawValue < article.body.count ? article.body[passage.rawValue] : nil
                groups.append(
                    Group(text: text, source: paragraph?.sourceLines ?? article.photo(of: passage)?.sourceLines ?? []))
            }
        }
        guard !article.sourceLines.isEmpty else { return groups }
        return [Group(text: 0..<heading, source: article.sourceLines)] + groups
    }

    private mutating func append(_ group: Group, lines: [String], boundaries: [Int: StoryBoundary]) {
        if !rows.isEmpty { rows.append(Row()) }
        let start = rows.count
        for line in group.source {
            let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
            let parts = TerminalText.safe(text).lines(fitting: geometry.sourceWidth)
            chunks.append(
                Chunk(line: line, rows: rows.count..<rows.count + parts.count, boundary: boundaries[line]))
            rows += parts.map { Row(chunk: chunks.count - 1, source: $0) }
        }
        for (offset, line) in group.text.enumerated() {
            if start + offset == rows.count { rows.append(Row()) }
            rows[start + offset].textLine = line
        }
    }

    // MARK: - Moving

    private var height: Int { max(1, size.rows - ArticleScreen.framingRows) }

    /// The selected chunk; `nil` for a story without chunks.
    var selected: Chunk? { chunks.indices.contains(list.selection) ? chunks[list.selection] : nil }

    /// Moves by lines of the source; a line longer than the screen is scrolled through.
    mutating func moveLine(by step: Int) {
        guard let chunk = selected else { return }
        let isEnd = step > 0 ? list.selection + 1 == chunks.count : list.selection == 0
        let isCut = step > 0 ? chunk.rows.upperBound > list.top + height : chunk.rows.lowerBound < list.top
        if isEnd || isCut { return scroll(by: step) }
        list.move(by: step, count: chunks.count)
        showSelection()
    }

    /// Scrolls by rows; a selection that leaves the screen becomes the first or last chunk on it.
    mutating func scroll(by step: Int) {
        list.scroll(by: step, count: rows.count, height: height)
        let shown = rows[list.top..<min(rows.count, list.top + height)].compactMap(\.chunk)
        guard let first = shown.first, let last = shown.last else { return }
        if step >= rows.count || step <= -rows.count { list.select(step < 0 ? first : last) }
        list.select(max(first, min(last, list.selection)))
    }

    /// Goes to a percentage of the rows.
    mutating func goToRow(atShare share: Int) {
        scroll(by: -rows.count)
        scroll(by: (rows.count - 1) * share / 100)
    }

    /// Selects the chunk on a row of the screen, from 0.
    mutating func select(row: Int) {
        guard rows.indices.contains(list.top + row), let chunk = rows[list.top + row].chunk else { return }
        list.select(chunk)
    }

    /// Selects a line of the source if it belongs to the story.
    mutating func select(line: Int) {
        guard let chunk = chunks.firstIndex(where: { $0.line == line }) else { return }
        list.select(chunk)
        showSelection()
    }

    /// Shows the selection and, if possible, the row above it, so that both sides of a boundary are visible.
    private mutating func showSelection() {
        guard let chunk = selected else { return }
        list.show(chunk.rows.lowerBound - 1..<chunk.rows.upperBound, of: rows.count, height: height)
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        guard size != context.size || setup != context.setup else { return [] }
        remake(context)
        return []
    }

    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool {
        guard article.follow(rebuilt, &context) else { return false }
        remake(context)
        return true
    }

    /// Lays out the source again, with the same line selected if the story has it.
    private mutating func remake(_ context: ReaderContext) {
        let (top, line) = (list.top, selected?.line)
        self = SourceScreen(article, taken: taken, context)
        defer { selectionWhenMade = list.selection }
        // If the line has gone to another story, select the boundary that was corrected, or the line now in its place.
        guard let line else { return }
        let isHere = chunks.contains { $0.line == line }
        guard isHere || article.mended?.line == line else { return }
        list = ScrollingList()
        scroll(by: top)
        if let here = isHere ? line : chunks.first(where: { $0.line > line })?.line ?? chunks.last?.line {
            select(line: here)
        }
    }

    mutating func go(to boundary: StoryBoundary) {
        article.go(to: boundary)
        select(line: boundary.sourceLine)
    }
}
