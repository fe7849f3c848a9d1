import Glibc

/// The measure of a page's columns, found by setting its chunks in trial measures: if a column ended in mid-sentence,
/// the last line of the chunk is full.
struct ColumnMeasure: Equatable, Sendable {
    /// The characters that are set half an em wide.
    enum Narrow: CaseIterable {
        /// Digits, letters, and the full stop and percent sign used with them.
        case numbers
        case ascii
        case nothing
    }

    /// The width of a line in half ems.
    let width: Int
    /// Whether a mark that may not begin a line is squeezed in at the end of the previous line; otherwise it takes a
    /// character along to the next line.
    let squeezes: Bool
    let narrow: Narrow

    /// A chunk set in columns of this measure.
    struct Lines: Equatable {
        /// The number of lines.
        let count: Int
        /// The half ems left empty in the last line.
        let rest: Int

        /// Whether the last line is full: a mark or a number that did not fit leaves up to an em and a half.
        var isFull: Bool { rest <= 3 }
        /// Whether nothing more would have fitted.
        var isFilled: Bool { rest <= 0 }
    }

    /// The two ways in which a chunk may have been set, distinguished by how its last line ends.
    struct Ending: Equatable {
        /// Set with an indent, as a paragraph; `nil` if the measure is unknown or gives no evidence.
        var indented: Lines?
        /// Set without an indent, as a continuation.
        var plain: Lines?

        var isFullIndented: Bool { indented?.isFull ?? false }
        var isFullPlain: Bool { plain?.isFull ?? false }
        var isFull: Bool { isFullIndented || isFullPlain }
    }

    /// The indent of a paragraph in half ems.
    private static let indent = 4
    /// The maximum width of a chunk in half ems. In longer ones each line may be off by a mark, so that they give no
    /// evidence.
    private static let mostWidth = 1200

    /// The measure in which most chunks that break off end with a full line, or `nil` if there is no clear one.
    static func find(_ brokenOff: [FoldedScalars]) -> ColumnMeasure? {
        let texts = brokenOff.filter { $0.count > 8 && $0.count < 300 }.prefix(48)
        guard texts.count >= 3 else { return nil }
        let usual = texts.map { Text($0, narrow: .numbers) }
        var ranked = stride(from: 20, through: 64, by: 2).map { width in
            let measure = ColumnMeasure(width: width, squeezes: true, narrow: .numbers)
            return (measure: measure, surplus: surplus(measure, usual))
        }
        ranked.sort { ($1.surplus, $0.measure.width) < ($0.surplus, $1.measure.width) }
        var best = ranked[0]
        for narrow in Narrow.allCases {
            let set = narrow == .numbers ? usual : texts.map { Text($0, narrow: narrow) }
            for width in ranked.prefix(2).map(\.measure.width) {
                for squeezes in [true, false] where narrow != .numbers || !squeezes {
                    let measure = ColumnMeasure(width: width, squeezes: squeezes, narrow: narrow)
                    let found = surplus(measure, set)
                    if found > best.surplus { best = (measure, found) }
                }
            }
        }
        return best.surplus > 2 ? best.measure : nil
    }

    /// The number of standard deviations by which full last lines exceed those expected by chance.
    private static func surplus(_ measure: ColumnMeasure, _ texts: [Text]) -> Double {
        var fits = 0.0
        var expected = 0.0
        let chance = min(0.9, 8 / Double(measure.width))
        for text in texts where text.width > measure.width - 8 {
            expected += chance
            if measure.ending(of: text).isFull { fits += 1 }
        }
        return (fits - expected) / sqrt(expected * (1 - chance) + 0.7)
    }

    func ending(of text: FoldedScalars) -> Ending {
        guard text.count * 2 < Self.mostWidth else { return Ending() }
        return ending(of: Text(text, narrow: narrow))
    }

    private func ending(of text: Text) -> Ending {
        guard text.width < Self.mostWidth else { return Ending() }
        return Ending(indented: lines(of: text, indent: Self.indent), plain: lines(of: text, indent: 0))
    }

    private func lines(of text: Text, indent: Int) -> Lines {
        let count = text.kinds.count
        var lines = 1
        func last(_ start: Int, _ used: Int) -> Lines {
            Lines(count: lines, rest: width - used - text.edges[count] + text.edges[start])
        }
        var start = 0
        var used = indent
        while true {
            let limit = text.edges[start] + width - used
            var end = min(count, start + (width - used) / 2)
            while end < count, text.edges[end + 1] <= limit { end += 1 }
            guard end < count else { return last(start, used) }
            if text.kinds[end] == .notAtStart {
                if squeezes {
                    end += 1
                    if end < count, text.kinds[end] == .notAtStart { end += 1 }
                } else {
                    while end - 1 > start, text.kinds[end] == .notAtStart { end -= 1 }
                }
            }
            while end - 1 > start, text.kinds[end - 1] == .notAtEnd { end -= 1 }
            // Numbers and words are not divided.
            while end < count, end - 1 > start, text.kinds[end] == .word, text.kinds[end - 1] == .word { end -= 1 }
            guard end < count else { return last(start, used) }
            start = max(end, start + 1)
            used = 0
            lines += 1
        }
    }

    /// The properties of a text that matter for breaking lines.
    private struct Text {
        enum Kind: UInt8 {
            case plain, notAtStart, notAtEnd, word
        }

        let kinds: [Kind]
        /// The half ems before each scalar, and finally of the whole text.
        let edges: [Int]

        var width: Int { edges[edges.count - 1] }

        init(_ text: FoldedScalars, narrow: Narrow) {
            kinds = text.scalars.map(Self.kind)
            var edges = [0]
            edges.reserveCapacity(text.count + 1)
            var edge = 0
            for (scalar, kind) in zip(text.scalars, kinds) {
                let isNarrow =
                    switch narrow {
                    case .numbers: kind == .word
                    case .ascii: scalar.isASCII
                    case .nothing: false
                    }
                edge += isNarrow ? 1 : 2
                edges.append(edge)
            }
            self.edges = edges
        }

        private static func kind(_ scalar: Unicode.Scalar) -> Kind {
            if scalar.isHan { return .plain }
            return switch scalar {
            case "。", ",", "、", ";", ":", "?", "!", "”", "’", ")", "》", "」", "』", "】", "…", "—", "·": .notAtStart
            case "“", "‘", "(", "《", "「", "『", "【": .notAtEnd
            case ".", "%": .word
            default: scalar.isDigit || scalar.isLatin ? .word : .plain
            }
        }
    }
}
