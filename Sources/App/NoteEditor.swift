import Glibc
import ScreenModel

/// Lets the user write a note in the editor of their choice, `$VISUAL` or `$EDITOR`.
struct NoteEditor {
    let environment: Environment
    /// Runs a command of the shell with one argument in the terminal.
    let run: (_ command: String, _ argument: String) -> CommandEnding

    /// Shows `text` in the editor and waits until it is left. What was saved before the program was to end is kept.
    ///
    /// - Returns: the text as it is then, without blanks at its end; `text` itself if the editor changed nothing.
    /// - Throws: `AppError` if the note could not be given to the editor, the editor says that it failed, or what it left
    ///   is not all that was written. The note then is as it was.
    func edit(_ text: String) throws(AppError) -> String {
        let given = Array((text.isEmpty ? "" : text + "\n").utf8)
        let file = try TemporaryNote(given, in: folders)
        let editor = environment.variable("VISUAL") ?? environment.variable("EDITOR") ?? "vi"
        let ending = run(editor + " \"$1\"", file.path)
        guard ending == .exited(status: 0) || ending == .endedWithProgram else { throw .editor(editor) }
        guard let left = file.read() else { throw .noteLost }
        if left == given { return text }
        // An editor that finds no room may leave a part of the note, or nothing, and end as if all were well; one that is ended
        // may not have come to its end.
        if given.starts(with: left), ending == .endedWithProgram || !file.hasRoom { throw .noteCutOff }
        var written = String(decoding: left, as: UTF8.self)
        while written.last?.isWhitespace == true { written.removeLast() }
        return written
    }

    /// The folders for the note's file, the most private first.
    private var folders: [String] {
        ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(environment.variable).filter { $0.hasPrefix("/") } + ["/tmp"]
    }
}
