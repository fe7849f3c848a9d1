import App
import Glibc
import NcursesTerminal
import NewsImport
import UnicodeText

/// Runs the reader on the terminal, with the library or with the files at some paths.
struct ReaderSession {
    var paths: [String] = []
    var encoding: String?
    /// `nil` to query the terminal.
    var ambiguous: AmbiguousWidth?
    /// Whether anything is remembered after the session.
    var remembers = true

    /// Runs the reader until the user quits.
    func run() throws {
        let paths = paths.isEmpty && StandardInput.isPiped ? ["-"] : paths
        if paths.contains("-"), !StandardInput.leaveToTerminal() {
            throw Failure("There is no terminal whose keys could be read beside standard input.")
        }
        let noColour = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        do {
            let terminal = try CursesTerminal(wantsColours: noColour.isEmpty, ambiguous: ambiguous)
            try Application(terminal: terminal, language: ProgramArguments.language.asked, remembers: remembers)
                .run(opening: paths, options: ImportOptions(encoding: encoding))
        } catch let error as TerminalError {
            throw Failure(error)
        } catch let error as AppError {
            throw Failure(error)
        }
    }
}
