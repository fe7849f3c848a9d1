import ScreenModel
import UnicodeText

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
    mutating func putStatus(_ message: Message?, keys: [String], right: String) {
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        if let message {
            message.draw(in: &self, right: rightStart)
        } else {
            var column = 1
            for hint in keys where column + DisplayWidth.cells(of: hint) < rightStart - 1 {
                column = put(hint, row: size.rows - 1, column: column, role: .dim) + 2
            }
        }
        put(right, row: size.rows - 1, column: rightStart, role: .dim)
    }

    /// Writes sentences in the place of an empty list, each on lines of its own, broken at blanks.
    mutating func putSentences(_ sentences: [String], role: Role = .text) {
        var row = 2
        for sentence in sentences {
            var rest = sentence[...]
            repeat {
                let line = Self.firstLine(of: rest, cells: size.columns - 4)
                if row < size.rows - 1 { put(String(line), row: row, column: 2, role: role) }
                rest = rest.dropFirst(line.count)
                row += 1
            } while !rest.isEmpty
        }
    }

    private static func firstLine(of text: Substring, cells: Int) -> Substring {
        if DisplayWidth.cells(of: String(text)) <= cells { return text }
        var end = text.startIndex
        var width = 0
        var afterBlank: Substring.Index?
        while end < text.endIndex {
            width += DisplayWidth.cells(of: text[end])
            if width > cells { break }
            if text[end] == " " { afterBlank = text.index(after: end) }
            end = text.index(after: end)
        }
        // At least one character, on however narrow a screen.
        return text[..<max(afterBlank ?? end, text.index(after: text.startIndex))]
    }
}
