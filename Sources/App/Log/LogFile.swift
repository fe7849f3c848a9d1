import Files
import Glibc
import NewsModel
import Synchronization

/// The log: one line per event, with its time and level, in a file in the state folder. It contains nothing of the
/// texts that are read.
final class LogFile: Sendable {
    private let path: String
    private let level: Mutex<LogLevel>

    /// The size in bytes after which the file is renamed to `log.old`.
    private static let limit = 1_000_000

    init(folder: String, level: LogLevel) {
        path = folder + "/log"
        self.level = Mutex(level)
    }

    func setLevel(_ level: LogLevel) { self.level.withLock { $0 = level } }

    /// Writes a line if its level is enabled; write errors are ignored, because the log must not disturb anybody.
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
        try? WholeFile.write(Array("\(Timestamp.now) \(level.rawValue) \(FilePath.shown(line))\n".utf8), to: file)
    }
}
