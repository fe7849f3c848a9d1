import Glibc

/// The pause after ESC that makes it the Escape key.
enum EscapeDelay {
    /// `ESCDELAY` in milliseconds, as ncurses reads it, at most 5,000; otherwise 100 ms, or 300 ms over ssh.
    ///
    /// - Parameter variable: looks a variable of the environment up.
    static func milliseconds(_ variable: (String) -> String?) -> Int {
        if let value = variable("ESCDELAY").flatMap({ Int($0) }), value >= 0 { return min(value, 5_000) }
        let isRemote = variable("SSH_CONNECTION") != nil || variable("SSH_TTY") != nil
        return isRemote ? 300 : 100
    }

    static func fromEnvironment() -> Duration {
        .milliseconds(milliseconds { getenv($0).map { String(cString: $0) } })
    }
}
