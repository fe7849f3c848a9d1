import Files
import ScreenModel

/// Lets the user write a note in their editor, `$VISUAL` or `$EDITOR`.
struct NoteEditor {
    let environment: Environment
    /// Runs a shell command with one argument in the terminal.
    let run: (_ command: String, _ argument: [CChar]) -> CommandEnding

    /// Shows `text` in the editor and waits for the editor to end. If the program is told to end meanwhile, a saved
    /// note is kept.
    ///
    /// - Returns: the new text, without whitespace at its end; `text` itself if the editor changed nothing.
    /// - Throws: `AppError` if the note could not be given to the editor, the editor failed, or the file is incomplete.
    ///   The note is then unchanged.
    func edit(_ text: String) throws(AppError) -> String {
        let given = Array((text.isEmpty ? "" : text + "\n").utf8)
        let file = try TemporaryNote(given, in: folders)
        let editor = environment.variable("VISUAL") ?? environment.variable("EDITOR") ?? "vi"
        let ending = run(editor + " \"$1\"", FilePath.system(file.path))
        guard ending == .exited(status: 0) || ending == .endedWithProgram else { throw .editor(editor) }
        guard let left = file.read() else { throw .noteLost }
        if left == given { return text }
        // An editor without disk space may leave only a part of the note, or nothing, and still report success; one
        // that was ended may not have finished writing.
        if given.starts(with: left), ending == .endedWithProgram || !file.hasRoom { throw .noteCutOff }
        var written = String(decoding: left, as: UTF8.self)
        while written.last?.isWhitespace == true { written.removeLast() }
        return written
    }

    /// The folders to try for the note's file, the most private first.
    private var folders: [String] {
        ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(environment.variable).filter { $0.hasPrefix("/") } + ["/tmp"]
    }
}
