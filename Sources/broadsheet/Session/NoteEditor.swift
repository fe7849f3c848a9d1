import Glibc

/// Lets a reader write in the editor of their choice, `$VISUAL` or `$EDITOR`.
enum NoteEditor {
    /// Shows `text` in the editor and waits until it is left; `run` runs a command of the shell with one argument in the
    /// terminal and gives its exit status.
    ///
    /// - Returns: what the text is then, without blanks at its end.
    /// - Throws: a `Failure` if the editor could not be started or says that it failed.
    static func edit(_ text: String, run: (_ command: String, _ argument: String) -> Int32) throws(Failure) -> String {
        let file = try temporaryFile(text)
        defer { unlink(file) }
        let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
        let status = run(editor + " \"$1\"", file)
        guard status == 0 else { throw Failure("The editor \(editor) failed: the note is as it was.") }
        guard var written = read(file) else { throw Failure("The note cannot be read again: it is as it was.") }
        while written.last?.isWhitespace == true { written.removeLast() }
        return written
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Only its owner may read it.
    private static func temporaryFile(_ text: String) throws(Failure) -> String {
        let folder = [variable("XDG_RUNTIME_DIR"), variable("TMPDIR")].compactMap(\.self).first {
            access($0, W_OK) == 0
        }
        var name = ((folder ?? "/tmp") + "/broadsheet-note-XXXXXX.txt").utf8CString
        let descriptor = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemps($0, 4) } ?? -1 }
        let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
            throw Failure("There is no place for the note's file: \(String(cString: strerror(errno))).")
        }
        fputs(text.isEmpty ? "" : text + "\n", file)
        fclose(file)
        return path
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&part, 1, part.count, file)
            if count == 0 { break }
            bytes += part.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
