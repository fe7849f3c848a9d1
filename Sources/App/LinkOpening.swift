import Files

/// Opens web addresses in another program, run with a list of arguments and no shell.
enum LinkOpening {
    /// The time in seconds during which a failure is noticed. A program that shows the page itself runs on.
    private static let patience = 10.0

    /// Runs `command` with the address as its last argument, and watches whether it fails.
    ///
    /// - Throws: `AppError.linkCommand` if the command is not found or fails.
    static func open(_ link: String, with command: String) throws(AppError) {
        let words = command.split(separator: " ").map(String.init) + [link]
        let ending: ChildProcess.Ending?
        do throws(SystemError) {
            ending = try ChildProcess.start(words, watchedFor: patience)
        } catch {
            throw .linkCommand(command, status: ChildProcess.commandNotFound)
        }
        switch ending {
        case nil, .exited(status: 0): return
        case .exited(let status): throw .linkCommand(command, status: status)
        case .killed, .timedOut, .tooMuchOutput, .cancelled: throw .linkCommand(command, status: nil)
        }
    }
}
