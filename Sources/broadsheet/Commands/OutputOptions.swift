import ArgumentParser
import UnicodeText

/// How a command writes its answer.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("raw"), help: .said("Leave control characters in what goes to a file or into a pipe."))
    var isRaw = false

    /// Writes an answer to standard output.
    func write(_ text: String) {
        StandardStream.output.write(text, isRaw: isRaw)
    }

    /// A field of a line, which line ends and tabs in it are not to break.
    func field(_ text: String) -> String {
        isRaw ? text : TerminalText.safe(text)
    }
}
