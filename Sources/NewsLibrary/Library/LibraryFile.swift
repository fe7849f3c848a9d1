import Glibc

extension DataFolders {
    /// The library's file.
    public static func library(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/library.sqlite"
    }
}

/// What is asked of the library's file before SQLite is.
enum LibraryFile {
    static func isEmptyOrMissing(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_size == 0
    }

    /// Whether the file may be written, and its folder, where the journal stands.
    static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0 && access(FilePath.folder(of: path), W_OK) == 0
    }

    /// The path within a URI.
    static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
            }
        }
    }
}
