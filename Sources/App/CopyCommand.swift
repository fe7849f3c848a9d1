import Files
import Synchronization

/// The user's copy command: it reads the copied text on standard input, and its output is ignored.
final class CopyCommand: Sendable {
    /// The time allowed, in seconds: a command that holds a clipboard continues in the background.
    private static let patience = 5.0

    private let isCancelled = Mutex(false)

    /// Runs `words` in a shell with `text` as standard input, and waits for it to end.
    ///
    /// - Throws: `AppError.copyCommand` if the command fails or does not end in time.
    func run(_ words: String, with text: String) throws(AppError) {
        let ending: ChildProcess.Ending
        do throws(SystemError) {
            ending = try ChildProcess.run(
                ["/bin/sh", "-c", words], input: Array(text.utf8),
                limits: ChildProcess.Limits(seconds: Self.patience)
            ) { isCancelled.withLock { $0 } }.ending
        } catch {
            throw .copyCommand(words, status: nil)
        }
        switch ending {
        case .exited(status: 0): return
        case .exited(let status): throw .copyCommand(words, status: status)
        case .killed, .timedOut, .tooMuchOutput, .cancelled: throw .copyCommand(words, status: nil)
        }
    }

    /// Ends a running command and all processes that it has started.
    func cancel() { isCancelled.withLock { $0 = true } }
}
