import Files
import ReaderCore
import ScreenModel

/// Opens the source file of a story in the user's editor.
struct SourceEditor {
    let environment: Environment
    /// Runs a shell command with one argument in the terminal.
    let run: (_ command: String, _ argument: [CChar]) -> CommandEnding

    /// The size in bytes of the longest file in which the line is searched for.
    private static let longest = 64_000_000

    /// Opens the file at the line; vi, emacs, nano and most others take `+LINE`.
    func edit(at place: SourcePlace) throws(AppError) {
        let path = WorkingFolder.absolute(FilePath.recovered(place.path))
        guard let status = FileStatus(of: path), status.isRegular else { throw .noSource(path: place.path) }
        let bytes = (try? WholeFile.read(path, atMost: Self.longest))?.bytes
        guard bytes.map(Self.isText) ?? true else { throw .sourceIsNoText(path: place.path) }
        let editor = environment.editor
        let line = bytes.map { Self.line(of: place, in: $0) } ?? place.line
        let ending = run(editor + " +\(line) \"$1\"", FilePath.system(path))
        if ending == .failed { throw .sourceEditor(editor, status: nil) }
        if case .exited(let status) = ending, status != 0 { throw .sourceEditor(editor, status: status) }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: "%PDF".utf8) { return false }
        return hasWideMark(bytes) || !bytes.prefix(8192).contains(0)
    }

    /// Whether the file begins with a byte order mark of UTF-16 or UTF-32.
    private static func hasWideMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The line that contains the words: the recorded line, or, in markup and files with fields, the first line that
    /// has them. In other encodings the words cannot be found, and the recorded line is used.
    static func line(of place: SourcePlace, in bytes: [UInt8]) -> Int {
        guard let text = String(validating: bytes, as: UTF8.self) else { return place.line }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        // A line of a narrow column has only the first few of the words.
        let first = String(place.words.unicodeScalars.prefix(4))
        if lines.indices.contains(place.line - 1), lines[place.line - 1].contains(first) { return place.line }
        return (lines.firstIndex { $0.contains(place.words) } ?? 0) + 1
    }
}
