import ScreenModel

extension Key {
    /// Whether the key neither types text nor moves in a line: a control or function key.
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
        case .cutPaste, .unfinishedPaste, .resize, .ambiguousWidth, .ground, .redraw, .end: false
        }
    }

    /// Whether the event was typed and can wait: it does not quit or suspend the program.
    var canWait: Bool {
        switch self {
        case .text("q"), .text("Q"), .key("q"), .key("Q"), .key(.control("z")): false
        default: isTyped
        }
    }
}
