import Glibc

/// Where the reader's data lies, by the XDG Base Directory Specification.
public enum DataFolders {
    /// `$XDG_DATA_HOME/broadsheet`, or `~/.local/share/broadsheet`.
    public static func data(environment: (String) -> String? = variable) -> String {
        folder("XDG_DATA_HOME", otherwise: ".local/share", environment)
    }

    /// The bookmarks' file.
    public static func bookmarks(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/bookmarks.json"
    }

    /// What a reader has set.
    public static func configuration(environment: (String) -> String? = variable) -> String {
        folder("XDG_CONFIG_HOME", otherwise: ".config", environment) + "/config.toml"
    }

    /// A variable of the process's environment.
    public static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The specification wants paths that are not absolute to be ignored.
    private static func folder(_ name: String, otherwise: String, _ environment: (String) -> String?) -> String {
        if let path = environment(name), path.hasPrefix("/") { return path + "/broadsheet" }
        return (environment("HOME") ?? "") + "/" + otherwise + "/broadsheet"
    }
}
