import CNcurses
import Glibc

/// The terminal modes that are switched on in addition to ncurses' own, and off again on every exit path.
struct TerminalModes {
    /// Bytes that restore a shell's screen: no attributes or colours, a visible cursor, the primary screen, and a new
    /// line.
    static var shell: String {
        ["sgr0", "op", "cnorm", "rmcup"].map { capability($0) }.joined() + "\r\n"
    }

    private let knowsControlSequences: Bool
    private let hasMouse = cncurses_capability("kmous") != nil && !isWithinScreen
    private(set) var hasKeyboardProtocol = false

    /// Whether GNU screen runs between the program and the terminal. While a program uses the mouse, screen (4.9) holds
    /// Escape back until the next key, as the possible start of a report; Escape matters more than the wheel.
    private static var isWithinScreen: Bool {
        getenv("STY") != nil && getenv("TERM").map { String(cString: $0).hasPrefix("screen") } == true
    }

    /// - Parameter knowsControlSequences: `false` sends only what terminfo defines.
    init(knowsControlSequences: Bool) {
        self.knowsControlSequences = knowsControlSequences
    }

    /// Turns on cursor keys as terminfo defines them; mouse reports of buttons, drags and the wheel with cell numbers
    /// of any size; and bracketed (marked) pastes.
    ///
    /// Marked pastes are requested on every terminal: terminfo lacks the capability for screen, rxvt and others that
    /// support it, and other terminals ignore the request.
    var entering: String {
        var sequences = Self.capability("smkx")
        guard knowsControlSequences else { return sequences }
        if hasMouse { sequences += "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" }
        sequences += "\u{1B}[?2004h"
        if hasKeyboardProtocol { sequences += Self.pushKeyboardProtocol }
        return sequences
    }

    var leaving: String {
        var sequences = ""
        if knowsControlSequences {
            // Popped before the screen is switched: each screen has keyboard flags of its own.
            if hasKeyboardProtocol { sequences += "\u{1B}[<u" }
            sequences += "\u{1B}[?2004l"
            if hasMouse { sequences += "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" }
        }
        return sequences + Self.capability("rmkx")
    }

    /// Asks the terminal to distinguish the Escape key from sequences that begin with ESC.
    ///
    /// - Returns: the sequence to send; empty if the terminal already does so.
    mutating func enterKeyboardProtocol() -> String {
        guard !hasKeyboardProtocol else { return "" }
        hasKeyboardProtocol = true
        return Self.pushKeyboardProtocol
    }

    /// Source: Kitty's “Comprehensive keyboard handling in terminals”; 1 is “disambiguate escape codes”.
    private static let pushKeyboardProtocol = "\u{1B}[>1u"

    /// A capability without padding such as `$<5>`, a pause that no current terminal needs.
    private static func capability(_ name: String) -> String {
        guard let value = cncurses_capability(name) else { return "" }
        var kept = ""
        var rest = Substring(String(cString: value))
        while let start = rest.firstRange(of: "$<") {
            kept += String(rest[..<start.lowerBound])
            guard let end = rest[start.upperBound...].firstIndex(of: ">") else { return kept }
            rest = rest[rest.index(after: end)...]
        }
        return kept + String(rest)
    }
}
