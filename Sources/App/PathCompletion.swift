import Files
import Glibc

/// What a path that is being typed may go on to.
enum PathCompletion {
    /// Names that are offered, at most.
    private static let most = 1_000

    /// The paths that begin with what is typed, in order, those of folders with a slash behind them; files whose names begin
    /// with a point only if the point is typed. A name that ends in a blank is left out: the line would lose it.
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
