import Files
import ScreenModel

/// Opens the file that a story came from in the user's editor.
struct SourceEditor {
    let environment: Environment
    /// Runs a command of the shell with one argument in the terminal.
    let run: (_ command: String, _ argument: String) -> CommandEnding

    /// - Parameter line: from 1. `+LINE` is what vi, emacs, nano and most others take.
    func edit(_ path: String, line: Int) throws(AppError) {
        guard let status = FileStatus(of: path), status.isRegular else { throw .noSource(path: path) }
        let editor = environment.variable("VISUAL") ?? environment.variable("EDITOR") ?? "vi"
        let ending = run(editor + " +\(line) \"$1\"", WorkingFolder.absolute(path))
        if ending == .failed { throw .sourceEditor(editor) }
        if case .exited(let status) = ending, status != 0 { throw .sourceEditor(editor) }
    }
}
