import App
import ArgumentParser
import Glibc
import NcursesTerminal
import UnicodeText

/// `broadsheet PATH…`: opens pages in the reader, without keeping them anywhere; without a path, the library.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open files or folders in the reader.", usage: "broadsheet [PATH…]",
        shouldDisplay: false)

    @Argument(help: "Pages of newspapers in UTF-8 text, or folders of them.")
    var paths: [String] = []

    @Option(help: "Cells of characters whose width is ambiguous, as “ ” …: auto asks the terminal.")
    var ambiguous: Ambiguous = .auto

    /// What the terminal is said to do.
    enum Ambiguous: String, CaseIterable, ExpressibleByArgument {
        case auto, narrow, wide

        /// `nil` for what the terminal is to be asked.
        var width: AmbiguousWidth? { AmbiguousWidth(rawValue: rawValue) }
    }

    func validate() throws {
        try PathArguments.validate(paths)
    }

    func run() throws {
        let noColour = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        do {
            let terminal = try CursesTerminal(wantsColours: noColour.isEmpty, ambiguous: ambiguous.width)
            try Application(terminal: terminal).run(opening: paths)
        } catch let error as TerminalError {
            throw Failure(error)
        } catch let error as AppError {
            throw Failure(error)
        }
    }
}
