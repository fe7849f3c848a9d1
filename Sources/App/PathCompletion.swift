import Files
import Glibc

/// Completion of a path that is being typed.
enum PathCompletion {
    /// The most names offered.
    private static let most = 1_000

    /// The paths that begin with `typed`, sorted; folders end with a slash. Hidden files are included only if the
    /// leading dot is typed. A name that ends with a space is left out, because the command line would drop the space.
    static func paths(from typed: String) -> [String] {
        let name = FilePath.name(of: typed)
        let before = String(typed.dropLast(name.count))
        let folder = WorkingFolder.absolute(typed: before.isEmpty ? "./" : before)
        guard let names = try? FilePath.names(in: folder) else { return [] }
        return names.filter { $0.hasPrefix(name) && $0.hasPrefix(".") == name.hasPrefix(".") && !$0.hasSuffix(" ") }
            .sorted().prefix(most)
            .map { before + $0 + (isFolder(folder + "/" + $0) ? "/" : "") }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(FilePath.system(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
