import Files
import Glibc

/// Finds programs by their names.
enum Executable {
    /// The path of a program in the folders of `PATH`; `nil` if it is in none of them.
    static func path(of name: String, _ environment: Environment) -> String? {
        let folders = (environment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { access(FilePath.system($0), X_OK) == 0 }
    }
}
