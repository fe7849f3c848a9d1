import Files
import ReaderCore
import ScreenModel

/// Opens the file that a story came from in the user's editor.
struct SourceEditor {
    let environment: Environment
    /// Runs a command of the shell with one argument in the terminal.
    let run: (_ command: String, _ argument: String) -> CommandEnding

    /// Bytes of the longest file whose lines are looked through.
    private static let longest = 64_000_000

    /// Opens the file at the line; `+LINE` is what vi, emacs, nano and most others take.
    func edit(at place: SourcePlace) throws(AppError) {
        guard let status = FileStatus(of: place.path), status.isRegular else { throw .noSource(path: place.path) }
        let bytes = (try? WholeFile.read(place.path, atMost: Self.longest))?.bytes
        guard bytes.map(Self.isText) ?? true else { throw .sourceIsNoText(path: place.path) }
        let editor = environment.variable("VISUAL") ?? environment.variable("EDITOR") ?? "vi"
        let line = bytes.map { Self.line(of: place, in: $0) } ?? place.line
        let ending = run(editor + " +\(line) \"$1\"", WorkingFolder.absolute(place.path))
        if ending == .failed { throw .sourceEditor(editor) }
        if case .exited(let status) = ending, status != 0 { throw .sourceEditor(editor) }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: "%PDF".utf8) { return false }
        return isWide(bytes) || !bytes.prefix(8192).contains(0)
    }

    /// Whether a mark of UTF-16 or UTF-32 stands at the beginning.
    private static func isWide(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The line where the words stand: the one that is told, else, in a file that is markup or has fields, the first that
    /// has them. In another encoding the words cannot be found, and the line is believed.
    static func line(of place: SourcePlace, in bytes: [UInt8]) -> Int {
        guard let text = String(validating: bytes, as: UTF8.self) else { return place.line }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        // A narrow column has few of the words on a line.
        let first = String(place.words.unicodeScalars.prefix(4))
        if lines.indices.contains(place.line - 1), lines[place.line - 1].contains(first) { return place.line }
        return (lines.firstIndex { $0.contains(place.words) } ?? 0) + 1
    }
}
