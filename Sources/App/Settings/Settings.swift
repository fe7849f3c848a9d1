import Files
import ReaderCore
import ScreenModel
import TOMLKit
import Wording

/// The settings of `config.toml`. Mistakes are reported, and all other settings hold.
///
/// They are read at the start. Commands are read again whenever they run, so that a change of them takes effect at
/// once.
public struct Settings: Equatable, Sendable {
    /// The user's own commands.
    public internal(set) var commands = UserCommands()
    /// Whether anything is remembered after a session.
    public internal(set) var remembers = true
    /// The lowest level written to the log.
    public internal(set) var logLevel = LogLevel.warning
    /// The settings passed to the reader.
    public internal(set) var configuration = Configuration()
    /// The user's own themes by name.
    public internal(set) var themes: [String: Theme] = [:]
    /// The mistakes found, in the order of the file.
    public internal(set) var problems: [SettingsProblem] = []
    /// The values that the file sets, as written, with their lines, in the order of the file.
    public internal(set) var entries: [Entry] = []

    /// A value in the file.
    public struct Entry: Equatable, Sendable {
        public let name: String
        public let value: String
        public let line: Int?
    }

    public init() {}

    /// Loads the settings from the file at `path`; the defaults if the file is missing or unreadable.
    public static func load(_ path: String) -> Settings {
        var settings = Settings()
        do throws(AppError) {
            guard let file = try SettingsFile(path) else { return settings }
            var reading = SettingsDecoder(try table(of: file, path), lines: SettingsLines(file.text))
            reading.readAll()
            settings = reading.settings
            guard file.isTrusted || settings.commands == UserCommands() else {
                settings.commands = UserCommands()
                throw .settingsOfOthers(path: path)
            }
            settings.configuration.commands = settings.commands.names
        } catch {
            settings.problems.insert(SettingsProblem(line: nil, reason: error.phrase, isOfFile: true), at: 0)
        }
        return settings
    }

    private static func table(of file: SettingsFile, _ path: String) throws(AppError) -> TOMLTable {
        do throws(SettingsGrammar.Fault) {
            try SettingsGrammar.check(file.text)
        } catch {
            throw .unreadableSettings(path: path, reason: "line \(error.line): \(error.expected) is expected")
        }
        do {
            return try TOMLTable(string: file.text)
        } catch let error as TOMLParseError {
            throw .unreadableSettings(path: path, reason: "line \(error.source.begin.line): \(reason(error))")
        } catch {
            throw .unreadableSettings(path: path, reason: "it is not TOML")
        }
    }

    /// The parser's message about a text that passes `SettingsGrammar`: nearly always a name that is set twice.
    private static func reason(_ error: TOMLParseError) -> Phrase {
        guard error.description.contains("redefine"), let name = error.description.firstMatch(of: /'(.+)'/)?.1 else {
            return Phrase(text: error.description)
        }
        return "“\(String(name))” is set a second time"
    }

    /// The first mistake as a sentence for the screen, with the number of others; `nil` if there is none.
    public func problem(in path: String) -> Phrase? {
        guard let first = problems.first?.sentence(in: FilePath.name(of: path)) else { return nil }
        let more = problems.count - 1
        return more > 0 ? "\(first) (and \(count: more) more: broadsheet config shows all)" : first
    }
}

/// The commands that the settings name. The program runs none from a file that everybody can write.
public struct UserCommands: Equatable, Sendable {
    /// A shell command that receives what `y` copies, in addition to the terminal's clipboard.
    public internal(set) var copy: String?
    /// The words of a command that opens a link, given as its last argument; `nil` for `xdg-open`.
    public internal(set) var link: String?
    /// The words of a command that looks up a word, given as its last argument.
    public internal(set) var dictionary: String?
    /// Shell commands by name, which receive a story or the selection.
    public internal(set) var named: [String: String] = [:]

    /// The names by which the reader runs them, the dictionary first.
    var names: [String] { (dictionary == nil ? [] : [ExternalCommand.dictionaryName]) + named.keys.sorted() }
}

/// The levels of the log.
public enum LogLevel: String, CaseIterable, Comparable, Sendable {
    case off, error, warning, info, debug

    public static func < (one: LogLevel, other: LogLevel) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
