import NewsModel
import ScreenModel
import Typesetting
import Wording

/// One story on the screen: its setting, the user's position in it, and its marks.
///
/// A single column is scrolled line by line; several columns are turned page by page, so that nothing is read twice.
struct ArticleScreen: StoryScreenState {
    /// The story's number among the open ones.
    let story: Int
    let article: Article
    /// The issue that the story is in.
    let issue: ContentID
    /// Whether the story had been read before it was opened.
    let isReadAgain: Bool
    /// The boundaries between pieces of the source, in reading order.
    let boundaries: [StoryBoundary]
    /// The source line before the boundary that the user has stepped to.
    var steppedTo: Int?
    /// The line that was mended last.
    var mended: MendedLine?
    /// The search whose hits are marked.
    var search: ActiveSearch?
    /// The text being selected.
    var selection: TextSelection?
    /// The sentence being read aloud.
    var spoken: TextSelection?
    /// The position where the mouse was last pressed.
    var pressed: TextPosition?
    /// The stories on the screen below the end.
    var following: [FollowingStory] = []
    var followingPlace: FollowingPlace?
    /// The first line on the screen.
    private(set) var top = 0
    /// The first line that has not been read, on a last page that shows much of the page before again.
    private(set) var firstNew: Int?
    /// The user's position: moved by keys and never by a change of size.
    private(set) var anchor: TextPosition
    private var setting: Setting
    private var size: ScreenSize
    private var setup: PageSetup
    private let language: String
    private let extents: PassageExtents

    private enum Setting: Equatable, Sendable {
        case column(ArticleLayout)
        case pages(PagedLayout)
    }

    /// The number of rows above and below the text.
    static let framingRows = 2

    /// Shows a story of the open issues from its beginning.
    init(_ story: Int, _ context: ReaderContext) {
        self.story = story
        article = context.stories[story].article
        boundaries = context.boundaries(of: story)
        let issue = context.stories.issue(of: story)
        self.issue = issue.issue.id
        isReadAgain = context.progress(of: story) == .read
        language = issue.issue.language ?? "zh"
        extents = PassageExtents(article)
        anchor = TextPosition(passage: article.passages.first ?? .headline)
        (size, setup) = (context.size, context.setup)
        setting = Self.setting(of: article, size: size, setup: setup, language: language)
        moveTop(to: 0)
    }

    private static func setting(of article: Article, size: ScreenSize, setup: PageSetup, language: String) -> Setting {
        let geometry = setup.geometry(width: size.columns)
        guard geometry.count > 1 else {
            return .column(ArticleLayout(article, measure: geometry.measure, language: language, style: setup.style))
        }
        // The last row belongs to the footer.
        let rows = size.rows - framingRows - 1
        return .pages(PagedLayout(article, geometry: geometry, rows: rows, language: language, style: setup.style))
    }

    var screen: Screen { .article(self) }
    var keyScreen: KeyScreens { .story }

    var openArticle: ArticleScreen? { self }

    var geometry: ColumnGeometry { setup.geometry(width: size.columns) }

    /// The lines set so far.
    var layout: ArticleLayout {
        switch setting {
        case .column(let layout): layout
        case .pages(let pages): pages.layout
        }
    }

    /// The number of rows that show text.
    var textRows: Int { max(1, size.rows - Self.framingRows) }

    /// The lines on the screen, each with its row below the first one and the cell at which it begins.
    var placedLines: [PagedLayout.PlacedLine] {
        switch setting {
        case .column(let layout):
            (top..<max(top, min(top + textRows, layout.lines.count))).map {
                PagedLayout.PlacedLine(line: $0, row: $0 - top, left: geometry.left)
            }
        case .pages(let pages): pages.lines(onPage: page)
        }
    }

    /// Whether the text is turned page by page.
    var turnsPages: Bool {
        if case .pages = setting { true } else { false }
    }

    /// `page 2/3`, if the text is turned page by page.
    var pageStatus: Phrase? {
        guard case .pages(let pages) = setting, !isAtEnd || page > 0 else { return nil }
        return pages.isComplete ? "page \(page + 1)/\(pages.pageCount)" : "page \(page + 1)"
    }

    /// Whether the first line is on the screen.
    var isAtTop: Bool { top == 0 }

    /// Whether the last line is on the screen.
    var isAtEnd: Bool {
        switch setting {
        case .column(let layout): layout.isComplete && top + textRows >= endOfColumn(layout)
        case .pages(let pages): pages.isComplete && page + 1 >= pages.pageCount
        }
    }

    /// The number of rows of a column with its footer.
    private func endOfColumn(_ layout: ArticleLayout) -> Int {
        layout.lines.count + Self.shortFooter + sourceRows.count
    }

    /// The percentage of the article above the lower edge of the screen, 0 to 100.
    var percent: Int {
        if isAtEnd { return 100 }
        guard let below = placedLines.map(\.line).max(), extents.total > 0 else { return 0 }
        let line = layout.lines[below]
        let read = extents.start(of: line.passage) + line.range.upperBound
        return min(99, read * 100 / extents.total)
    }

    /// Whether the position is on the screen.
    func shows(_ position: TextPosition) -> Bool {
        let line = layout.line(at: position)
        switch setting {
        case .column: return (top..<top + textRows).contains(line)
        case .pages(let pages): return pages.page(at: position) == page && pages.slot(ofLine: line) != nil
        }
    }

    // MARK: - Moving

    /// Sets the story again if the screen or the typesetting choices have changed, keeping the user's position.
    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        if size != context.size || setup != context.setup {
            (size, setup) = (context.size, context.setup)
            setting = Self.setting(of: article, size: size, setup: setup, language: language)
            showAnchor()
        }
        setFollowing(context)
        return []
    }

    /// Moves by lines or, if pages are turned, by one page, whatever `lines` is.
    mutating func move(by lines: Int, _ context: inout ReaderContext) {
        switch lines {
        case .max: goToBottom()
        case -.max: moveTop(to: 0)
        default: scroll(by: lines)
        }
        context.note(self)
    }

    private mutating func scroll(by lines: Int) {
        switch setting {
        case .column:
            let (first, next) = (top, top + textRows)
            moveTop(to: top + lines)
            if lines > 2, (first + 1..<first + lines - 1).contains(top) { firstNew = next }
        case .pages: turn(to: page + lines.signum())
        }
    }

    private mutating func goToBottom() {
        switch setting {
        case .column(var layout):
            layout.setAll()
            setting = .column(layout)
            moveTop(to: layout.lines.count)
        case .pages(var pages):
            pages.setAll()
            setting = .pages(pages)
            turn(to: pages.pageCount - 1)
        }
    }

    /// Shows `position` a third below the upper edge of the screen, unless it is already visible.
    mutating func show(_ position: TextPosition) {
        set(through: position)
        guard !shows(position) else { return }
        show(line: layout.line(at: position), below: textRows / 3)
    }

    /// Goes to a line of the set story, from 0.
    mutating func show(lineNumber: Int) {
        // Set only as far as the story can go, because the number is arbitrary.
        if case .column(var layout) = setting, lineNumber < extents.total + layout.lines.count {
            layout.set(throughLine: lineNumber)
            setting = .column(layout)
        }
        show(line: max(0, min(lineNumber, layout.lines.count - 1)), below: 0)
    }

    /// The position at a percentage of the text.
    func position(atShare share: Int) -> TextPosition { extents.position(at: extents.total * share / 100) }

    /// Moves the user to a position.
    mutating func stand(at position: TextPosition) {
        anchor = position
        showAnchor()
    }

    /// The position that keys act on: the current hit if it is visible, otherwise the first line of text on the screen.
    var position: TextPosition {
        // In the heading, keys act on the beginning of the text.
        isAtHeading ? TextPosition(passage: Passage(rawValue: 0)) : foremost
    }

    /// Whether the position that keys act on is in the heading.
    var isAtHeading: Bool { foremost.passage.rawValue < 0 }

    private var foremost: TextPosition {
        search?.currentHit.map(\.position).flatMap { shows($0) ? $0 : nil } ?? anchor
    }

    private var page: Int {
        guard case .pages(let pages) = setting else { return 0 }
        return pages.page(at: layout.position(ofLine: top))
    }

    private mutating func showAnchor() {
        set(through: anchor)
        let line = layout.line(at: anchor)
        let isFirst = layout.lines.prefix(line).allSatisfy { !$0.kind.isText }
        let stood = anchor
        show(line: isFirst ? 0 : line, below: 0)
        anchor = stood
    }

    private mutating func show(line: Int, below rows: Int) {
        switch setting {
        case .column: moveTop(to: line - rows)
        case .pages(let pages): turn(to: pages.page(at: layout.position(ofLine: line)))
        }
    }

    private mutating func moveTop(to line: Int) {
        firstNew = nil
        guard case .column(var layout) = setting else { return turn(to: line == 0 ? 0 : page) }
        // Set one line more than is visible, so that the end is known when it is reached.
        layout.set(throughLine: max(0, line) + textRows)
        setting = .column(layout)
        let count = layout.isComplete ? endOfColumn(layout) : layout.lines.count
        top = max(0, min(line, count - textRows))
        anchor = firstTextPosition(from: top)
    }

    private mutating func turn(to number: Int) {
        guard case .pages(var pages) = setting else { return }
        pages.set(throughPage: max(0, number) + 1)
        setting = .pages(pages)
        let shown = max(0, min(number, pages.pageCount - 1))
        top = pages.lines(onPage: shown).first?.line ?? 0
        anchor = pages.position(ofPage: shown)
    }

    private mutating func set(through position: TextPosition) {
        switch setting {
        case .column(var layout):
            layout.set(through: position)
            setting = .column(layout)
        case .pages(var pages):
            pages.set(through: position)
            setting = .pages(pages)
        }
    }

    private func firstTextPosition(from line: Int) -> TextPosition {
        let next = layout.lines.indices.dropFirst(line).first { layout.lines[$0].kind.isText }
        return next.map { layout.position(ofLine: $0) } ?? anchor
    }
}
