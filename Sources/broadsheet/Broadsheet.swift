import ArgumentParser
import Glibc
import UnicodeText

/// The program: `broadsheet` opens the library, `broadsheet PATH…` reads files, the subcommands do the rest.
struct Broadsheet: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "Read newspapers in the terminal: issues, sections and stories, set as on paper.",
        usage: "broadsheet [PATH…]\n       broadsheet <subcommand>",
        discussion:
            "Opens the library, or pages of newspapers in UTF-8 text, or folders of them. Press ? in the reader for its keys. With --ambiguous narrow or --ambiguous wide before the paths the terminal is not asked how wide it sets “ ” … and their like.",
        version: version,
        subcommands: [
            ReadCommand.self, ImportCommand.self, ListCommand.self, SearchCommand.self, RemoveCommand.self,
            ExportCommand.self, BookmarksCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)
}

/// Errors are data; here they get their exit code and their place: 0 done, 1 failed, 2 wrong usage.
@main
enum Main {
    static func main() {
        // A pipe that the reader of our output has closed is no failure: writing notices it.
        signal(SIGPIPE, SIG_IGN)
        // Nor is a file that may not grow so large: writing says so.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Broadsheet.parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Ends the program with what is to be said of the error.
    private static func end(with error: any Error) -> Never {
        if let sentence = error as? Failure {
            StandardStream.error.write("broadsheet: \(sentence)\n")
            exit(1)
        }
        let message = Broadsheet.fullMessage(for: error)
        let code = Broadsheet.exitCode(for: error)
        if code == .success {
            StandardStream.output.write(message + "\n")
            exit(0)
        }
        if !message.isEmpty { StandardStream.error.write(message + "\n") }
        exit(code == .validationFailure ? 2 : 1)
    }
}

/// Something that went wrong, as the sentence that the user is shown.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ reason: some CustomStringConvertible) {
        description = reason.description
    }
}

/// Standard output and error. What is written to a terminal is made harmless for it first.
struct StandardStream {
    static let output = StandardStream(descriptor: 1)
    static let error = StandardStream(descriptor: 2)

    private let descriptor: Int32

    /// Writes all of `text`; when nobody reads it any more, ends the program as done.
    func write(_ text: String) {
        let safe = isatty(descriptor) == 1 ? Self.safeLines(text) : text
        var bytes = Array(safe.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { exit(0) }
            if count <= 0 {
                if descriptor == 1 { StandardStream.error.write("broadsheet: the output cannot be written.\n") }
                exit(1)
            }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func safeLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { TerminalText.safe(String($0)) }.joined(separator: "\n")
    }
}
