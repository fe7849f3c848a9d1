import NewsModel
import UnicodeText

/// An article set in one measure: lines that are ranges of its passages, set only as far as requested.
///
/// Creating a layout sets nothing and takes no time, however long the article: call `set(throughLine:)`,
/// `set(through:)` or `setAll()`. Lines already set never change when more are set.
public struct ArticleLayout: Sendable {
    /// The line length in cells.
    public let measure: Int
    /// The line length of the heading in cells; differs from `measure` if the heading spans several columns.
    public let headingMeasure: Int
    /// The lines set so far.
    public private(set) var lines: [SetLine] = []
    let article: Article
    let rules: TextRules
    let style: TypesettingStyle
    let isEnglish: Bool
    /// The differences between glyphs and text, line after line, and the index in this list at which each line begins.
    private(set) var changes: [GlyphChange] = []
    private(set) var firstChange: [Int] = []
    private let passages: [Passage]
    private var passagesSet = 0
    private var current: PassageSetting?
    /// The table set last, and its rows.
    private var table: (rows: Range<Int>, columns: TableColumns)?
    /// The first line of each passage, starting with the kicker; -1 for a passage not yet set.
    private var firstLines: [Int]

    /// Creates the layout of `article` in lines of at most `measure` cells, with nothing set yet; `language` is a BCP
    /// 47 tag.
    public init(
        _ article: Article, measure: Int, headingMeasure: Int? = nil, language: String = "zh",
        style: TypesettingStyle = TypesettingStyle()
    ) {
        self.measure = max(2, measure)
        self.headingMeasure = max(2, headingMeasure ?? measure)
        self.article = article
        self.style = style
        isEnglish = language == "en" || language.hasPrefix("en-")
        rules = TextRules(
            language: language, grade: style.grade, ambiguous: style.ambiguous,
            restoresFullWidthMarks: style.restoresFullWidthMarks)
        passages = article.passages
        let end = Passage(rawValue: article.body.count + article.photos.count)
        firstLines = Array(repeating: -1, count: Self.slot(of: end))
    }

    private static func slot(of passage: Passage) -> Int { passage.rawValue - Passage.kicker.rawValue }

    private func firstLine(of passage: Passage) -> Int? {
        let slot = Self.slot(of: passage)
        return firstLines.indices.contains(slot) && firstLines[slot] >= 0 ? firstLines[slot] : nil
    }

    /// Whether the whole article is set.
    public var isComplete: Bool { current == nil && passagesSet == passages.count }

    /// Sets at least the lines up to and including number `index`, or all if there are fewer.
    public mutating func set(throughLine index: Int) {
        while lines.count <= index, !isComplete { setMore() }
    }

    /// Sets at least the lines up to and including the one that shows `position`.
    public mutating func set(through position: TextPosition) {
        while !isSet(position), !isComplete { setMore() }
    }

    /// Sets every line.
    public mutating func setAll() {
        while !isComplete { setMore() }
    }

    /// The line that shows `position`, among those set; the first line if the article lacks the passage.
    public func line(at position: TextPosition) -> Int {
        guard let first = firstLine(of: position.passage) else { return 0 }
        var low = first
        var high = lines.count
        while low < high {  // find the first line of another passage, or that starts after the position
            let middle = (low + high) / 2
            if lines[middle].passage == position.passage, lines[middle].range.lowerBound <= position.character {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found = max(low - 1, first)
        while found > first, !lines[found].kind.isText { found -= 1 }
        while found + 1 < lines.count, lines[found + 1].passage == position.passage, !lines[found].kind.isText {
            found += 1
        }
        return found
    }

    /// The position at which the text of a line begins.
    public func position(ofLine index: Int) -> TextPosition {
        guard lines.indices.contains(index) else { return TextPosition(passage: .headline) }
        return TextPosition(passage: lines[index].passage, character: lines[index].range.lowerBound)
    }

    private func isSet(_ position: TextPosition) -> Bool {
        guard firstLine(of: position.passage) != nil, let last = lines.last else { return false }
        return last.passage != position.passage || current == nil || last.range.upperBound > position.character
    }

    /// Sets one line, or the space between two passages.
    private mutating func setMore() {
        guard current != nil else { return beginPassage() }
        if let (line, changes) = current?.nextLine() {
            append(line, changes)
        } else {
            endPassage()
        }
    }

    private mutating func beginPassage() {
        let passage = passages[passagesSet]
        passagesSet += 1
        guard let setting = setting(of: passage) else { return }
        appendSpace(before: setting)
        if setting.kind == .caption { append(.rule, .top, of: setting) }
        if setting.kind == .row, let text = article.text(of: passage),
            let changes = columns(ofRow: passage.rawValue).changes(to: text)
        {
            let range = 0..<text.unicodeScalars.count
            return append(SetLine(kind: .row, passage: passage, range: range, indent: 0), changes)
        }
        current = setting
        if setting.kind.isHeading || setting.kind == .crosshead {
            for (line, changes) in current?.balancedLines() ?? [] { append(line, changes) }
            current = nil
        }
    }

    /// The columns of the table that contains a row of the body.
    private mutating func columns(ofRow row: Int) -> TableColumns {
        if let table, table.rows.contains(row) { return table.columns }
        let end = article.body[row...].firstIndex { $0.kind != .row } ?? article.body.count
        let texts = article.body[row..<end].map(\.text)
        let columns = TableColumns(texts, measure: measure, ambiguous: style.ambiguous)
        table = (row..<end, columns)
        return columns
    }

    private mutating func endPassage() {
        if let current, current.kind == .caption { append(.rule, .bottom, of: current) }
        current = nil
    }

    /// Appends the blank line or the rule between a passage and the one before.
    private mutating func appendSpace(before setting: PassageSetting) {
        guard let previous = lines.last?.kind else { return }
        let isBody = !setting.kind.isHeading
        if previous.isHeading, isBody {
            append(.rule, .rule, of: setting)
        } else if !previous.isHeading, needsBlank(between: previous, and: setting) {
            append(.blank, .none, of: setting)
        }
    }

    private func needsBlank(between previous: SetLine.Kind, and next: PassageSetting) -> Bool {
        switch (previous, next.kind) {
        case (.paragraph, .paragraph), (.quotation, .quotation):
            next.isWestern && style.westernParagraphs == .spaced
        case (.verse, .verse), (.item, .item), (.row, .row), (.note, .note): false
        case (.rule, _), (_, .caption): false  // the edges of a caption's box separate it from the text
        default: true
        }
    }

    private mutating func append(_ kind: SetLine.Kind, _ frame: SetLine.Frame, of setting: PassageSetting) {
        let offset = setting.offset
        append(
            SetLine(kind: kind, passage: setting.passage, range: offset..<offset, indent: 0, frame: frame), [])
    }

    private mutating func append(_ line: SetLine, _ changes: [GlyphChange]) {
        if lines.last?.passage != line.passage { firstLines[Self.slot(of: line.passage)] = lines.count }
        firstChange.append(self.changes.count)
        lines.append(line)
        self.changes += changes
    }
}

extension ArticleLayout: Equatable {
    /// Whether the same lines of the same article are set; the state of the analysis follows from these.
    public static func == (one: ArticleLayout, other: ArticleLayout) -> Bool {
        one.measure == other.measure && one.headingMeasure == other.headingMeasure && one.style == other.style
            && one.lines == other.lines && one.article == other.article
    }
}
