import ScreenModel

/// An input from a terminal: an event for the reader, or an answer to a query.
enum TerminalInput: Hashable {
    case event(TerminalEvent)
    case answer(TerminalAnswer)
}

/// An answer from the terminal.
enum TerminalAnswer: Hashable {
    /// The cursor's cell, both numbers from 1.
    case cursor(row: Int, column: Int)
    /// The flags of Kitty's keyboard protocol, sent only by terminals that support it.
    case keyboardFlags(Int)
    /// Whether the terminal knows the mode of marked pastes.
    case pasteMode(isKnown: Bool)
    /// Whether the background is light or dark.
    case ground(Ground)
    /// Primary device attributes. Every terminal answers this query, so it is sent last: a query not answered before it
    /// will not be answered.
    case deviceAttributes
}
