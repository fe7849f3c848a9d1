import Glibc

/// The files that an import reads.
enum FileSystem {
    /// - Throws: `missing`, `unreadable`, `notAFile` (a device, a pipe, a socket).
    static func isFolder(_ path: String) throws(ImportError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw error(for: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return true
        case S_IFREG: return false
        default: throw .notAFile(path: path)
        }
    }

    /// The regular files below `folder`, by name; hidden ones and links to folders are passed over.
    static func files(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return names.sorted().flatMap { name -> [String] in
            let path = base + name
            var status = stat()
            guard lstat(path, &status) == 0 else { return [] }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return files(in: path)
            case S_IFREG: return [path]
            case S_IFLNK: return (try? isFolder(path)) == false ? [path] : []
            default: return []
            }
        }
    }

    /// The bytes of a regular file.
    static func bytes(of path: String, atMost limit: Int) throws(ImportError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw error(for: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(for: path) }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(path: path, bytes: size) }
        var failure: Int32 = 0
        // One byte more than the size, so that the end is seen without growing.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count, let base = buffer.baseAddress {
                let got = read(descriptor, base + count, buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(failure))) }
        return bytes
    }

    private static func error(for path: String) -> ImportError {
        errno == ENOENT || errno == ENOTDIR
            ? .missing(path: path) : .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
