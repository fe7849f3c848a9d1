import Files
import Glibc
import Wording

/// A settings file as it is on disk.
struct SettingsFile {
    let text: String
    /// Whether the file belongs to the user or the system and not everybody can write it, so that its commands are the
    /// user's own. A group may: on many systems each user has a group of their own, which can write all their files.
    let isTrusted: Bool

    /// The size of the largest file that is read, in bytes.
    private static let limit = 1_000_000

    /// Reads the file at `path`; `nil` if there is none.
    ///
    /// - Throws: `AppError.unreadableSettings`.
    init?(_ path: String) throws(AppError) {
        func unreadable(_ reason: Phrase) -> AppError { .unreadableSettings(path: path, reason: reason) }
        let descriptor = open(FilePath.system(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return nil }
        guard descriptor >= 0 else { throw unreadable(Phrase(text: SystemError.last.description)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(Phrase(text: SystemError.last.description)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw unreadable("it is a folder")
        default: throw unreadable("it is no file")
        }
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try WholeFile.readToEnd(descriptor, atMost: Self.limit)
        } catch {
            throw unreadable(Phrase(text: error.description))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw unreadable("it is not UTF-8") }
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        isTrusted = (status.st_uid == geteuid() || status.st_uid == 0) && status.st_mode & S_IWOTH == 0
    }
}
