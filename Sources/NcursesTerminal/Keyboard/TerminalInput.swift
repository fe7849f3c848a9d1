import ScreenModel

/// One thing that arrives from a terminal: an event for the reader, or an answer to a question that was asked.
enum TerminalInput: Hashable {
    case event(TerminalEvent)
    case answer(TerminalAnswer)
}

/// An answer of the terminal.
enum TerminalAnswer: Hashable {
    /// The cell of the cursor, both numbers from 1.
    case cursor(row: Int, column: Int)
    /// The flags of Kitty's keyboard protocol, which only terminals send that offer it.
    case keyboardFlags(Int)
    /// Whether the terminal knows the mode of marked pastes.
    case pasteMode(isKnown: Bool)
    /// The ground that text stands on.
    case ground(Ground)
    /// Primary device attributes. Every terminal knows the question, so it is asked last: what has not been answered
    /// before will not be.
    case deviceAttributes
}
