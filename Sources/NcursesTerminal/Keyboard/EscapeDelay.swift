import Glibc

/// How long the input must pause after ESC for it to count as the Escape key.
enum EscapeDelay {
    /// `ESCDELAY` in milliseconds, as ncurses reads it; otherwise 100 ms, or 300 ms over ssh.
    static func fromEnvironment() -> Duration {
        if let value = getenv("ESCDELAY").flatMap({ Int(String(cString: $0)) }), value >= 0 {
            return .milliseconds(min(value, 5_000))
        }
        let isRemote = getenv("SSH_CONNECTION") != nil || getenv("SSH_TTY") != nil
        return .milliseconds(isRemote ? 300 : 100)
    }
}
