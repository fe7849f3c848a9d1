import Files

/// Opens web addresses in another program, run with a list of arguments and no shell.
enum LinkOpening {
    /// The time allowed, in seconds: a program that shows the page itself continues in the background.
    private static let patience = 10.0

    /// Runs `command` with the address as its last argument, and waits for it to end.
    ///
    /// - Throws: `AppError.linkCommand` if the command is not found or fails.
    static func open(_ link: String, with command: String) throws(AppError) {
        let words = command.split(separator: " ").map(String.init) + [link]
        let ending: ChildProcess.Ending
        do throws(SystemError) {
            ending = try ChildProcess.run(words, limits: ChildProcess.Limits(seconds: patience)).ending
        } catch {
            throw .linkCommand(command, status: 127)  // the shell's exit status for a command not found
        }
        switch ending {
        case .exited(status: 0): return
        case .exited(let status): throw .linkCommand(command, status: status)
        case .killed, .timedOut, .tooMuchOutput, .cancelled: throw .linkCommand(command, status: nil)
        }
    }
}
