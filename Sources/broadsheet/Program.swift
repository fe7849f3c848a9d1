import ArgumentParser
import Glibc

/// The entry point. Assigns errors their exit code and stream: 0 done, 1 failed, 2 wrong usage.
@main
enum Program {
    static func main() {
        // A closed pipe on our output must not kill the program; the write reports it.
        signal(SIGPIPE, SIG_IGN)
        // Nor must a file size limit; the write reports it.
        signal(SIGXFSZ, SIG_IGN)
        // Without TZ, the C library checks the time zone file for each entry of a zip archive, because zip times are
        // local. That would take a tenth of the time to the first screen of a newspaper in an EPUB.
        setenv("TZ", ":/etc/localtime", 0)
        let arguments = ProgramArguments.language.rest
        if let mistaken = PathArguments.mistaken(in: arguments) {
            StandardStream.report(mistaken)
            exit(2)
        }
        do {
            // Nine starts in ten take this path. The parser would take 4 ms, a third of the time to the first screen,
            // for the same result.
            if PathArguments.areAlone(arguments) { return try ReaderSession(paths: arguments).run() }
            var command = try Broadsheet.parseAsRoot(arguments)
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Reports an error and ends the program.
    private static func end(with error: any Error) -> Never {
        if let sentence = error as? Failure {
            StandardStream.report(sentence.phrase)
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
