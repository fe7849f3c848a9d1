import UnicodeText

/// Breaks a heading into as few lines as possible, of about equal length.
enum BalancedLines {
    /// The lines of `text` in `width` cells, without the spaces between them.
    static func lines(of text: AnalysedText, width: Int) -> [LineFilling.Line] {
        let greedy = greedyLines(of: text, width: width)
        guard (2...longestHeading).contains(greedy.count), !text.scalars.contains(where: \.mustBreakBefore) else {
            return greedy
        }
        return balanced(text, lines: greedy.count, width: width) ?? greedy
    }

    /// Headings of more lines are read as text, and nobody notices whether they are balanced.
    private static let longestHeading = 8

    private static func greedyLines(of text: AnalysedText, width: Int) -> [LineFilling.Line] {
        let filling = LineFilling(isEven: false, ignoresMarks: false)
        var lines: [LineFilling.Line] = []
        var start = 0
        while start < text.count {
            let line = filling.line(in: text, from: start, room: width)
            lines.append(self.line(line.range))
            start = line.next
        }
        return lines
    }

    private static func line(_ range: Range<Int>) -> LineFilling.Line {
        LineFilling.Line(range: range, next: range.upperBound, isLast: true)
    }

    /// The cheapest way to break `text` into `lines` lines, by dynamic programming; `nil` if words are too long for
    /// any.
    private static func balanced(_ text: AnalysedText, lines: Int, width: Int) -> [LineFilling.Line]? {
        let starts = [0] + text.scalars.indices.filter { $0 > 0 && text.scalars[$0].mayBreakBefore } + [text.count]
        let mean = text.scalars[...].cells / lines
        let words = text.scalars.contains { $0.kind == .han } ? text.wordBreaks() : []
        var best: [Way?] = starts.map { _ in nil }
        best[0] = Way(cost: 0, ends: [])
        for _ in 0..<lines {
            var next: [Way?] = starts.map { _ in nil }
            for (from, way) in best.enumerated() {
                guard let way else { continue }
                for to in starts.indices where to > from {
                    let range = trimmed(text, starts[from]..<starts[to])
                    let cells = text.scalars[range].cells
                    if cells > width { break }
                    var cost = way.cost + Self.cost(of: cells, mean: mean, isPause: isPause(text, before: starts[to]))
                    if words.indices.contains(starts[to]) { cost += Self.cost(of: words[starts[to]]) }
                    if cost < next[to]?.cost ?? .max { next[to] = Way(cost: cost, ends: way.ends + [starts[to]]) }
                }
            }
            best = next
        }
        guard let ends = best.last??.ends else { return nil }
        return zip([0] + ends, ends).map { line(trimmed(text, $0..<$1)) }
    }

    private struct Way {
        var cost: Int
        var ends: [Int]
    }

    /// The cost of a line: the squared distance from the mean length, in hundredths of the mean; a pause at its end
    /// outweighs two lines that differ from the mean by a third.
    private static func cost(of cells: Int, mean: Int, isPause: Bool) -> Int {
        let distance = (cells - mean) * 100 / max(1, mean)
        return distance * distance - (isPause ? 2200 : 0)
    }

    /// The cost of a break: one within a word equals two lines that differ from the mean by nearly two fifths.
    private static func cost(of words: AnalysedText.WordBreak) -> Int {
        switch words {
        case .between: 0
        case .doubtful: 800
        case .within: 3000
        }
    }

    /// Whether the text itself pauses before `index`: at a space, a closing mark, or `】` after a label.
    private static func isPause(_ text: AnalysedText, before index: Int) -> Bool {
        guard index > 0, index < text.count else { return false }
        switch text.scalars[index - 1].kind {
        case .space, .stop, .dash: return true
        case .closing: return text.scalars[index - 1].scalar == "】"
        default: return false
        }
    }

    private static func trimmed(_ text: AnalysedText, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, text.scalars[end - 1].kind == .space { end -= 1 }
        return range.lowerBound..<end
    }
}
