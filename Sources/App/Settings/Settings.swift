import Files
import ReaderCore
import ScreenModel
import TOMLKit
import Wording

/// The settings of `config.toml`. What is wrong in it is told, and all else holds.
///
/// They are read at the start, and commands again when they are run, so that a change of these holds at once.
public struct Settings: Equatable, Sendable {
    /// A command of the shell that is given what `y` copies, beside the terminal's own clipboard.
    public internal(set) var copyCommand: String?
    /// The words of a command that opens a link, which stands behind them; `nil` for `xdg-open`.
    public internal(set) var linkCommand: String?
    /// The words of a command that is given a word to look up behind them.
    public internal(set) var dictionaryCommand: String?
    /// Commands of the shell by their names, which are given a story or what is selected.
    public internal(set) var commands: [String: String] = [:]
    /// Whether anything is remembered beyond a sitting.
    public internal(set) var remembers = true
    /// What is written to the log.
    public internal(set) var logLevel = LogLevel.warning
    /// What the reader is told.
    public internal(set) var configuration = Configuration()
    /// The user's own themes by their names.
    public internal(set) var themes: [String: Theme] = [:]
    /// What cannot be so, in the order of the file.
    public internal(set) var problems: [SettingsProblem] = []
    /// The values that the file sets, as they are written, with their lines, in the order of the file.
    public internal(set) var entries: [Entry] = []

    /// A value of the file.
    public struct Entry: Equatable, Sendable {
        public let name: String
        public let value: String
        public let line: Int?
    }

    public init() {}

    /// The settings in the file at `path`; the usual ones if there is no file, or none that can be read.
    public static func load(_ path: String) -> Settings {
        var settings = Settings()
        do throws(AppError) {
            guard let file = try SettingsFile(path) else { return settings }
            var reading = SettingsReading(try table(of: file, path), lines: SettingsLines(file.text))
            reading.readAll()
            settings = reading.settings
            if settings.hasCommands, !file.isTrusted {
                settings.forgetCommands()
                throw .settingsOfOthers(path: path)
            }
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
            throw .unreadableSettings(path: path, reason: "line \(error.source.begin.line): \(error.description)")
        } catch {
            throw .unreadableSettings(path: path, reason: "it is not TOML")
        }
    }

    private var hasCommands: Bool {
        copyCommand != nil || linkCommand != nil || dictionaryCommand != nil || !commands.isEmpty
    }

    private mutating func forgetCommands() {
        (copyCommand, linkCommand, dictionaryCommand) = (nil, nil, nil)
        commands = [:]
        configuration.commands = []
    }

    /// What is wrong, as one sentence for the screen; `nil` where nothing is.
    public func problem(in path: String) -> Phrase? {
        guard let first = problems.first?.sentence(in: FilePath.name(of: path)) else { return nil }
        let more = problems.count - 1
        return more > 0 ? "\(first) (and \(count: more) more: broadsheet config shows all)" : first
    }
}

/// How much is written to the log.
public enum LogLevel: String, CaseIterable, Comparable, Sendable {
    case off, error, warning, info, debug

    public static func < (one: LogLevel, other: LogLevel) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
