import Files
import Glibc

/// Writes files that the user asks for, with the same permissions as the user's other new files.
enum DocumentFile {
    /// Writes a whole file, replacing an existing one, following links. Writes into a pipe or device directly.
    ///
    /// - Throws: `Failure`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        var status = stat()
        let isThere = stat(FilePath.system(path), &status) == 0
        do throws(SystemError) {
            if isThere, status.st_mode & S_IFMT != S_IFREG {
                try pour(bytes, into: path)
            } else {
                try WholeFile.replace(try FilePath.followingLinks(path), with: bytes)
            }
        } catch {
            throw Failure("\(path) cannot be written: \(error).")
        }
        if !isThere { chmod(FilePath.system(path), 0o666 & ~mask) }
    }

    private static func pour(_ bytes: [UInt8], into path: String) throws(SystemError) {
        let file = open(FilePath.system(path), O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        try WholeFile.write(bytes, to: file)
    }

    /// Creates a folder and its missing parents.
    static func makeFolder(_ path: String) {
        if !path.isEmpty, path != "/", access(FilePath.system(path), F_OK) != 0 {
            makeFolder(FilePath.folder(of: path))
        }
        mkdir(FilePath.system(path), 0o777)
    }

    /// The permission bits that the user's umask removes.
    private static let mask: mode_t = {
        let mask = umask(0)
        umask(mask)
        return mask
    }()
}
