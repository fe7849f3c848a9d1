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

extension String {
    /// The text in lines of at most `cells` cells, broken after spaces and between Chinese words, or anywhere in a word
    /// that is longer than a line.
    func lines(fitting cells: Int) -> [String] {
        let breaks = breaksInHan
        var lines: [String] = []
        var rest = self[...]
        var position = 0  // scalars before the end of the line
        repeat {
            var (end, width) = (rest.startIndex, 0)
            var lastBreak: (end: Index, position: Int)?
            while end < rest.endIndex {
                let character = rest[end]
                width += DisplayWidth.cells(of: character)
                // A line has at least one character, however narrow the screen. A space at its end is invisible.
                if width > cells, character != " ", end > rest.startIndex { break }
                position += character.unicodeScalars.count
                end = rest.index(after: end)
                if character == " " || breaks.contains(position) { lastBreak = (end, position) }
            }
            if end < rest.endIndex, let lastBreak { (end, position) = lastBreak }
            var line = rest[..<end]
            if line.last == " ", end < rest.endIndex { line.removeLast() }
            lines.append(String(line))
            rest = rest[end...]
        } while !rest.isEmpty
        return lines
    }

    /// The scalars before which a line of Chinese may begin: between words, and not before closing marks. Empty for a text
    /// as long as a book, and for one without Han, where the analysis would take ten times as long as the rest.
    private var breaksInHan: Set<Int> {
        guard utf8.count < 8_000, unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return [] }
        let text = AnalysedText(self)
        let words = text.wordBreaks()
        return Set(
            text.scalars.indices.dropFirst().filter { index in
                text.scalars[index].mayBreakBefore && words[index] != .within
                    && (text.scalars[index].isHanText || text.scalars[index - 1].isHanText)
            })
    }
}
