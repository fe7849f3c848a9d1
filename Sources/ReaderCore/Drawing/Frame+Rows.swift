import ScreenModel
import UnicodeText
import Wording

extension Frame {
    /// Draws the first row: a title and subtitle, and text at the right.
    mutating func putBar(_ title: String, subtitle: String = "", right: String) {
        put(String(repeating: " ", count: size.columns), row: 0, column: 0, role: .masthead)
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        put(right, row: 0, column: rightStart, role: .masthead)
        let end = putShortened(title, row: 0, column: 1, limit: rightStart - 1, role: .masthead)
        if !subtitle.isEmpty {
            putShortened("  " + subtitle, row: 0, column: end, limit: rightStart - 1, role: .masthead)
        }
    }

    /// Draws the last row: the message if there is one, otherwise the key hints that fit.
    mutating func putStatus(_ message: Message?, keys: [Phrase], right: Phrase, _ context: ReaderContext) {
        let right = context.text(right)
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        if let message {
            message.draw(in: &self, right: rightStart, context)
        } else {
            let hints = keys.map(context.text)
            for (hint, columns) in zip(hints, Self.columns(ofHints: hints, right: right, width: size.columns))
            where !columns.isEmpty {
                put(hint, row: size.rows - 1, column: columns.lowerBound, role: .dim)
            }
        }
        put(right, row: size.rows - 1, column: rightStart, role: .dim)
    }

    /// The columns of the hints on the last row; empty for hints that do not fit.
    static func columns(ofHints hints: [String], right: String, width: Int) -> [Range<Int>] {
        let end = width - DisplayWidth.cells(of: right) - 2
        var column = 1
        return hints.map { hint in
            let cells = DisplayWidth.cells(of: hint)
            guard column + cells < end else { return 0..<0 }
            defer { column += cells + 2 }
            return column..<column + cells
        }
    }

    /// Writes sentences in place of an empty list, each on lines of its own.
    mutating func putSentences(_ sentences: [String], role: Role = .text) {
        let lines = sentences.flatMap { $0.lines(fitting: size.columns - 4) }
        for (offset, line) in lines.enumerated() where offset + 2 < size.rows - 1 {
            put(line, row: offset + 2, column: 2, role: role)
        }
    }
}

extension AnalysedScalar {
    fileprivate var endsWord: Bool { isHanText || scalar == " " }
}

extension String {
    /// The text in lines of at most `cells` cells, broken by the rules of its language: between words, and not before
    /// closing marks.
    func lines(fitting cells: Int) -> [String] {
        let text = AnalysedText(self)
        let scalars = text.scalars
        // Looking up words in a text as long as a book takes time, and nobody notices how its lines are broken.
        let words = scalars.count < 2_000 ? text.wordBreaks() : []
        var lines: [String] = []
        var start = 0
        repeat {
            var (end, width) = (start, 0)
            // A space at the end of a line is invisible.
            while end < scalars.count, width + Int(scalars[end].cells) <= cells || scalars[end].scalar == " " {
                width += Int(scalars[end].cells)
                end += 1
            }
            // A line has at least one character, however narrow the screen.
            end = max(end, min(start + 1, scalars.count))
            if end < scalars.count {
                let breaks = (start + 1...end).reversed().filter { scalars[$0].mayBreakBefore }
                let whole = breaks.first {
                    (words.isEmpty || words[$0] != .within) && (scalars[$0].isHanText || scalars[$0 - 1].endsWord)
                }
                // Break inside a path if the line would otherwise be less than half full.
                let isFull = whole.map { scalars[start..<$0].reduce(0) { $0 + Int($1.cells) } * 2 >= cells } ?? false
                end = (isFull ? whole : breaks.first) ?? end
            }
            var line = String(String.UnicodeScalarView(scalars[start..<end].map(\.scalar)))
            if line.last == " ", end < scalars.count { line.removeLast() }
            lines.append(line)
            start = end
        } while start < scalars.count
        return lines
    }
}
