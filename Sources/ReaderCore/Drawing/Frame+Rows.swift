import ScreenModel
import UnicodeText
import Wording

extension Frame {
    /// Draws the first row: a title with what belongs to it, and what stands at the right.
    mutating func putBar(_ title: String, subtitle: String = "", right: String) {
        put(String(repeating: " ", count: size.columns), row: 0, column: 0, role: .masthead)
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        put(right, row: 0, column: rightStart, role: .masthead)
        let end = putShortened(title, row: 0, column: 1, limit: rightStart - 1, role: .masthead)
        if !subtitle.isEmpty {
            putShortened("  " + subtitle, row: 0, column: end, limit: rightStart - 1, role: .masthead)
        }
    }

    /// Draws the last row: what there is to say, or else the keys that fit.
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

    /// The columns of hints on the last row; empty ones for what does not fit.
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

    /// Writes sentences in the place of an empty list, each on lines of its own.
    mutating func putSentences(_ sentences: [String], role: Role = .text) {
        let lines = sentences.flatMap { $0.lines(fitting: size.columns - 4) }
        for (offset, line) in lines.enumerated() where offset + 2 < size.rows - 1 {
            put(line, row: offset + 2, column: 2, role: role)
        }
    }
}

extension String {
    /// The text in lines of at most `cells` cells, broken behind blanks, or anywhere in a word that is longer than a line.
    func lines(fitting cells: Int) -> [String] {
        var lines: [String] = []
        var rest = self[...]
        repeat {
            var (end, width) = (rest.startIndex, 0)
            var afterBlank: Index?
            while end < rest.endIndex {
                width += DisplayWidth.cells(of: rest[end])
                // A blank at the end of a line is not seen.
                if width > cells, rest[end] != " " { break }
                if rest[end] == " " { afterBlank = rest.index(after: end) }
                end = rest.index(after: end)
            }
            // A line has one character at least, on however narrow a screen.
            if end < rest.endIndex { end = max(afterBlank ?? end, rest.index(after: rest.startIndex)) }
            var line = rest[..<end]
            if line.last == " ", end < rest.endIndex { line.removeLast() }
            lines.append(String(line))
            rest = rest[end...]
        } while !rest.isEmpty
        return lines
    }
}
