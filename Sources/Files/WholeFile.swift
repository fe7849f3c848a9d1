import Glibc

/// Reads and replaces files as a whole.
public enum WholeFile {
    /// The bytes of a file, and its fingerprint at the time of reading; `nil` if the file does not exist.
    ///
    /// Reads to the end of the file, because the size that the system reports is only a hint: `/proc` and FUSE report
    /// 0.
    ///
    /// - Parameter limit: the maximum size in bytes; a larger file throws `EFBIG`.
    /// - Throws: `EISDIR` for a folder, `EINVAL` for a pipe or a device.
    public static func read(
        _ path: String, atMost limit: Int = .max
    ) throws(SystemError) -> (bytes: [UInt8], fingerprint: FileFingerprint)? {
        let file = open(FilePath.system(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)  // opening a pipe must not block
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .last
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
        guard status.st_size <= limit else { throw SystemError(code: EFBIG) }
        let bytes = try readToEnd(file, expecting: Int(status.st_size), atMost: limit)
        return (bytes, FileFingerprint(status))
    }

    /// The bytes of an open file from its current position to its end.
    ///
    /// - Parameters:
    ///   - size: the expected number of bytes.
    ///   - limit: the maximum number of bytes; more throw `EFBIG`, so that an endless device is abandoned.
    ///   - waits: whether to wait for the data of a descriptor that does not block; otherwise it throws `EAGAIN`.
    public static func readToEnd(
        _ file: Int32, expecting size: Int = 0, atMost limit: Int = .max, waits: Bool = false
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            // One call for most files: a byte more than the size shows the end without growing the buffer.
            let chunkSize = bytes.isEmpty ? min(max(size + 1, 65_536), 1 << 26) : 65_536
            var failure: SystemError?
            let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
                let got = Glibc.read(file, buffer.baseAddress, chunkSize)
                if got < 0 { failure = .last }
                count = max(0, got)
            }
            switch failure?.code {
            case nil: break
            case EINTR: continue
            case EAGAIN where waits:
                var descriptors = [pollfd(fd: file, events: Int16(POLLIN), revents: 0)]
                poll(&descriptors, 1, -1)
                continue
            case let code?: throw SystemError(code: code)
            }
            if chunk.isEmpty { return bytes }
            guard bytes.count + chunk.count <= limit else { throw SystemError(code: EFBIG) }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
        }
    }

    /// Atomically replaces or creates a file: at every moment, even after a power failure, the path leads to either the
    /// old bytes or the new ones. Mode and owner are kept; other hard links keep the old bytes. The caller holds the
    /// folder's lock.
    ///
    /// Source for the order of write, fsync, rename and fsync of the folder: Pillai et al., *All File Systems Are Not
    /// Created Equal*, OSDI 2014.
    ///
    /// - Throws: `EACCES` for a write-protected file, although the folder would allow replacing it.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        guard access(FilePath.system(path), W_OK) == 0 || errno == ENOENT else { throw .last }
        // Root may write to every file, but a file without any write permission is not meant to be replaced.
        if let mode = FileStatus(of: path)?.system.st_mode, mode & 0o222 == 0 { throw SystemError(code: EACCES) }
        let folder = FilePath.folder(of: path)
        removeLeftovers(of: path)
        let name = ".\(FilePath.name(of: path)).\(String(UInt64.random(in: .min ... .max), radix: 16)).new"
        let temporary = FilePath.system(folder + "/" + name)
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
        guard rename(temporary, FilePath.system(path)) == 0 else {
            let error = SystemError.last
            unlink(temporary)
            throw error
        }
        syncFolder(folder)
    }

    /// Writes all bytes to an open file.
    public static func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
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
        guard let status = FileStatus(of: path)?.system else { return }
        _ = fchown(file, status.st_uid, status.st_gid)  // refused for another user's file, which then becomes ours
        fchmod(file, status.st_mode & 0o777)
    }

    /// Syncs a folder. Some file systems do not support that; the rename has succeeded all the same.
    private static func syncFolder(_ folder: String) {
        let handle = open(FilePath.system(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }

    /// Deletes temporary files that a killed process left behind.
    private static func removeLeftovers(of path: String) {
        let folder = FilePath.folder(of: path)
        let prefix = ".\(FilePath.name(of: path))."
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        for name in (try? FilePath.names(in: folder)) ?? [] where name.hasPrefix(prefix) && name.hasSuffix(".new") {
            // A file younger than a minute may belong to another computer, whose lock is not visible here.
            guard let status = FileStatus(of: folder + "/" + name)?.system,
                abs(now.tv_sec.subtractingReportingOverflow(status.st_mtim.tv_sec).partialValue) > 60
            else { continue }
            unlink(FilePath.system(folder + "/" + name))
        }
    }
}
