import Glibc
import Synchronization

/// Standard input as a source of issues, kept apart from the keys of the terminal where both come through it.
public enum StandardInput {
    /// The descriptor from which piped input is read.
    private static let source = Atomic<Int32>(0)

    /// Whether input is piped or redirected into the program.
    public static var isPiped: Bool {
        var status = stat()
        guard fstat(0, &status) == 0 else { return false }
        return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }

    /// Replaces standard input by the terminal, so that keys come from the terminal, and keeps the piped input for the
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
