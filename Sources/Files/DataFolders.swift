import Glibc

/// The paths of the program's own files, by the XDG Base Directory Specification.
public enum DataFolders {
    /// `$XDG_DATA_HOME/broadsheet`, or `~/.local/share/broadsheet`.
    public static func data(environment: (String) -> String? = variable) -> String {
        folder("XDG_DATA_HOME", otherwise: ".local/share", environment)
    }

    /// The bookmarks file.
    public static func bookmarks(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/bookmarks.json"
    }

    /// The corrections file, in the same folder as the bookmarks file.
    public static func corrections(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/corrections.json"
    }

    /// The library file.
    public static func library(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/library.sqlite"
    }

    /// The settings file.
    public static func configuration(environment: (String) -> String? = variable) -> String {
        folder("XDG_CONFIG_HOME", otherwise: ".config", environment) + "/config.toml"
    }

    /// The folder of the program's memory between sessions: `$XDG_STATE_HOME/broadsheet`.
    public static func state(environment: (String) -> String? = variable) -> String {
        folder("XDG_STATE_HOME", otherwise: ".local/state", environment)
    }

    /// The folders for data shared by all users: `$XDG_DATA_DIRS`, or the default ones.
    public static func shared(environment: (String) -> String? = variable) -> [String] {
        let named = environment("XDG_DATA_DIRS").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
        return named.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }

    /// The value of an environment variable; `nil` if it is not set.
    public static func variable(_ name: String) -> String? {
        getenv(name).map { FilePath.text(at: $0) }
    }

    /// The specification requires paths that are not absolute to be ignored.
    private static func folder(_ name: String, otherwise: String, _ environment: (String) -> String?) -> String {
        if let path = environment(name), path.hasPrefix("/") { return path + "/broadsheet" }
        return home(environment) + "/" + otherwise + "/broadsheet"
    }

    /// The user's home folder: `HOME` if it is an absolute path, otherwise the one in the user database. For a user
    /// without a home folder, as in a container, a path where nothing exists or can be created, so that no file ends up
    /// elsewhere.
    private static func home(_ environment: (String) -> String?) -> String {
        if let home = environment("HOME"), home.hasPrefix("/") { return home }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        if getpwuid_r(geteuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let folder = entry.pw_dir,
            folder[0] == CChar(UInt8(ascii: "/"))
        {
            return FilePath.text(at: folder)
        }
        return "/dev/null"
    }
}
