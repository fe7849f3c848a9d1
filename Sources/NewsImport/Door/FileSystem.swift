import Glibc
import Wording

/// Reads files, pipes and standard input to their end.
enum FileSystem {
    /// - Throws: `missing`, `unreadable`, or `notAFile` for a device or a socket.
    static func isFolder(_ path: DiskPath) throws(ImportError) -> Bool {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { throw error(for: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return true
        case S_IFREG, S_IFIFO: return false
        default: throw .notAFile(path: path.shown)
        }
    }

    /// The bytes of a file or a pipe. A pipe that nobody writes to counts as empty after two seconds.
    static func bytes(of path: DiskPath, atMost limit: Int) throws(ImportError) -> [UInt8] {
        // Without `O_NONBLOCK`, `open` would block on a pipe that has no writer.
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw error(for: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(for: path) }
        let size = Int(status.st_size)
        if size > limit { throw .tooLarge(path: path.shown, bytes: size) }
        let isPipe = status.st_mode & S_IFMT == S_IFIFO
        return try read(descriptor, size: size, atMost: limit, patience: isPipe ? 2_000 : nil, shown: path.shown)
    }

    /// Everything written to standard input.
    static func standardInput(atMost limit: Int) throws(ImportError) -> [UInt8] {
        try read(
            StandardInput.descriptor, size: 0, atMost: limit, patience: nil, shown: IssueImporter.standardInputName)
    }

    /// Reads to the end. `size` is only a hint: files grow, and files under `/proc` report no size.
    ///
    /// - Parameter patience: milliseconds to wait for the first byte.
    private static func read(
        _ descriptor: Int32, size: Int, atMost limit: Int, patience: Int32?, shown: String
    ) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var mayWait = patience != nil
        while true {
            var got = 0
            // One byte more than the size, so that the end is seen without growing the buffer.
            let chunk = bytes.isEmpty ? max(size + 1, 65_536) : 65_536
            let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
                got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                filled = max(0, got)
            }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if bytes.count > limit { throw .tooLarge(path: shown, bytes: bytes.count) }
            if got > 0 { continue }
            if got == 0 {
                guard bytes.isEmpty, mayWait, let patience else { return bytes }
                mayWait = false
                wait(descriptor, patience)
            } else if errno == EAGAIN {
                wait(descriptor, -1)
            } else if errno != EINTR {
                throw .unreadable(path: shown, reason: Phrase(text: String(cString: strerror(errno))))
            }
        }
    }

    /// Waits until data arrives, at most `patience` milliseconds; a negative value waits for ever.
    private static func wait(_ descriptor: Int32, _ patience: Int32) {
        var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        poll(&descriptors, 1, patience)
    }

    private static func error(for path: DiskPath) -> ImportError {
        errno == ENOENT || errno == ENOTDIR
            ? .missing(path: path.shown)
            : .unreadable(path: path.shown, reason: Phrase(text: String(cString: strerror(errno))))
    }
}
