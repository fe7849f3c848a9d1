import Glibc

/// The right to change the files of a folder, held by one process at a time.
///
/// It is `flock` on the folder itself, so that no lock file lies about or is synced, and a killed process lets go.
/// Where the system has no such lock (network file systems), it is a file made with `O_EXCL`, which a later process
/// takes over once it is old.
final class FolderLock {
    private let handle: Int32?
    private let lockFile: String?

    /// What the lock is made of.
    enum Kind {
        case folder
        /// For file systems without locks; a test may ask for it.
        case file
    }

    /// Waits up to `patience` seconds for others to finish; throws `EWOULDBLOCK` if they do not.
    init(folder: String, patience: Double, kind: Kind = .folder) throws(SystemError) {
        let deadline = Self.clock() + patience
        handle = kind == .folder ? try Self.lockFolder(folder, until: deadline) : nil
        lockFile = handle == nil ? try Self.makeLockFile(in: folder, until: deadline) : nil
    }

    deinit {
        if let lockFile { unlink(lockFile) }
        if let handle { close(handle) }
    }

    /// The folder, open and locked; `nil` where there are no such locks.
    private static func lockFolder(_ folder: String, until deadline: Double) throws(SystemError) -> Int32? {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw .last }
        var wait: UInt32 = 500
        while flock(handle, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            guard error.code == EWOULDBLOCK || error.code == EINTR else {
                close(handle)
                return nil
            }
            guard clock() < deadline else {
                close(handle)
                throw error
            }
            usleep(UInt32.random(in: wait / 2...wait))
            wait = min(wait * 2, 20_000)
        }
        return handle
    }

    /// Seconds after which a lock file belongs to a process that is gone: no change takes so long.
    private static let stale = 30

    private static func makeLockFile(in folder: String, until deadline: Double) throws(SystemError) -> String {
        let path = folder + "/.broadsheet.lock"
        while true {
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if file >= 0 {
                close(file)
                return path
            }
            let error = SystemError.last
            guard error.code == EEXIST || error.code == EINTR else { throw error }
            var status = stat()
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            if stat(path, &status) == 0, abs(now.tv_sec - status.st_mtim.tv_sec) > stale {
                unlink(path)
            } else if clock() >= deadline {
                throw SystemError(code: EWOULDBLOCK)
            } else {
                usleep(UInt32.random(in: 2_000...10_000))
            }
        }
    }

    /// Seconds that no change of the date moves.
    private static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
