import NewsModel
import ScreenModel
import Typesetting
import UnicodeText

/// The source lines of a story beside its text, or, where that is too narrow, in its place: each paragraph begins on
/// one row with the lines that it was joined of.
struct SourceScreen: Sendable {
    /// A line of the source.
    struct Piece: Equatable, Sendable {
        /// 1-based.
        let line: Int
        /// The rows it takes.
        var rows: Range<Int>
        /// The seam above it.
        let seam: Seam?
    }

    /// What stands on a row.
    struct Row: Equatable, Sendable {
        /// The line of the text's layout.
        var textLine: Int?
        /// The piece's number, and the part of it on this row.
        var piece: Int?
        var source = ""
    }

    let story: Int
    let layout: ArticleLayout
    private(set) var pieces: [Piece] = []
    private(set) var rows: [Row] = []
    /// The piece that the keys act on.
    private(set) var selection = 0
    /// The first row on the screen.
    private(set) var top = 0
    let geometry: SourceGeometry
    /// Rows of the screen that show lines.
    private let height: Int

    init(_ screen: ArticleScreen, paper: Paper, size: ScreenSize, style: TypesettingStyle) {
        story = screen.story
        height = max(1, size.rows - ArticleScreen.framingRows)
        let article = screen.article
        geometry = SourceGeometry(columns: size.columns, lastLine: paper.lines.count)
        var layout = ArticleLayout(
            article, measure: geometry.measure, language: paper.issue.language ?? "zh", style: style)
        if geometry.isBeside { layout.setAll() }
        self.layout = layout
        let seams = Dictionary(screen.seams.compactMap { seam in seam.with.map { ($0, seam) } }) { first, _ in first }
        for group in Self.groups(of: article, layout) {
            append(group, paper: paper, seams: seams)
        }
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

    private mutating func append(_ group: Group, paper: Paper, seams: [Int: Seam]) {
        if !rows.isEmpty { rows.append(Row()) }
        let start = rows.count
        for line in group.source {
            let text = paper.lines.indices.contains(line - 1) ? paper.lines[line - 1] : ""
            let parts = Self.wrapped(text, width: geometry.sourceWidth)
            pieces.append(
                Piece(line: line, rows: rows.count..<rows.count + parts.count, seam: seams[line]))
            rows += parts.map { Row(piece: pieces.count - 1, source: $0) }
        }
        for (offset, line) in group.text.enumerated() {
            if start + offset == rows.count { rows.append(Row()) }
            rows[start + offset].textLine = line
        }
    }

    /// The text in rows of at most `width` cells, broken anywhere: a source is looked at, not read.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        var used = 0
        for character in TerminalText.safe(text) {
            let cells = DisplayWidth.cells(of: character)
            if used + cells > width, !row.isEmpty {
                rows.append(row)
                row = ""
                used = 0
            }
            row.append(character)
            used += cells
        }
        return rows + [row]
    }

    // MARK: - Moving

    /// The piece that the keys act on; `nil` for a story without any.
    var selected: Piece? { pieces.indices.contains(selection) ? pieces[selection] : nil }

    /// Goes on by lines of the source: one longer than the screen is scrolled through.
    mutating func move(by step: Int) {
        guard let piece = selected else { return }
        if step > 0, piece.rows.upperBound > top + height || selection + 1 == pieces.count {
            scroll(by: step)
        } else if step < 0, piece.rows.lowerBound < top || selection == 0 {
            scroll(by: step)
        } else {
            selection = max(0, min(pieces.count - 1, selection + step))
            keepSelectionVisible()
        }
    }

    /// Scrolls by rows; a selection that leaves the screen becomes the first or last piece on it.
    mutating func scroll(by step: Int) {
        let target = top.addingReportingOverflow(step)
        top = max(0, min(target.overflow ? rows.count : target.partialValue, rows.count - height))
        let shown = rows[top..<min(rows.count, top + height)].compactMap(\.piece)
        guard let first = shown.first, let last = shown.last else { return }
        if step >= rows.count || step <= -rows.count { selection = step < 0 ? first : last }
        selection = max(first, min(last, selection))
    }

    /// Selects the piece on a row of the screen.
    mutating func select(row: Int) {
        guard rows.indices.contains(top + row), let piece = rows[top + row].piece else { return }
        selection = piece
    }

    /// Selects a line of the source, if it is one of the story's.
    mutating func select(line: Int) {
        guard let piece = pieces.firstIndex(where: { $0.line == line }) else { return }
        selection = piece
        keepSelectionVisible()
    }

    /// With the row above it, where there is room: a seam is seen from both sides.
    private mutating func keepSelectionVisible() {
        guard let piece = selected else { return }
        if piece.rows.upperBound > top + height { top = piece.rows.upperBound - height }
        if piece.rows.lowerBound - 1 < top { top = piece.rows.lowerBound - 1 }
        top = max(0, min(top, rows.count - height))
    }
}

/// How the screen is shared between text and source, in cells.
struct SourceGeometry: Equatable, Sendable {
    let isBeside: Bool
    /// Of the text.
    let measure: Int
    /// Where text, number and source begin.
    let textColumn = 2
    let signColumn: Int
    let numberColumn: Int
    let sourceColumn: Int
    let sourceWidth: Int

    /// Below this width a column of source beside the text would be too narrow to compare.
    static let besideFrom = 100

    init(columns: Int, lastLine: Int) {
        isBeside = columns >= Self.besideFrom
        let digits = max(2, String(lastLine).count)
        // Sign, number and blanks at the left of the source, the rule between it and the text.
        let framing = digits + 3
        let half = (columns - framing - 6) / 2
        measure = max(2, min(half, 72)) / 2 * 2
        signColumn = isBeside ? textColumn + measure + 3 : 1
        numberColumn = signColumn + 2
        sourceColumn = numberColumn + digits + 1
        sourceWidth = max(2, min(columns - 1 - sourceColumn, isBeside ? measure + 2 : 96))
    }
}
