import Glibc
import Synchronization

/// Standard input as a source of issues, which the keys of a terminal may have to be told from.
public enum StandardInput {
    /// Where what was piped in is read.
    private static let source = Atomic<Int32>(0)

    /// Whether something is piped or redirected into the program.
    public static var isPiped: Bool {
        var status = stat()
        guard fstat(0, &status) == 0 else { return false }
        return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }

    /// Puts the terminal in the place of standard input, so that keys come from there, and keeps what is piped in for the
    /// import.
    ///
    /// - Returns: whether there is a terminal.
    public static func leaveToTerminal() -> Bool {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { return false }
        let piped = fcntl(0, F_DUPFD_CLOEXEC, 3)
        dup2(terminal, 0)
        close(terminal)
        source.store(piped, ordering: .relaxed)
        return piped >= 0
    }

    static var descriptor: Int32 { source.load(ordering: .relaxed) }
}
