import Glibc

/// Paths as text, the parts of a path, and the target of symbolic links.
///
/// A path is bytes that need not be UTF-8. In the text each byte that is not becomes one private-use scalar, U+10FE00
/// plus the byte, so that any path can be written down, shown and opened again. The idea is that of PEP 383
/// (surrogateescape), with scalars that a Swift string can hold.
public enum FilePath {
    /// The scalars that stand for the bytes 0x80 to 0xFF.
    private static let escapes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

    /// The text of a path that the system gave as bytes.
    public static func text(of bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), isText(text) { return text }
        var text = String.UnicodeScalarView()
        func escape(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { text.append(Unicode.Scalar(0x10FE00 + UInt32(byte)) ?? "\u{FFFD}") }
        }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var index = bytes.startIndex
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                // A real character of these would be read back as a byte: its own bytes are escaped instead.
                if escapes.contains(scalar.value) { escape(encoded) } else { text.append(scalar) }
                index = bytes.index(index, offsetBy: encoded.count)
            case .error(let length):
                let end = bytes.index(index, offsetBy: length)
                escape(bytes[index..<end])
                index = end
            case .emptyInput: return String(text)
            }
        }
    }

    /// The bytes of a path, with the zero behind them that the system's calls want.
    public static func system(_ path: String) -> [CChar] {
        var bytes: [CChar] = []
        for scalar in path.unicodeScalars {
            if escapes.contains(scalar.value) {
                bytes.append(CChar(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? [])
            }
        }
        return bytes + [0]
    }

    /// Whether all bytes of a path are UTF-8.
    public static func isText(_ path: String) -> Bool {
        !path.unicodeScalars.contains { escapes.contains($0.value) }
    }

    /// The folder that the path stands in: `.` for a name alone.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of the path.
    public static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    /// The path that a chain of symbolic links ends in, whether or not anything is there; the path itself if it is no
    /// link. Only its last part is followed: the system follows the others.
    public static func followingLinks(_ path: String) throws(SystemError) -> String {
        var path = path
        for _ in 0..<40 {  // as many as Linux follows
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(system(path), &buffer, buffer.count)
            guard length >= 0 else { return path }  // no link, or nothing there
            let target = text(of: buffer[..<length].map { UInt8(bitPattern: $0) })
            path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
        }
        throw SystemError(code: ELOOP)
    }

    /// The names in a folder, without `.` and `..`, in no order.
    ///
    /// - Throws: the system's error where the folder cannot be read.
    public static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(system(folder)) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: UInt8.self, capacity: 256) {
                    text(of: UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes a folder and those above it, for their owner alone, as the XDG Base Directory Specification wants it.
    public static func makeFolder(_ path: String) throws(SystemError) {
        if mkdir(system(path), 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != folder(of: path) else { throw .last }
        try makeFolder(folder(of: path))
        guard mkdir(system(path), 0o700) == 0 || errno == EEXIST else { throw .last }
    }
}
