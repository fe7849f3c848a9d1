import ArgumentParser
import Glibc

/// Errors are data; here they get their exit code and their stream: 0 done, 1 failed, 2 wrong usage.
@main
enum Program {
    static func main() {
        // A pipe that the reader of our output has closed is no failure: writing notices it.
        signal(SIGPIPE, SIG_IGN)
        // Nor is a file that may not grow so large: writing says so.
        signal(SIGXFSZ, SIG_IGN)
        // Without it the C library looks at the file of the time zone for each entry of a zip, whose times are local ones:
        // a tenth of the time to the first screen of a newspaper in an EPUB.
        setenv("TZ", ":/etc/localtime", 0)
        let arguments = ProgramArguments.language.rest
        if let mistaken = PathArguments.mistaken(in: arguments) {
            StandardStream.tell(mistaken)
            exit(2)
        }
        do {
            // Nine starts in ten: the parser takes 4 ms, a third of the time to the first screen, to find the same.
            if PathArguments.areAlone(arguments) { return try Reading(paths: arguments).run() }
            var command = try Broadsheet.parseAsRoot(arguments)
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Ends the program with what is to be said of the error.
    private static func end(with error: any Error) -> Never {
        if let sentence = error as? Failure {
            StandardStream.tell(sentence.phrase)
            exit(1)
        }
        let message = Broadsheet.fullMessage(for: error)
        let code = Broadsheet.exitCode(for: error)
        if code == .success {
            StandardStream.output.write(HelpText.shown(message) + "\n")
            exit(0)
        }
        if !message.isEmpty { StandardStream.error.write(message + "\n") }
        exit(code == .validationFailure ? 2 : 1)
    }
}
