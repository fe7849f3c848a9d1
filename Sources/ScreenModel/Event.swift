import UnicodeText

/// A key press.
public enum Key: Hashable, Sendable {
    /// A character key, as typed: `j`, `J`, `?`.
    case character(Character)
    /// A character with the Control key, in lower case.
    case control(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// Creates the key that types a character.
    public init(extendedGraphemeClusterLiteral character: Character) {
        self = .character(character)
    }
}

/// An action of the mouse at a cell.
public enum MouseAction: Hashable, Sendable {
    case press
    /// A move with the button held, and the release of the button.
    case drag, release
    case wheelUp
    case wheelDown
}

/// The background of a terminal.
public enum Ground: Hashable, Sendable {
    case dark, light
}

/// An event of a terminal.
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Characters that arrived together: fast typing, or a word committed by an input method.
    case text(String)
    /// Text that the terminal marks as pasted.
    case paste(String)
    /// The paste just reported is not whole: it was too long, and its end is left out.
    case cutPaste
    /// A paste has begun, but its end has not arrived; only Ctrl-C ends it.
    case unfinishedPaste
    case mouse(MouseAction, ScreenPoint)
    case resize(ScreenSize)
    /// The terminal's width of ambiguous characters, if it differs from the assumed one.
    case ambiguousWidth(AmbiguousWidth)
    /// The terminal's background, which it reports late or never.
    case ground(Ground)
    /// The terminal needs the whole screen again, after a return to the foreground.
    case redraw
    /// The terminal is gone, or the system wants the program to end.
    case end
}
