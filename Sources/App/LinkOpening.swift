import Files

/// Opens addresses of the web in another program, which gets its own words and no shell.
enum LinkOpening {
    /// Seconds that the program is given: one that shows the page itself goes on by itself.
    private static let patience = 10.0

    /// Runs `command` with the address behind its words, and waits until it has ended.
    ///
    /// - Throws: `AppError.linkCommand` if the command is not there or fails.
    static func open(_ link: String, with command: String) throws(AppError) {
        let words = command.split(separator: " ").map(String.init) + [link]
        let ending: ChildProcess.Ending
        do throws(SystemError) {
            ending = try ChildProcess.run(words, limits: ChildProcess.Limits(seconds: patience)).ending
        } catch {
            throw .linkCommand(command, status: 127)  // the shell's word for a command that it does not find
        }
        switch ending {
        case .exited(status: 0): return
        case .exited(let status): throw .linkCommand(command, status: status)
        case .killed, .timedOut, .tooMuchOutput, .cancelled: throw .linkCommand(command, status: nil)
        }
    }
}
