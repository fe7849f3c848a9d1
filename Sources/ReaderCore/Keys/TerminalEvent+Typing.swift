import ScreenModel

extension Key {
    /// Whether it is a key that types no text and moves nothing in a line: with the control key, or of a function.
    var typesNothing: Bool {
        switch self {
        case .control, .function: true
        default: false
        }
    }
}

extension TerminalEvent {
    /// Whether the user has typed, pasted or clicked something.
    var isTyped: Bool {
        switch self {
        case .key, .text, .paste, .mouse: true
        case .unfinishedPaste, .resize, .ambiguousWidth, .ground, .redraw, .end: false
        }
    }

    /// Whether it was typed and can wait: it does not end or leave the program wherever the user is.
    var canWait: Bool {
        switch self {
        case .text("q"), .text("Q"), .key("q"), .key("Q"), .key(.control("z")): false
        default: isTyped
        }
    }
}
