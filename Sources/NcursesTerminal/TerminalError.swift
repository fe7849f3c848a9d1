import Wording

/// The reasons why no screen can be shown. The description is the sentence shown to the user.
public enum TerminalError: Error, Equatable, Phrased {
    case notATerminal
    case unknownTerminal(name: String)
    case cannotMoveCursor(name: String)
    case localeWithoutUnicode(name: String)

    public var phrase: Phrase {
        switch self {
        case .notATerminal:
            "Broadsheet reads in a terminal, and this is none; `broadsheet export PATH --format text` writes to a pipe."
        case .unknownTerminal(let name):
            "The terminal type “\(name)” is not known here: set TERM to one that is, xterm-256color for most."
        case .cannotMoveCursor(let name):
            "The terminal type “\(name)” cannot move its cursor, which a screen needs: set TERM to what you really use."
        case .localeWithoutUnicode(let name):
            "The locale “\(name)” cannot show Unicode, and this system has no C.UTF-8: set LC_ALL to a UTF-8 locale."
        }
    }
}
