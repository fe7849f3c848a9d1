import CNcurses
import CTerminal
import Glibc

/// The path from ncurses to the terminal.
///
/// ncurses writes whenever it has moved the cursor, some forty times a frame. While held, its output is collected in
/// memory and then sent in one piece, so that nobody sees half a frame, and a frame needs one packet on a network.
final class TerminalOutput {
    /// The stream to open ncurses on.
    let stream: UnsafeMutablePointer<FILE>
    /// A non-blocking file description of the program's own, so that a shell sharing standard output is not affected.
    let terminal: Int32
    /// Whether the terminal accepted no output when the program was to end.
    private(set) var isStuck = false
    /// The stream's descriptor, which refers to the terminal or, while held, to `memory`.
    private let descriptor: Int32
    /// A file in memory; -1 if the system provides none, in which case output is never held.
    private let memory: Int32
    private let signals: SignalPipe

    /// Opens the terminal of standard output; `nil` if it cannot be opened again.
    ///
    /// - Parameter signals: a signal that ends the program also ends a wait for a terminal that accepts no output.
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

    /// Sends bytes that belong to no frame at once.
    func send(_ bytes: String) {
        hold()
        write(bytes)
        release()
    }

    /// Starts collecting output in memory.
    func hold() {
        if memory >= 0 { cterminal_redirect(descriptor, memory) }
    }

    /// Sends the collected output.
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

    /// Drops the collected output; later output goes to the terminal.
    func discard() {
        guard memory >= 0 else { return }
        cterminal_redirect(descriptor, terminal)
        lseek(memory, 0, SEEK_SET)
    }

    /// Waits until the terminal accepts more output. A terminal whose output is stopped may never do so, and must not
    /// keep the program from ending when told to.
    private func waitForRoom() {
        if signals.isEnding {
            // 200 ms are enough for pending output to be shown on the slowest real line.
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
