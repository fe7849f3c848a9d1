import Glibc

/// How long nothing may follow ESC for it to be the Escape key.
enum EscapeDelay {
    /// `ESCDELAY` in milliseconds, as ncurses reads it; else what a local terminal or a network needs.
    static func fromEnvironment() -> Duration {
        if let value = getenv("ESCDELAY").flatMap({ Int(String(cString: $0)) }), value >= 0 {
            return .milliseconds(min(value, 5_000))
        }
        let isRemote = getenv("SSH_CONNECTION") != nil || getenv("SSH_TTY") != nil
        return .milliseconds(isRemote ? 300 : 100)
    }
}
