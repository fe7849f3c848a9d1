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

    /// Draws the first row with an issue's name and day, which is never shortened.
    mutating func putBar(of issue: OpenIssue, right: String) {
        let room = size.columns - DisplayWidth.cells(of: issue.subtitle) - DisplayWidth.cells(of: right) - 6
        putBar(DisplayWidth.shortened(issue.name, to: max(4, room)), subtitle: issue.subtitle, right: right)
    }

    /// Draws the last row: the message if there is one, otherwise the key hints that fit.
    mutating func putStatus(_ message: Message?, keys: [ShownHint], right: Phrase, _ context: ReaderContext) {
        var right = context.text(right)
        var rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        if let message {
            // A sentence that needs more room takes the whole row, rather than one more of the text.
            if DisplayWidth.cells(of: context.text(message.phrase)) > rightStart - 3 {
                (right, rightStart) = ("", size.columns)
            }
            message.draw(in: &self, right: rightStart, context)
        } else {
            for (hint, columns) in zip(keys, Self.columns(of: keys, right: right, width: size.columns))
            where !columns.isEmpty {
                put(hint.text, row: size.rows - 1, column: columns.lowerBound, role: .dim)
            }
        }
        put(right, row: size.rows - 1, column: rightStart, role: .dim)
    }

    /// The columns of the hints on the last row; empty for hints that do not fit.
    static func columns(of hints: [ShownHint], right: String, width: Int) -> [Range<Int>] {
        let end = width - DisplayWidth.cells(of: right) - 2
        var column = 1
        return hints.map { hint in
            let cells = DisplayWidth.cells(of: hint.text)
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
        var lines: [String] = []
        var start = startIndex
        var width = 0
        func endLine(at end: Index) {
            // A space at the end of a line is invisible.
            let line = self[start..<end]
            lines.append(String(line.last == " " && end < endIndex ? line.dropLast() : line))
            (start, width) = (end, 0)
        }
        for part in unbrokenParts {
            let (partWidth, blank) = (DisplayWidth.cells(of: String(part)), part.utf8.last == UInt8(ascii: " ") ? 1 : 0)
            if width > 0, width + partWidth - blank > cells { endLine(at: part.startIndex) }
            if partWidth - blank <= cells {
                width += partWidth
                continue
            }
            for index in part.indices {
                let characterWidth = DisplayWidth.cells(of: part[index])
                // A line has at least one character, however narrow the screen.
                if width > 0, width + characterWidth > cells, part[index] != " " { endLine(at: index) }
                width += characterWidth
            }
        }
        endLine(at: endIndex)
        return lines
    }

    /// The same, in at most `most` lines; the last one has all that is left, and may be wider.
    func lines(fitting cells: Int, most: Int) -> [String] {
        let lines = lines(fitting: cells)
        return lines.count <= most
            ? lines : lines.prefix(most - 1) + [lines[(most - 1)...].joined(separator: " ")]
    }

    /// The parts in which no line ends: words with the space after them, and single words of Chinese.
    private var unbrokenParts: [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        for end in lineEnds + [endIndex] where start < end {
            parts.append(self[start..<end])
            start = end
        }
        return parts
    }

    /// Where a line may end: after spaces, and in Chinese between words and not before closing marks. Chinese as long as
    /// a book is not analysed, and neither is a text without Han, where that would take ten times as long as the rest.
    private var lineEnds: [Index] {
        let blanks = utf8.indices.filter { utf8[$0] == UInt8(ascii: " ") }.map { utf8.index(after: $0) }
        guard utf8.count < 8_000, unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return blanks }
        let text = AnalysedText(self)
        let words = text.wordBreaks()
        let inHan = zip(unicodeScalars.indices, text.scalars.indices).dropFirst().filter { _, number in
            text.scalars[number].mayBreakBefore && words[number] != .within
                && (text.scalars[number].isHanText || text.scalars[number - 1].isHanText)
        }
        return (blanks + inHan.map(\.0)).sorted()
    }
}
