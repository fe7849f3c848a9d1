import ScreenModel
import Wording

/// A sentence on the last row, shown until the next key.
struct Message: Equatable, Sendable {
    let phrase: Phrase
    let isFailure: Bool

    static func notice(_ phrase: Phrase) -> Message { Message(phrase: phrase, isFailure: false) }
    static func failure(_ phrase: Phrase) -> Message { Message(phrase: phrase, isFailure: true) }

    /// The most rows that a sentence may cover, so that the text stays visible on a screen of ten rows.
    private static let mostRows = 4

    /// Draws the sentence upwards from the last row, or from the row above a line being typed, in as many rows as it
    /// needs; `right` is the cell at which the text at the right end of the last row begins.
    func draw(in frame: inout Frame, aboveLine: Bool = false, right: Int, _ context: ReaderContext) {
        let lines = context.text(phrase).lines(fitting: right - 3, most: Self.mostRows)
        let first = frame.size.rows - lines.count - (aboveLine ? 1 : 0)
        for (offset, line) in lines.enumerated() {
            if lines.count > 1 || aboveLine {
                let blank = String(repeating: " ", count: frame.size.columns)
                frame.put(blank, row: first + offset, column: 0, role: .text)
            }
            frame.putShortened(
                line.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: ""), row: first + offset, column: 1,
                limit: right - 2,
                role: isFailure ? .failure : .notice)
        }
    }
}
