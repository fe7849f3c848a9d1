import ScreenModel
import UnicodeText

/// The queries sent to the terminal at start-up, in one batch whose last query every terminal answers.
struct TerminalQuestions {
    enum Finding: Hashable {
        case ambiguousWidth(AmbiguousWidth)
        /// Kitty's keyboard protocol is supported.
        case keyboardProtocol
        /// Pastes are marked.
        case markedPastes
        case ground(Ground)
    }

    /// The row of the cursor position query, from 1. On row 1 the answer would look like F3 with a modifier.
    private static let row = 2

    private let asksForWidth: Bool
    /// Whether answers may still arrive.
    private(set) var areOpen = false

    init(asksForWidth: Bool) {
        self.asksForWidth = asksForWidth
    }

    /// Queries the mode of marked pastes, to which older consoles print a `p`, then writes `“` at the left edge and
    /// queries the cursor's position; that row is cleared afterwards. The other queries show nothing.
    mutating func ask() -> String {
        areOpen = true
        let start = "\u{1B}[\(Self.row);1H"
        let width = asksForWidth ? "“\u{1B}[6n" : ""
        // xterm's Operating System Command 11 reports the background; terminals that do not know it ignore the string.
        let ground = "\u{1B}]11;?\u{1B}\\"
        return start + "\u{1B}[?2004$p" + start + width + start + "\u{1B}[K\u{1B}[1;1H" + ground + "\u{1B}[?u\u{1B}[c"
    }

    /// Interprets an answer; `nil` if no query is open, or the answer only ends the batch.
    mutating func take(_ answer: TerminalAnswer) -> Finding? {
        guard areOpen else { return nil }
        switch answer {
        case .cursor(row: Self.row, column: 2) where asksForWidth: return .ambiguousWidth(.narrow)
        case .cursor(row: Self.row, column: 3) where asksForWidth: return .ambiguousWidth(.wide)
        case .cursor: return nil
        case .keyboardFlags: return .keyboardProtocol
        case .pasteMode(let isKnown): return isKnown ? .markedPastes : nil
        case .ground(let ground): return .ground(ground)
        case .deviceAttributes:
            areOpen = false
            return nil
        }
    }

    /// Stops waiting for answers.
    mutating func close() {
        areOpen = false
    }
}
