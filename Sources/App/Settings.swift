import Glibc
import TOMLKit

/// The settings of `config.toml`. They are read when they are needed, so that a change holds at once and the first screen
/// does not wait for them.
public struct Settings: Equatable, Sendable {
    /// A command of the shell that is given what `y` copies, beside the terminal's own clipboard.
    public var copyCommand: String?
    /// The words of a command that opens a link, which stands behind them; `nil` for `xdg-open`.
    public var linkCommand: String?

    public init(copyCommand: String? = nil, linkCommand: String? = nil) {
        self.copyCommand = copyCommand
        self.linkCommand = linkCommand
    }

    /// The settings in the file at `path`; the usual ones if there is no file.
    ///
    /// - Throws: `AppError.unreadableSettings`, `.settingOfAnotherType`; `.settingsOfOthers` for a command in a file that
    ///   somebody else may have written.
    public static func load(_ path: String) throws(AppError) -> Settings {
        guard let file = try SettingsFile(path) else { return Settings() }
        do throws(SettingsGrammar.Fault) {
            try SettingsGrammar.check(file.text)
        } catch {
            throw .unreadableSettings(path: path, reason: "line \(error.line): \(error.expected) is expected")
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: file.text)
        } catch let error as TOMLParseError {
            throw .unreadableSettings(path: path, reason: "line \(error.source.begin.line): \(error.description)")
        } catch {
            throw .unreadableSettings(path: path, reason: "it is not TOML")
        }
        let settings = Settings(
            copyCommand: try words("copy-command", in: table), linkCommand: try words("link-command", in: table))
        guard settings == Settings() || file.isTrusted else { throw .settingsOfOthers(path: path) }
        return settings
    }

    /// The words of a command; `nil` where there are none.
    private static func words(_ name: String, in table: TOMLTable) throws(AppError) -> String? {
        guard let value = table[name] else { return nil }
        guard let words = value.string else { throw .settingOfAnotherType(name: name, wanted: "a string") }
        return words.allSatisfy { $0 == " " } ? nil : words
    }
}
