import Glibc

/// Reports, without polling, that a file has been changed or replaced: by inotify on the folder that contains the
/// link's target. A network file system reports no changes made by other computers.
public final class FolderWatch {
    /// Becomes readable after a change; -1 if the system has no watches left.
    public let descriptor: Int32
    private let path: String
    private var watched: (folder: String, number: Int32)?

    /// Watches the file at a path. Neither the file nor its folder need exist yet.
    public init(of path: String) {
        self.path = path
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        renew()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Discards the pending notifications.
    ///
    /// - Returns: whether there were any.
    public func take() -> Bool {
        guard descriptor >= 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        var hasHappened = false
        while read(descriptor, &bytes, bytes.count) > 0 { hasHappened = true }
        if hasHappened { renew() }
        return hasHappened
    }

    /// Watches the file's folder, or its nearest existing ancestor.
    private func renew() {
        guard descriptor >= 0 else { return }
        var folder = FilePath.folder(of: (try? FilePath.followingLinks(path)) ?? path)
        while access(FilePath.system(folder), F_OK) != 0, folder != FilePath.folder(of: folder) {
            folder = FilePath.folder(of: folder)
        }
        if watched?.folder == folder { return }
        if let watched { inotify_rm_watch(descriptor, watched.number) }
        let changes =
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
        let number = inotify_add_watch(descriptor, FilePath.system(folder), UInt32(changes))
        watched = number >= 0 ? (folder, number) : nil
    }
}
