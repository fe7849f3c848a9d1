import Glibc

/// The right to change the files of a folder, held by one process at a time.
///
/// It is `flock` on the folder itself, so that no lock file lies about or is synced, and a killed process lets go.
/// Where the system has no such lock (network file systems), it is a file made with `O_EXCL`, which a later process
/// takes over once it is old.
final class FolderLock {
    private let handle: Int32?
    private let lockFile: LockFile?

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
        lockFile = handle == nil ? try LockFile(in: folder, until: deadline) : nil
    }

    deinit {
        lockFile?.remove()
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

    /// Seconds that no change of the date moves.
    fileprivate static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// A lock that is a file, for file systems that have no other.
private struct LockFile {
    private let path: String
    private let identity: Identity

    /// What stays the same when a file is renamed.
    private struct Identity: Equatable {
        let inode: UInt
        let modified: [Int]

        init(_ status: stat) {
            inode = UInt(status.st_ino)
            modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        }
    }

    /// Seconds after which a lock file belongs to a process that is gone: no change takes so long.
    private static let stale = 30

    init(in folder: String, until deadline: Double) throws(SystemError) {
        path = folder + "/.broadsheet.lock"
        while true {
            if let identity = try Self.make(path) {
                self.identity = identity
                return
            }
            if let found = Self.status(path), Self.isStale(found, in: folder) {
                Self.takeAway(path, Identity(found))
            } else if FolderLock.clock() >= deadline {
                throw SystemError(code: EWOULDBLOCK)
            } else {
                usleep(UInt32.random(in: 2_000...10_000))
            }
        }
    }

    /// Not one that somebody has made since, thinking that this one was left behind.
    func remove() {
        if Self.status(path).map(Identity.init) == identity { unlink(path) }
    }

    /// `nil` if there is one already.
    private static func make(_ path: String) throws(SystemError) -> Identity? {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST || errno == EINTR { return nil }
            throw .last
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        return Identity(status)
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    /// By our clock and by the file system's own, which on a server may be another; one from the future is left from before
    /// the clock was put back.
    private static func isStale(_ found: stat, in folder: String) -> Bool {
        var ours = timespec()
        clock_gettime(CLOCK_REALTIME, &ours)
        guard abs(ours.tv_sec - found.st_mtim.tv_sec) > stale else { return false }
        let probe = unique(folder + "/.broadsheet.clock")
        guard (try? make(probe)) != nil, let now = status(probe) else { return false }
        unlink(probe)
        return abs(now.st_mtim.tv_sec - found.st_mtim.tv_sec) > stale
    }

    /// Takes a stale lock away, and puts it back if it turns out to be another one, made in the meantime.
    private static func takeAway(_ path: String, _ seen: Identity) {
        let aside = unique(path)
        guard rename(path, aside) == 0 else { return }
        if status(aside).map(Identity.init) != seen { _ = link(aside, path) }
        unlink(aside)
    }

    private static func unique(_ path: String) -> String {
        path + "." + String(UInt64.random(in: .min ... .max), radix: 16)
    }
}
