import ScreenModel
import UnicodeText

/// The questions to the terminal when it is taken, in one batch whose last one every terminal answers.
struct TerminalQuestions {
    enum Finding: Hashable {
        case ambiguousWidth(AmbiguousWidth)
        /// Kitty's keyboard protocol is offered.
        case keyboardProtocol
        /// Pastes are marked.
        case markedPastes
        case ground(Ground)
    }

    /// The row that the cursor is asked for, from 1. On the first the answer would look like F3 with a modifier.
    private static let row = 2

    private let asksForWidth: Bool
    /// Whether answers may still come.
    private(set) var areOpen = false

    init(asksForWidth: Bool) {
        self.asksForWidth = asksForWidth
    }

    /// Asks for the mode of marked pastes, which older consoles answer by a `p` on the screen, then writes `“` at the left
    /// edge and asks where the cursor is; that row is cleared. The rest shows nothing.
    mutating func ask() -> String {
        areOpen = true
        let start = "\u{1B}[\(Self.row);1H"
        let width = asksForWidth ? "“\u{1B}[6n" : ""
        // xterm's Operating System Command 11 for the ground; what does not know it takes it for nobody's string.
        let ground = "\u{1B}]11;?\u{1B}\\"
        return start + "\u{1B}[?2004$p" + start + width + start + "\u{1B}[K\u{1B}[1;1H" + ground + "\u{1B}[?u\u{1B}[c"
    }

    /// The finding of an answer; `nil` if nothing was asked, or it only ends the batch.
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

    /// No answer is waited for any more.
    mutating func close() {
        areOpen = false
    }
}
