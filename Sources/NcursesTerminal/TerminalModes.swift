import CNcurses
import Glibc

/// The modes switched on in the terminal beside ncurses' own, and off again on every way out.
struct TerminalModes {
    /// The bytes that make a shell's screen of ours: no attributes and colours, the cursor, the first screen, a line of its own.
    static var shell: String {
        ["sgr0", "op", "cnorm", "rmcup"].map { capability($0) }.joined() + "\r\n"
    }

    private let knowsControlSequences: Bool
    private let hasMouse = cncurses_capability("kmous") != nil && !isWithinScreen
    private(set) var hasKeyboardProtocol = false

    /// Whether GNU screen stands between the program and the terminal. Seen in its 4.9: while a program has the mouse, screen
    /// holds Escape back until the next key, as the possible start of a report, and Escape is dearer than the wheel.
    private static var isWithinScreen: Bool {
        getenv("STY") != nil && getenv("TERM").map { String(cString: $0).hasPrefix("screen") } == true
    }

    /// - Parameter knowsControlSequences: `false` sends only what terminfo has.
    init(knowsControlSequences: Bool) {
        self.knowsControlSequences = knowsControlSequences
    }

    /// Arrows as terminfo says, buttons, moves with one held, and wheel in cells of any number, pastes marked.
    ///
    /// Pastes are asked to be marked on every terminal: terminfo does not tell of it for screen, rxvt and others that can,
    /// and those that cannot do nothing.
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
            // Before the screens are changed: each has keyboard flags of its own.
            if hasKeyboardProtocol { sequences += "\u{1B}[<u" }
            sequences += "\u{1B}[?2004l"
            if hasMouse { sequences += "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" }
        }
        return sequences + Self.capability("rmkx")
    }

    /// From now on the terminal is to tell Escape from what begins with it.
    ///
    /// - Returns: what says so to it; nothing if it knows already.
    mutating func enterKeyboardProtocol() -> String {
        guard !hasKeyboardProtocol else { return "" }
        hasKeyboardProtocol = true
        return Self.pushKeyboardProtocol
    }

    /// Source: Kitty's “Comprehensive keyboard handling in terminals”; 1 is “disambiguate escape codes”.
    private static let pushKeyboardProtocol = "\u{1B}[>1u"

    /// A capability without paddings as `$<5>`, which ask for a pause that no terminal of today needs.
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
