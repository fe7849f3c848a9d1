import NewsModel
import ScreenModel
import Typesetting

/// One story on the screen: how it is set, and where its reader stands.
struct ArticleScreen: Sendable {
    /// The story's number at the newsstand.
    let story: Int
    let article: Article
    private(set) var layout: ArticleLayout
    /// The line in the first row of the text.
    private(set) var top = 0
    /// Where the reader stands: moved by keys and never by a change of size.
    private(set) var anchor: TextPosition
    /// The search whose hits are marked.
    var search: ActiveSearch?
    private var rows: Int
    private let language: String
    private let extents: PassageExtents

    /// Rows above and below the text.
    static let framingRows = 2
    /// Cells: a line of 36 ems is as long as the eye goes back from with ease.
    private static let widestMeasure = 72
    /// Cells at the left of the text, for the signs that stand beside it.
    static let margin = 2

    init(story: Int, article: Article, language: String?, size: ScreenSize) {
        self.story = story
        self.article = article
        self.language = language ?? "zh"
        extents = PassageExtents(article)
        anchor = TextPosition(passage: article.passages.first ?? .headline)
        layout = ArticleLayout(article, measure: Self.measure(for: size), language: self.language)
        rows = size.rows - Self.framingRows
        setVisible()
    }

    /// The measure, in cells, on a screen of this size: even, so that Han fill it.
    static func measure(for size: ScreenSize) -> Int {
        max(2, min(size.columns - 2 * margin, widestMeasure)) / 2 * 2
    }

    /// Rows of the screen that show text.
    var textRows: Int { max(1, rows) }

    /// Lines in all, with those of the footer that names the next story; as far as is known.
    var lineCount: Int { layout.lines.count + (layout.isComplete ? Self.footerLines : 0) }

    /// A blank line, a rule, and the next story's name.
    static let footerLines = 3

    /// Whether the last line is on the screen.
    var isAtEnd: Bool { layout.isComplete && top + textRows >= lineCount }

    /// How much of the article lies above the lower edge of the screen, 0 to 100.
    var percent: Int {
        if isAtEnd { return 100 }
        let below = min(top + textRows, layout.lines.count) - 1
        guard below >= 0, extents.total > 0 else { return 0 }
        let line = layout.lines[below]
        let read = extents.start(of: line.passage) + line.range.upperBound
        return min(99, read * 100 / extents.total)
    }

    mutating func resize(to size: ScreenSize) {
        rows = size.rows - Self.framingRows
        let measure = Self.measure(for: size)
        if measure != layout.measure {
            layout = ArticleLayout(article, measure: measure, language: language)
        }
        showAnchor()
    }

    mutating func scroll(by lines: Int) {
        layout.set(throughLine: top + max(0, lines) + textRows)
        moveTop(to: top + lines)
    }

    mutating func goToTop() {
        moveTop(to: 0)
    }

    mutating func goToBottom() {
        layout.setAll()
        moveTop(to: .max)
    }

    /// Puts `position` on the screen, `context` rows from its upper edge unless it is seen already.
    mutating func show(_ position: TextPosition, context: Int? = nil) {
        layout.set(through: position)
        let line = layout.line(at: position)
        if context == nil, (top..<top + textRows).contains(line) { return }
        layout.set(throughLine: line + textRows)
        moveTop(to: line - (context ?? textRows / 3))
        anchor = line - top < textRows && context == 0 ? position : anchor
    }

    /// Goes back to where a reader stood.
    mutating func returnTo(_ anchor: TextPosition) {
        self.anchor = anchor
        showAnchor()
    }

    /// The place the reader is at: the hit they stand on, if it is seen, else the first line of text on the screen.
    var place: TextPosition {
        if let hit = search?.currentHit, (top..<top + textRows).contains(layout.line(at: hit.position)) {
            return bookmarkable(hit.position)
        }
        return bookmarkable(anchor)
    }

    /// Places in the heading stand for the beginning of the story.
    private func bookmarkable(_ position: TextPosition) -> TextPosition {
        position.passage.rawValue < 0 ? TextPosition(passage: Passage(rawValue: 0)) : position
    }

    private mutating func showAnchor() {
        layout.set(through: anchor)
        let line = layout.line(at: anchor)
        layout.set(throughLine: line + textRows)
        top = isFirst(line) ? 0 : clamped(line)
    }

    private mutating func moveTop(to line: Int) {
        top = clamped(line)
        setVisible()
        anchor = firstTextPosition(from: top)
    }

    private func clamped(_ line: Int) -> Int {
        max(0, min(line, max(0, lineCount - textRows)))
    }

    private func isFirst(_ line: Int) -> Bool {
        layout.lines.prefix(line).allSatisfy { !$0.kind.isText }
    }

    private func firstTextPosition(from line: Int) -> TextPosition {
        let next = layout.lines.indices.dropFirst(line).first { layout.lines[$0].kind.isText }
        return next.map { layout.position(ofLine: $0) } ?? anchor
    }

    /// One line more than is seen, so that the end is known when it is reached.
    private mutating func setVisible() {
        layout.set(throughLine: top + textRows)
    }
}

/// Where each passage begins when all are read one after the other, in scalars.
private struct PassageExtents: Sendable {
    private let starts: [Passage: Int]
    let total: Int

    init(_ article: Article) {
        var starts: [Passage: Int] = [:]
        var total = 0
        for passage in article.passages {
            starts[passage] = total
            total += article.text(of: passage)?.unicodeScalars.count ?? 0
        }
        self.starts = starts
        self.total = total
    }

    func start(of passage: Passage) -> Int { starts[passage] ?? 0 }
}
