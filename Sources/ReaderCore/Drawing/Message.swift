import ScreenModel
import UnicodeText

/// A sentence on the last row, until the next key.
struct Message: Equatable, Sendable {
    let text: String
    let isFailure: Bool

    static func notice(_ text: String) -> Message { Message(text: text, isFailure: false) }
    static func failure(_ text: String) -> Message { Message(text: text, isFailure: true) }

    /// Rows that a sentence may cover.
    private static let mostRows = 4

    /// Draws the sentence upwards from the last row, as many rows as it needs; beside it `right` stays on the last.
    func draw(in frame: inout Frame, right: Int) {
        let lines = lines(width: right - 3)
        let role: Role = isFailure ? .failure : .notice
        let first = frame.size.rows - lines.count
        for (offset, line) in lines.enumerated() {
            if lines.count > 1 {
                let blank = String(repeating: " ", count: frame.size.columns)
                frame.put(blank, row: first + offset, column: 0, role: .text)
            }
            frame.putShortened(line, row: first + offset, column: 1, limit: right - 2, role: role)
        }
    }

    /// The sentence in lines, broken at blanks, or anywhere inside a word that is longer than a line.
    private func lines(width: Int) -> [String] {
        guard width > 4, DisplayWidth.cells(of: text) > width else { return [text] }
        var lines = [""]
        var used = 0
        for word in text.split(separator: " ") {
            var word = word[...]
            let cells = DisplayWidth.cells(of: String(word))
            if used > 0, used + 1 + cells > width, cells <= width {
                lines.append("")
                used = 0
            } else if used > 0 {
                lines[lines.count - 1] += " "
                used += 1
            }
            while let character = word.popFirst() {
                let cells = DisplayWidth.cells(of: character)
                if used + cells > width {
                    lines.append("")
                    used = 0
                }
                lines[lines.count - 1].append(character)
                used += cells
            }
        }
        guard lines.count > Self.mostRows else { return lines }
        return Array(lines.prefix(Self.mostRows - 1)) + [lines[(Self.mostRows - 1)...].joined(separator: " ")]
    }
}
