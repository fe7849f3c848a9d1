import Glibc

/// Files that are read and replaced as a whole.
enum WholeFile {
    /// The bytes of a file and what it looked like when they were read; `nil` if there is no file.
    static func read(_ path: String) throws(SystemError) -> (bytes: [UInt8], fingerprint: FileFingerprint)? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)  // a pipe in its place must not hold us up
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .last
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
        var failure: SystemError?
        let capacity = Int(status.st_size) + 1
        var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), capacity - count)
                if got == 0 { break }
                if got > 0 {
                    count += got
                } else if errno != EINTR {
                    failure = .last
                    break
                }
            }
        }
        if let failure { throw failure }
        if bytes.count == capacity { bytes += try rest(of: file) }
        return (bytes, FileFingerprint(status))
    }

    /// What a file has grown by while it was read.
    private static func rest(of file: Int32) throws(SystemError) -> [UInt8] {
        var rest: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = Glibc.read(file, &chunk, chunk.count)
            if got == 0 { return rest }
            if got > 0 {
                rest += chunk[..<got]
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    /// Puts bytes in the place of a file, or makes it: at every moment, also after a power failure, the path leads to
    /// the old bytes or to the new ones. Mode and owner stay. The caller holds the folder's lock.
    ///
    /// The order of write, fsync, rename and fsync of the folder: Pillai et al., *All File Systems Are Not Created
    /// Equal*, OSDI 2014.
    static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        let folder = FilePath.folder(of: path)
        removeLeftovers(of: path)
        let name = ".\(FilePath.name(of: path)).\(String(UInt64.random(in: .min ... .max), radix: 16)).new"
        let temporary = folder + "/" + name
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .last }
        do throws(SystemError) {
            defer { close(file) }
            keepOwner(of: path, for: file)
            try write(bytes, to: file)
            guard fsync(file) == 0 else { throw .last }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = SystemError.last
            unlink(temporary)
            throw error
        }
        syncFolder(folder)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    private static func keepOwner(of path: String, for file: Int32) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        _ = fchown(file, status.st_uid, status.st_gid)  // another's file may refuse: then it becomes ours
        fchmod(file, status.st_mode & 0o777)
    }

    /// Some file systems cannot sync a folder; the rename has been done all the same.
    private static func syncFolder(_ folder: String) {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }

    /// Deletes temporary files that a killed process left behind.
    private static func removeLeftovers(of path: String) {
        let folder = FilePath.folder(of: path)
        let prefix = ".\(FilePath.name(of: path))."
        for name in FilePath.names(in: folder) where name.hasPrefix(prefix) && name.hasSuffix(".new") {
            var status = stat()
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            // A young one may belong to a computer whose lock we cannot see.
            guard stat(folder + "/" + name, &status) == 0, abs(now.tv_sec - status.st_mtim.tv_sec) > 60 else {
                continue
            }
            unlink(folder + "/" + name)
        }
    }
}
