import NewsModel
import Typesetting
import UnicodeText

/// A story set for the front page: its heading, and the first lines of its text in one or several columns.
struct FrontBlock: Equatable, Sendable {
    /// One row of the heading.
    struct HeadLine: Equatable, Sendable {
        let layout: ArticleLayout
        let line: Int
        /// Whether its Han are spaced out, as in large type.
        var isSpaced = false
        /// Whether the heading is cut off after this row.
        var isCut = false
    }

    let story: FrontStory
    /// The width of a text column in cells, and the number of text columns.
    let measure: Int
    let columns: Int
    /// Whether its heading spans several columns.
    let isAcross: Bool
    /// The name of the section that begins with it.
    var label: String?
    private(set) var head: [HeadLine] = []
    /// The byline, if it is shown.
    var byline: String? { showsByline ? bylineText : nil }
    private let bylineText: String?
    /// Whether a row is given to the byline: always in a story, and in a brief where a row is free.
    private(set) var showsByline: Bool
    /// The story without its heading.
    let textArticle: Article
    let text: ArticleLayout
    /// The lines of the layout that show text, as many as may be needed.
    let textLines: [Int]
    /// The rows of text given to it.
    var textRows = 0
    /// The number of blank rows around the heading of a story across columns, at most `mostAir`: the first is below the
    /// byline, the second above the heading, the third above the byline.
    var air = 0

    /// The most blank rows around its heading: without a byline there is one place less.
    var mostAir: Int { byline == nil ? 2 : 3 }

    /// The most rows for each part of a heading in a column; the kicker is always shown in full.
    private static let mostHeadRows = 3

    /// Sets a story in `columns` columns of at most `rows` rows each.
    init(
        _ story: FrontStory, _ article: Article, measure: Int, columns: Int = 1, gutter: Int = 0, rows: Int,
        language: String, style: TypesettingStyle
    ) {
        self.story = story
        func layout(_ article: Article, _ measure: Int) -> ArticleLayout {
            ArticleLayout(article, measure: measure, language: language, style: style)
        }
        let width = columns * measure + (columns - 1) * gutter
        let isLead = columns > 1
        let parts = [
            Article(id: article.id, kicker: article.kicker), Article(id: article.id, headline: article.headline),
            Article(id: article.id, deck: story.part == .story ? article.deck : nil),
        ]
        var head: [HeadLine] = []
        for part in parts {
            let isHeadline = part.headline != nil
            let isSpaced = isLead && isHeadline && SpacedHeadline.suits(article.headline ?? "", width: width)
            let measure = isSpaced ? SpacedHeadline.measure(of: article.headline ?? "", width: width) : width
            var set = layout(part, measure)
            set.setAll()
            let most = part.kicker != nil ? set.lines.count : Self.mostHeadRows
            for line in set.lines.indices.prefix(most) {
                let isCut = line == most - 1 && set.lines.count > most
                head.append(HeadLine(layout: set, line: line, isSpaced: isSpaced, isCut: isCut))
            }
        }
        self.head = head
        bylineText = article.byline(fitting: width)
        showsByline = isLead || story.part == .story
        textArticle = article.frontText
        // A short text is set in one column of a good length, because a line or two at the top of each column says
        // nothing.
        let isShort = isLead && Self.isShort(layout(textArticle, measure), columns: columns)
        let textMeasure = isShort ? min(width, Self.longestMeasure) : measure
        let textColumns = isShort ? 1 : columns
        (self.measure, self.columns, isAcross) = (textMeasure, textColumns, isLead)
        var text = layout(textArticle, textMeasure)
        var lines: [Int] = []
        var next = 0
        while lines.count < rows * textColumns {
            text.set(throughLine: next)
            guard next < text.lines.count else { break }
            if text.lines[next].kind.isText { lines.append(next) }
            next += 1
        }
        self.text = text
        textLines = lines
    }

    /// In cells: longer lines are hard to read.
    private static let longestMeasure = 72
    /// The fewest lines in each column.
    private static let leastLines = 2

    private static func isShort(_ layout: ArticleLayout, columns: Int) -> Bool {
        var layout = layout
        layout.set(throughLine: columns * leastLines + 1)
        return layout.isComplete && layout.lines.count { $0.kind.isText } < columns * leastLines
    }

    /// The number of rows above the text.
    var headRows: Int { (label == nil ? 0 : 1) + head.count + (byline == nil ? 0 : 1) + air }

    /// The number of rows before the heading.
    var rowsAbove: Int { (label == nil ? 0 : 1) + (air > 1 ? 1 : 0) }

    /// The number of rows between the heading and the byline.
    var rowsBelowHead: Int { air > 2 ? 1 : 0 }

    var rows: Int { headRows + textRows }

    /// The number of rows that the whole text would take.
    var mostTextRows: Int {
        let least = (textLines.count + columns - 1) / columns
        return (least...textLines.count).first { shares(ofRows: $0).last?.upperBound == textLines.count } ?? least
    }

    /// Whether the text continues after what is shown.
    var isCut: Bool { !text.isComplete || shares(ofRows: textRows).last?.upperBound != textLines.count }

    var hasHeadline: Bool { head.contains { $0.layout.lines[$0.line].kind == .headline } }

    /// Shows the byline of a brief; `false` if it has none, or is shown already.
    mutating func showByline() -> Bool {
        guard !showsByline, bylineText != nil else { return false }
        showsByline = true
        return true
    }

    /// The rows of the headline, or the first row of the text if there is none, relative to the block: they show the
    /// selection.
    var titleRows: Range<Int> {
        let first = head.firstIndex { $0.layout.lines[$0.line].kind == .headline }
        guard let first else { return headRows..<headRows + 1 }
        let start = rowsAbove
        return start + first..<start + head.count - head[first...].count { $0.layout.lines[$0.line].kind != .headline }
    }

    /// The lines of one column of the text.
    func lines(ofColumn column: Int) -> ArraySlice<Int> {
        // A text shorter than its rows is distributed evenly.
        let rows = isCut ? textRows : min(textRows, mostTextRows)
        return textLines[shares(ofRows: rows)[column]]
    }

    /// The indices in `textLines` of the lines of each column, with `rows` rows per column; no column but the last ends
    /// between lines that belong together.
    private func shares(ofRows rows: Int) -> [Range<Int>] {
        var start = 0
        return (0..<columns).map { column in
            var end = min(start + rows, textLines.count)
            while column + 1 < columns, end > start + 1, keepsTogether(end) { end -= 1 }
            defer { start = end }
            return start..<end
        }
    }

    /// Whether a column should not end before a line: below a crosshead, or before the last line of a paragraph or the
    /// second one.
    private func keepsTogether(_ index: Int) -> Bool {
        guard index > 0, index < textLines.count else { return false }
        let (line, before) = (text.lines[textLines[index]], text.lines[textLines[index - 1]])
        if before.kind == .crosshead { return true }
        guard line.kind == before.kind, line.passage == before.passage else { return false }
        func passage(_ index: Int) -> Passage? {
            textLines.indices.contains(index) ? text.lines[textLines[index]].passage : nil
        }
        if passage(index - 2) != line.passage { return true }
        return index + 1 == textLines.count ? text.isComplete : passage(index + 1) != line.passage
    }
}

extension Article {
    /// The byline as printed, or only its names if that is too wide: a name is not cut.
    fileprivate func byline(fitting cells: Int) -> String? {
        let names = bylines.map(\.name).joined(separator: " ")
        guard let bylineText, !names.isEmpty, DisplayWidth.cells(of: bylineText) > cells else { return bylineText }
        return names
    }

    /// The text for the front page: the body without captions, or the captions of a photo story.
    fileprivate var frontText: Article {
        if !body.isEmpty { return Article(id: id, dateline: dateline, body: body) }
        return Article(id: id, body: photos.map { Paragraph($0.captionText) })
    }
}
