import App
import Glibc
import NcursesTerminal
import NewsImport
import UnicodeText

/// The reader on the terminal, with the library or with what some paths name.
struct Reading {
    var paths: [String] = []
    var encoding: String?
    /// `nil` for what the terminal is to be asked.
    var ambiguous: AmbiguousWidth?
    /// Whether anything is remembered beyond the sitting.
    var remembers = true

    /// Reads until the user quits.
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
