import UnicodeText

/// A key that is not text.
public enum Key: Hashable, Sendable {
    /// A character key, as typed: `j`, `J`, `?`.
    case character(Character)
    /// A character with the control key, in lower case.
    case control(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// The key that types a character.
    public init(extendedGraphemeClusterLiteral character: Character) {
        self = .character(character)
    }
}

/// An action of the mouse at a cell.
public enum MouseAction: Hashable, Sendable {
    case press
    /// A move with the button held, and its end.
    case drag, release
    case wheelUp
    case wheelDown
}

/// What a terminal shows text on.
public enum Ground: Hashable, Sendable {
    case dark, light
}

/// An event of a terminal.
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Characters that arrived together: fast typing, or a word that an input method commits.
    case text(String)
    /// Text that the terminal says was pasted.
    case paste(String)
    /// A paste has begun and nothing more of it comes; Ctrl-C alone ends it.
    case unfinishedPaste
    case mouse(MouseAction, ScreenPoint)
    case resize(ScreenSize)
    /// The width that the terminal gives to characters of ambiguous width, where another was assumed.
    case ambiguousWidth(AmbiguousWidth)
    /// The ground that the terminal shows text on, which it tells late or never.
    case ground(Ground)
    /// The terminal asks for the whole screen anew: after a return to the foreground.
    case redraw
    /// The terminal is gone, or the system wants the program to end.
    case end
}
