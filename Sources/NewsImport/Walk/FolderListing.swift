import Files
import Glibc

/// The regular files below a folder.
struct FolderListing: Sendable {
    /// The paths of the files, in natural order of their names.
    private(set) var files: [String] = []
    /// The number of links to folders, which are not followed.
    private(set) var links = 0
    /// The number of folders that cannot be read.
    private(set) var closedFolders = 0
    /// The number of folders that are nested too deeply.
    private(set) var deepFolders = 0
    /// The number of pipes, devices and sockets.
    private(set) var specialFiles = 0
    /// The number of links whose target does not exist.
    private(set) var brokenLinks = 0

    init(_ folder: String) { add(folder, depth: 0) }

    /// The maximum depth in levels; a loop of mounts would never end.
    static let deepest = 64

    private mutating func add(_ folder: String, depth: Int) {
        guard depth < Self.deepest else {
            deepFolders += 1
            return
        }
        guard let names = try? FilePath.names(in: folder) else {
            closedFolders += 1
            return
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        for name in names.filter({ !HiddenFiles.contain($0) }).sorted(by: NaturalOrder.isBefore) {
            let path = base + name
            var status = stat()
            guard lstat(FilePath.system(path), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: add(path, depth: depth + 1)
            case S_IFREG: files.append(path)
            case S_IFLNK:
                guard stat(FilePath.system(path), &status) == 0 else {
                    brokenLinks += 1
                    continue
                }
                switch status.st_mode & S_IFMT {
                case S_IFREG: files.append(path)
                case S_IFDIR: links += 1
                default: specialFiles += 1
                }
            default: specialFiles += 1
            }
        }
    }
}
