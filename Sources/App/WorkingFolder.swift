import Files
import Glibc

/// The folder that relative paths start from.
public enum WorkingFolder {
    /// The absolute path, because bookmarks are used from other folders too. `-` is standard input.
    public static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-", let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return FilePath.text(at: folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }

    /// The absolute path for one typed in the reader, where no shell has expanded `~`.
    static func absolute(typed path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = DataFolders.variable("HOME") else {
            return absolute(path)
        }
        return home + path.dropFirst()
    }
}
