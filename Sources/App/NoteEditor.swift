import Files
import NewsImport
import ScreenModel

/// Lets the user write a note in their editor, `$VISUAL` or `$EDITOR`.
struct NoteEditor {
    let environment: Environment
    /// Runs a shell command with one argument in the terminal.
    let run: (_ command: String, _ argument: [CChar]) -> CommandEnding

    /// Shows `text` in the editor and waits for the editor to end. If the program is told to end meanwhile, a saved
    /// note is kept.
    ///
    /// - Returns: the note as written, without whitespace at its end; `nil` if the editor changed nothing.
    /// - Throws: `AppError` if the note could not be given to the editor, the editor failed, or the file is incomplete.
    ///   The note is then unchanged, and a file that the user has written stays: the error names it.
    func edit(_ text: String) throws(AppError) -> WrittenNote? {
        let given = Array((text.isEmpty ? "" : text + "\n").utf8)
        let file = try TemporaryNote(given, in: folders)
        let editor = environment.editor
        let ending = run(editor + " \"$1\"", FilePath.system(file.path))
        let left = Result { () throws(AppError) in try file.read(given: given.count) }
        do throws(AppError) {
            guard ending == .exited(status: 0) || ending == .endedWithProgram else { throw .editor(editor) }
            let left = try left.get()
            if left == given { return nil }
            // An editor without disk space may leave only a part of the note, or nothing, and still report success; one
            // that was ended may not have finished writing.
            if given.starts(with: left), ending == .endedWithProgram || !file.hasRoom { throw .noteCutOff }
            guard let decoded = EditedText(left) else { throw .noteUndecodable }
            return WrittenNote(text: Self.trimmed(decoded.text), encoding: decoded.encoding, file: file)
        } catch {
            if (try? left.get()).map(given.starts) ?? !file.exists { throw error }
            file.keep()
            throw .noteSetAside(path: file.path, because: error.phrase)
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// The folders to try for the note's file, the most private first.
    private var folders: [String] {
        ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(environment.variable).filter { $0.hasPrefix("/") } + ["/tmp"]
    }
}
