import CNcurses
import CTerminal
import Glibc

/// The way from ncurses to the terminal.
///
/// ncurses writes whenever it has moved the cursor, some forty times a frame. Held, what it writes is collected in
/// memory and sent in one piece: nobody sees half a frame, and a line over a network carries one.
final class TerminalOutput {
    /// The stream that ncurses is to be opened on.
    let stream: UnsafeMutablePointer<FILE>
    /// An open file of our own, which does not block; a shell that shares standard output keeps its own.
    let terminal: Int32
    /// Whether the terminal took no output when the program was to end.
    private(set) var isStuck = false
    /// The stream's own, which stands for the terminal or, while held, for `memory`.
    private let descriptor: Int32
    /// -1 where the system gives none: then nothing is held.
    private let memory: Int32
    private let signals: SignalPipe

    /// On standard output; `nil` if it cannot be opened again.
    ///
    /// - Parameter signals: those that end the program end the waiting for a terminal that takes nothing.
    init?(endingOn signals: SignalPipe) {
        self.signals = signals
        let name = ttyname(1)
        let own = name.map { open($0, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
        // A terminal of another mount namespace has no name here.
        terminal = own >= 0 ? own : fcntl(1, F_DUPFD_CLOEXEC, 3)
        descriptor = fcntl(1, F_DUPFD_CLOEXEC, 3)
        guard terminal >= 0, descriptor >= 0, let stream = fdopen(descriptor, "w") else { return nil }
        self.stream = stream
        memory = cterminal_memory()
    }

    deinit {
        fclose(stream)
        close(terminal)
        if memory >= 0 { close(memory) }
    }

    func write(_ bytes: String) {
        fputs(bytes, stream)
        fflush(stream)
    }

    /// Writes bytes that are nobody's frame, at once.
    func send(_ bytes: String) {
        hold()
        write(bytes)
        release()
    }

    /// From now on what is written waits.
    func hold() {
        if memory >= 0 { cterminal_redirect(descriptor, memory) }
    }

    /// Sends what has waited.
    func release() {
        guard memory >= 0 else { return }
        cterminal_redirect(descriptor, terminal)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return }
        var bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(memory, buffer.baseAddress, count, 0))
        }[...]
        while !bytes.isEmpty, !isStuck {
            let sent = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
            if sent < 0, errno == EINTR { continue }
            if sent < 0, errno == EAGAIN { waitForRoom() } else if sent < 0 { break }
            bytes = bytes.dropFirst(max(0, sent))
        }
        discard()
    }

    /// Forgets what has waited; what is written from now on goes to the terminal.
    func discard() {
        guard memory >= 0 else { return }
        cterminal_redirect(descriptor, terminal)
        lseek(memory, 0, SEEK_SET)
    }

    /// Waits until the terminal takes more. One whose output is stopped may never do, which is no reason to outlive the
    /// order to end.
    private func waitForRoom() {
        if signals.isEnding {
            // What is being shown takes no longer on the slowest line that is still a terminal.
            isStuck = !isWritable(within: 200)
            return
        }
        var polled = [
            pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        poll(&polled, 2, -1)
    }

    private func isWritable(within milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        return poll(&polled, 1, milliseconds) == 1
    }
}
