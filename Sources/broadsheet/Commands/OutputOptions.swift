import ArgumentParser
import UnicodeText

/// The options for the output of a command.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("raw"), help: .said("Leave control characters in what goes to a file or into a pipe."))
    var isRaw = false

    /// Writes text to standard output.
    func write(_ text: String) {
        StandardStream.output.write(text, isRaw: isRaw)
    }

    /// A field of an output line, without the line ends and tabs that would break the line.
    func field(_ text: String) -> String {
        isRaw ? text : TerminalText.safe(text)
    }
}
