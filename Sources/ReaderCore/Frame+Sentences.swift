import ScreenModel
import UnicodeText

extension Frame {
    /// Writes sentences of ours where a list is empty, each on lines of its own, broken at blanks.
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
