import Files
import Glibc

/// Checks on the library's file before SQLite opens it.
enum LibraryFile {
    static func isEmptyOrMissing(_ path: String) -> Bool {
        FileStatus(of: path).map { $0.size == 0 } ?? true
    }

    /// Whether the file and its folder, which holds the journal, are writable. A file with a second hard link counts as
    /// read-only, because SQLite would change it under both names.
    static func isWritable(_ path: String) -> Bool {
        access(FilePath.system(path), W_OK) == 0 && access(FilePath.system(FilePath.folder(of: path)), W_OK) == 0
            && FileStatus(of: path)?.links == 1
    }

    /// Creates an empty file that only its owner can read; SQLite gives its journals the same permissions.
    static func make(_ path: String) {
        let file = open(FilePath.system(path), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
    }

    /// The path in the form SQLite takes. A URI, which can contain any byte, is used only for a path that is not UTF-8,
    /// because GRDB looks for the journal beside the path.
    static func location(_ path: String) -> String {
        FilePath.isText(path) ? path : uri(path)
    }

    static func uri(_ path: String, options: String = "") -> String {
        let digits = Array("0123456789ABCDEF")
        let bytes = FilePath.system(path).dropLast().map { UInt8(bitPattern: $0) }
        return bytes.reduce(into: "file:") { encoded, byte in
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
            }
        } + options
    }
}
