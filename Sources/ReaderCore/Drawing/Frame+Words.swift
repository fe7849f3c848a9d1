import ScreenModel
import UnicodeText

extension Frame {
    /// Draws as much of `text` as fits before `limit`; if it does not all fit, with `…` after the last whole word.
    mutating func putWords(_ text: String, row: Int, column: Int, limit: Int, role: Role = .text) {
        let limit = min(limit, size.columns)
        guard column < limit - 1, DisplayWidth.cells(of: text) > limit - column else {
            putShortened(text, row: row, column: column, limit: limit, role: role)
            return
        }
        put(text, row: row, column: column, limit: limit, role: role)
        let end = endOfWords(inRow: row, columns: column..<limit - 1)
        put("…" + String(repeating: " ", count: limit - end - 1), row: row, column: end, limit: limit, role: role)
    }

    /// The column after the last whole word or Han character in `columns`, before an opening mark; the end of `columns`
    /// if there is none.
    func endOfWords(inRow row: Int, columns: Range<Int>) -> Int {
        func isWestern(_ column: Int) -> Bool {
            guard let scalar = text(row: row, column: column).unicodeScalars.first else { return false }
            return scalar != " " && scalar.value < 0x2E80
        }
        var end = columns.upperBound
        if text(row: row, column: end).isEmpty { end -= 1 }  // half of a wide character does not fit
        if isWestern(end), columns.contains(end - 1), isWestern(end - 1) {
            while end > columns.lowerBound, isWestern(end - 1) { end -= 1 }
        }
        func isOpen(_ column: Int) -> Bool {
            text(row: row, column: column).first.map { "“‘「『（《〈【(".contains($0) } ?? false
        }
        while end > columns.lowerBound {
            if text(row: row, column: end - 1) == " " || isOpen(end - 1) {
                end -= 1
            } else if end - 2 >= columns.lowerBound, text(row: row, column: end - 1).isEmpty, isOpen(end - 2) {
                end -= 2
            } else {
                break
            }
        }
        return end == columns.lowerBound ? columns.upperBound : end
    }

    /// Whether the character before a cell ends a sentence, or closes what does.
    func endsSentence(row: Int, column: Int) -> Bool {
        // The second cell of a wide character is empty.
        let before = (0..<column).reversed().lazy.compactMap { text(row: row, column: $0).first }
        let last = before.first { !"”’」』）)".contains($0) }
        return last.map { "。！？.!?".contains($0) } ?? false
    }

    /// The part of `columns` from the first to the last cell that is not blank; the first cell if all are.
    func inked(row: Int, columns: Range<Int>) -> Range<Int> {
        let columns = columns.clamped(to: 0..<size.columns)
        let inked = columns.filter { text(row: row, column: $0) != " " }
        return (inked.first ?? columns.lowerBound)..<(inked.last ?? columns.lowerBound) + 1
    }

    /// Whether `columns` are blank.
    func isBlank(row: Int, columns: Range<Int>) -> Bool {
        columns.clamped(to: 0..<size.columns).allSatisfy { text(row: row, column: $0) == " " }
    }
}
