import Files
import Glibc
import NewsModel
import Synchronization

/// The log: a line for what has happened, with its time and level, in a file of the state folder. Nothing that is read
/// stands in it.
final class LogFile: Sendable {
    private let path: String
    private let level: Mutex<LogLevel>

    /// Bytes after which the file is put aside, as `log.old`.
    private static let limit = 1_000_000

    init(folder: String, level: LogLevel) {
        path = folder + "/log"
        self.level = Mutex(level)
    }

    func setLevel(_ level: LogLevel) { self.level.withLock { $0 = level } }

    /// Writes a line, if its level is wanted; a disk that takes none is no reason to disturb anybody.
    func write(_ level: LogLevel, _ sentence: @autoclosure () -> String) {
        guard level != .off, self.level.withLock({ level <= $0 }) else { return }
        if let size = FileStatus(of: path)?.size, size > Self.limit {
            rename(FilePath.system(path), FilePath.system(path + ".old"))
        }
        guard (try? FilePath.makeFolder(FilePath.folder(of: path))) != nil else { return }
        let file = open(FilePath.system(path), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        let line = sentence().split(whereSeparator: \.isNewline).joined(separator: " ")
        try? WholeFile.write(Array("\(Timestamp.now) \(level.rawValue) \(line)\n".utf8), to: file)
    }
}
