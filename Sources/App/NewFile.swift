import Files
import Glibc
import IssueExport
import NewsModel
import ReaderCore

/// Files that the reader writes where the user says.
enum NewFile {
    /// Writes text to a file that is not there yet: nothing is replaced.
    static func write(_ text: String, to path: String) -> ReaderEvent { write(Array(text.utf8), to: path) }

    /// Writes an issue in the form that the file's name ends on; as text where that is none.
    static func export(_ issue: Issue, to path: String) -> ReaderEvent {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        let format = IssueFormat(rawValue: ending) ?? (ending == "md" ? .markdown : .text)
        return write(format.bytes(of: [issue], now: Timestamp.now.description), to: path)
    }

    private static func write(_ bytes: [UInt8], to path: String) -> ReaderEvent {
        let path = WorkingFolder.absolute(typed: path)
        let file = open(FilePath.system(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            return errno == EEXIST
                ? .failure("\(path) is there already and is not replaced: name another file.")
                : .failure("\(path) cannot be written: \(SystemError.last).")
        }
        defer { close(file) }
        do throws(SystemError) {
            try WholeFile.write(bytes, to: file)
            return .notice("Written to \(path).")
        } catch {
            unlink(FilePath.system(path))
            return .failure("\(path) cannot be written: \(error).")
        }
    }
}
