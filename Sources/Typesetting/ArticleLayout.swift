import NewsModel
import UnicodeText

/// An article set in one measure: lines that are ranges of its passages, set as far as was asked for.
///
/// Making one sets nothing and takes no time, however long the article: say with `set(throughLine:)`,
/// `set(through:)` or `setAll()` how far to go. What is set never changes when more is.
public struct ArticleLayout: Sendable {
    /// Cells.
    public let measure: Int
    /// The lines set so far.
    public private(set) var lines: [SetLine] = []
    private let article: Article
    private let language: String
    private let style: TypesettingStyle
    private let passages: [Passage]
    private var nextPassage = 0
    private var texts: [Passage: AnalysedText] = [:]
    private var linesOfPassage: [Passage: Range<Int>] = [:]

    /// The layout of `article` in lines of at most `measure` cells, of which nothing is set yet; `language` is a
    /// BCP 47 tag.
    public init(
        _ article: Article, measure: Int, language: String = "zh", style: TypesettingStyle = TypesettingStyle()
    ) {
        self.measure = max(2, measure)
        self.article = article
        self.language = language
        self.style = style
        passages = article.passages
    }

    /// Whether the whole article is set.
    public var isComplete: Bool { nextPassage == passages.count }

    /// Sets at least the lines up to and including number `index`, if there are as many.
    public mutating func set(throughLine index: Int) {
        while lines.count <= index, !isComplete { setNextPassage() }
    }

    /// Sets at least the lines up to and including the one that shows `position`.
    public mutating func set(through position: TextPosition) {
        while linesOfPassage[position.passage] == nil, !isComplete { setNextPassage() }
    }

    /// Sets every line.
    public mutating func setAll() {
        while !isComplete { setNextPassage() }
    }

    /// The line that shows `position`, of those set: the first for a passage that the article lacks.
    public func line(at position: TextPosition) -> Int {
        guard let candidates = linesOfPassage[position.passage] else { return 0 }
        let text = candidates.filter { lines[$0].kind.isText }
        return text.last { lines[$0].range.lowerBound <= position.character } ?? text.first ?? candidates.lowerBound
    }

    /// Where the text of a line begins.
    public func position(ofLine index: Int) -> TextPosition {
        guard lines.indices.contains(index) else { return TextPosition(passage: .headline) }
        return TextPosition(passage: lines[index].passage, character: lines[index].range.lowerBound)
    }

    /// What is drawn of a line, left to right; for a rule the pieces of the rule, with empty ranges.
    public func glyphs(ofLine index: Int) -> [Glyph] {
        let line = lines[index]
        switch line.kind {
        case .blank: return []
        case .rule:
            return (0..<measure).map { Glyph(range: 0..<0, text: "─", column: $0, width: 1) }
        default: break
        }
        guard let text = texts[line.passage] else { return [] }
        var glyphs: [Glyph] = []
        var column = line.indent
        var offset = line.range.lowerBound
        while offset < line.range.upperBound {
            var end = offset + 1
            while !text.isClusterStart(end) { end += 1 }
            let width = Int(text.cells[offset])
            glyphs.append(Glyph(range: offset..<end, text: text.text(in: offset..<end), column: column, width: width))
            column += width
            offset = end
        }
        return glyphs
    }

    private mutating func setNextPassage() {
        let passage = passages[nextPassage]
        nextPassage += 1
        guard let text = article.text(of: passage) else { return }
        let first = lines.count
        let kind = article.lineKind(of: passage)
        let isWestern = !text.unicodeScalars.prefix(64).contains { $0.value >= 0x2E80 }
        if let previous = lines.last?.kind, needsBlank(between: previous, and: kind, isWestern: isWestern) {
            appendEmpty(.blank, before: passage)
        }
        if kind == .caption { appendEmpty(.rule, before: passage) }
        let analysed = AnalysedText(text, language: language)
        texts[passage] = analysed
        let indent = kind == .paragraph && !isWestern ? (measure >= 32 ? 4 : 2) : 0
        for (number, range) in LineFilling.lines(of: analysed, width: measure, indent: indent).enumerated() {
            lines.append(SetLine(kind: kind, passage: passage, range: range, indent: number == 0 ? indent : 0))
        }
        if kind == .caption { appendEmpty(.rule, before: passage) }
        linesOfPassage[passage] = first..<lines.count
    }

    private mutating func appendEmpty(_ kind: SetLine.Kind, before passage: Passage) {
        lines.append(SetLine(kind: kind, passage: passage, range: 0..<0, indent: 0))
    }

    private func needsBlank(between previous: SetLine.Kind, and next: SetLine.Kind, isWestern: Bool) -> Bool {
        switch (previous, next) {
        case (.kicker, _): false
        case (.paragraph, .paragraph): isWestern
        default: true
        }
    }
}

extension Article {
    func lineKind(of passage: Passage) -> SetLine.Kind {
        switch passage {
        case .kicker: .kicker
        case .headline: .headline
        case .deck: .deck
        case .byline: .byline
        default:
            if body.indices.contains(passage.rawValue) {
                body[passage.rawValue].kind == .crosshead ? .crosshead : .paragraph
            } else {
                .caption
            }
        }
    }
}
