import Files
import Glibc

/// Files that people ask for, which others may read as they may whatever else the user makes.
enum DocumentFile {
    /// Writes a file whole, in the place of one that is there.
    ///
    /// - Throws: `Failure`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let isThere = access(FilePath.system(path), F_OK) == 0
        do throws(SystemError) {
            try WholeFile.replace(path, with: bytes)
        } catch {
            throw Failure("\(path) cannot be written: \(error).")
        }
        if !isThere { chmod(FilePath.system(path), 0o666 & ~mask) }
    }

    /// Makes a folder and those that it is in.
    static func makeFolder(_ path: String) {
        if !path.isEmpty, path != "/", access(FilePath.system(path), F_OK) != 0 {
            makeFolder(FilePath.folder(of: path))
        }
        mkdir(FilePath.system(path), 0o777)
    }

    /// The permissions that the user does not give away.
    private static let mask: mode_t = {
        let mask = umask(0)
        umask(mask)
        return mask
    }()
}
