import CNcurses
import ScreenModel

extension KeySequences {
    /// The keys of the terminal that ncurses was opened on.
    static func ofTerminal() -> KeySequences {
        let functions = (1...24).map { ("kf\($0)", Key.function($0)) }
        let capabilities = (named + functions).compactMap { name, key in
            cncurses_capability(name).map { (sequence: Array(String(cString: $0).utf8), key: key) }
        }
        return KeySequences(capabilities)
    }

    private static let named: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
        ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
        ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
        // The corners of a keypad.
        ("ka1", .home), ("ka3", .pageUp), ("kc1", .end), ("kc3", .pageDown),
    ]
}
