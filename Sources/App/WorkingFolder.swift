import Files
import Glibc

/// The folder that relative paths are meant from.
public enum WorkingFolder {
    /// The path from the root on: bookmarks outlive the folder that a path was given in. `-` is standard input.
    public static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-", let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }

    /// The path from the root on of one that was typed in the reader, where no shell has put the user's folder for `~`.
    static func absolute(typed path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = DataFolders.variable("HOME") else {
            return absolute(path)
        }
        return home + path.dropFirst()
    }
}
