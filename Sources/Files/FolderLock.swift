import Glibc

/// The right to change the files of a folder, held by one process at a time.
///
/// The lock is `flock` on the folder itself: there is no lock file to leave behind or synchronise, and a killed process
/// releases the lock. A file system without such locks returns an error, and nothing is changed there.
public final class FolderLock {
    private let handle: Int32

    /// Waits at most `patience` seconds for the lock.
    ///
    /// - Throws: `EWOULDBLOCK` if another process still holds it; the system's error if the folder cannot be locked.
    public init(folder: String, patience: Double) throws(SystemError) {
        let deadline = MonotonicClock.seconds + patience
        handle = open(FilePath.system(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw .last }
        var wait: UInt32 = 500  // microseconds, doubled up to 20 milliseconds
        while flock(handle, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            // `deinit`, which runs after this error as well, closes the folder.
            guard error.code == EWOULDBLOCK || error.code == EINTR, MonotonicClock.seconds < deadline else {
                throw error
            }
            usleep(UInt32.random(in: wait / 2...wait))
            wait = min(wait * 2, 20_000)
        }
    }

    deinit { close(handle) }
}
