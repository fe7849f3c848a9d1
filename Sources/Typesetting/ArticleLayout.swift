import NewsModel
import UnicodeText

/// One line of a set article.
public struct SetLine: Equatable, Sendable {
    /// What a line is, for its look.
    public enum Kind: Equatable, Sendable {
        case kicker, headline, deck, byline, paragraph, crosshead, caption
        /// A line drawn across the measure.
        case rule
        case blank
    }

    public let kind: Kind
    /// The passage that the line shows a part of; for a rule and a blank line the one that follows.
    public let passage: Passage
    /// The scalars of the passage on this line; empty for a rule and a blank line.
    public let range: Range<Int>
    /// Cells left free before the text.
    public let indent: Int
}

/// A piece of a line that is drawn at once: one grapheme cluster in its cells.
public struct Glyph: Equatable, Sendable {
    /// The scalars of the passage that it shows.
    public let range: Range<Int>
    public let text: String
    /// Cells from the left edge of the measure.
    public let column: Int
    public let width: Int
}

/// An article set in one measure: lines that are ranges of its passages.
public struct ArticleLayout: Sendable {
    /// Cells.
    public let measure: Int
    public let lines: [SetLine]
    private let texts: [Passage: AnalysedText]

    /// Sets `article` in lines of at most `measure` cells.
    public init(_ article: Article, measure: Int, language: String = "zh") {
        let measure = max(2, measure)
        var lines: [SetLine] = []
        var texts: [Passage: AnalysedText] = [:]
        var previous: SetLine.Kind?

        for passage in article.passages {
            guard let text = article.text(of: passage) else { continue }
            let kind = article.lineKind(of: passage)
            let isWestern = !text.unicodeScalars.prefix(64).contains { $0.value >= 0x2E80 }
            if let previous, Self.needsBlank(between: previous, and: kind, isWestern: isWestern) {
                lines.append(SetLine(kind: .blank, passage: passage, range: 0..<0, indent: 0))
            }
            if kind == .caption {
                lines.append(SetLine(kind: .rule, passage: passage, range: 0..<0, indent: 0))
            }
            let analysed = AnalysedText(text, language: language)
            texts[passage] = analysed
            let indent = kind == .paragraph && !isWestern ? (measure >= 32 ? 4 : 2) : 0
            for (number, range) in LineFilling.lines(of: analysed, width: measure, indent: indent).enumerated() {
                lines.append(SetLine(kind: kind, passage: passage, range: range, indent: number == 0 ? indent : 0))
            }
            if kind == .caption {
                lines.append(SetLine(kind: .rule, passage: passage, range: 0..<0, indent: 0))
            }
            previous = kind
        }
        self.measure = measure
        self.lines = lines
        self.texts = texts
    }

    private static func needsBlank(between previous: SetLine.Kind, and next: SetLine.Kind, isWestern: Bool) -> Bool {
        switch (previous, next) {
        case (.kicker, _): false
        case (.paragraph, .paragraph): isWestern
        default: true
        }
    }

    /// The line that shows `position`.
    public func line(at position: TextPosition) -> Int {
        var found = 0
        for (index, line) in lines.enumerated() where line.passage == position.passage && line.kind != .blank {
            if line.range.lowerBound > position.character { break }
            found = index
        }
        return found
    }

    /// Where the text of a line begins.
    public func position(ofLine index: Int) -> TextPosition {
        guard lines.indices.contains(index) else { return TextPosition(passage: .headline) }
        return TextPosition(passage: lines[index].passage, character: lines[index].range.lowerBound)
    }

    /// What is drawn of a line.
    public func glyphs(ofLine index: Int) -> [Glyph] {
        let line = lines[index]
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
