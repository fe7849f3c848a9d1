import Files
import Glibc
import Wording

/// Reads files, pipes and standard input to their end.
enum FileSystem {
    /// - Throws: `missing`, `unreadable`, also for a folder, or `notAFile` for a device or a socket.
    static func isFolder(_ path: String) throws(ImportError) -> Bool {
        var status = stat()
        guard stat(FilePath.system(path), &status) == 0 else { throw error(for: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            guard access(FilePath.system(path), R_OK | X_OK) == 0 else { throw error(for: path) }
            return true
        case S_IFREG, S_IFIFO: return false
        default: throw .notAFile(path: path)
        }
    }

    /// The bytes of a file or a pipe. A pipe that nobody writes to counts as empty after two seconds.
    static func bytes(of path: String, atMost limit: Int) throws(ImportError) -> [UInt8] {
        // Without `O_NONBLOCK`, `open` would block on a pipe that has no writer.
        let descriptor = open(FilePath.system(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw error(for: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(for: path) }
        let size = Int(status.st_size)
        if size > limit { throw .tooLarge(path: path, bytes: size) }
        if status.st_mode & S_IFMT == S_IFIFO {
            var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            poll(&descriptors, 1, 2_000)
        }
        return try read(descriptor, size: size, atMost: limit, path: path)
    }

    /// Everything written to standard input.
    static func standardInput(atMost limit: Int) throws(ImportError) -> [UInt8] {
        try read(StandardInput.descriptor, atMost: limit, path: IssueImporter.standardInputName)
    }

    private static func read(
        _ descriptor: Int32, size: Int = 0, atMost limit: Int, path: String
    ) throws(ImportError) -> [UInt8] {
        do throws(SystemError) {
            return try WholeFile.readToEnd(descriptor, expecting: size, atMost: limit, waits: true)
        } catch {
            throw error.code == EFBIG
                ? .tooLarge(path: path, bytes: limit + 1) : .unreadable(path: path, reason: Phrase(text: "\(error)"))
        }
    }

    private static func error(for path: String) -> ImportError {
        errno == ENOENT || errno == ENOTDIR
            ? .missing(path: path)
            : .unreadable(path: path, reason: Phrase(text: SystemError.last.description))
    }
}
