import Glibc

/// Paths as text, the components of a path, and the target of symbolic links.
///
/// A path is a byte sequence that need not be UTF-8. In the text, each byte that is not part of valid UTF-8 becomes a
/// private-use scalar, U+10FE00 plus the byte, so that any path can be stored and opened again; `TerminalText` shows
/// those scalars as U+FFFD. This follows PEP 383 (surrogateescape), with scalars that a Swift string can hold.
public enum FilePath {
    /// The scalars for the bytes 0x80 to 0xFF.
    private static let escapes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

    /// The text of a path that the system returned as bytes.
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
                // A real character in this range would be read back as a byte, so its own bytes are escaped.
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

    /// The text of a path that the system returned as bytes with a terminating zero.
    public static func text(at bytes: UnsafePointer<CChar>) -> String {
        text(of: UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
    }

    /// The bytes of a path, with a terminating zero for system calls.
    public static func system(_ path: String) -> [CChar] {
        if isText(path) { return Array(path.utf8CString) }
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

    /// Whether the bytes of a path are valid UTF-8.
    public static func isText(_ path: String) -> Bool {
        !path.unicodeScalars.contains { escapes.contains($0.value) }
    }

    /// The parent folder of a path: `.` for a bare name.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component of a path.
    public static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    /// The path at the end of a chain of symbolic links, whether or not it exists; the path itself if it is not a link.
    /// Only the last component is resolved, because the system resolves the others.
    public static func followingLinks(_ path: String) throws(SystemError) -> String {
        var path = path
        for _ in 0..<40 {  // as many as Linux follows
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(system(path), &buffer, buffer.count)
            guard length >= 0 else { return path }  // not a link, or missing
            let target = text(of: buffer[..<length].map { UInt8(bitPattern: $0) })
            path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
        }
        throw SystemError(code: ELOOP)
    }

    /// The names in a folder, without `.` and `..`, in no particular order.
    ///
    /// - Throws: the system's error if the folder cannot be read.
    public static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(system(folder)) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256, text(at:))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Creates a folder and its missing parents with mode 0700, as the XDG Base Directory Specification requires.
    public static func makeFolder(_ path: String) throws(SystemError) {
        if mkdir(system(path), 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != folder(of: path) else { throw .last }
        try makeFolder(folder(of: path))
        guard mkdir(system(path), 0o700) == 0 || errno == EEXIST else { throw .last }
    }
}
