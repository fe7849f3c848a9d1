import Glibc

/// The folder that relative paths are meant from.
public enum WorkingFolder {
    /// The path from the root on: bookmarks outlive the folder that a path was given in. `-` is standard input.
    public static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-", let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }
}
