import ReaderCore
import Wording

/// The settings of `config.toml` that are not preferences, by their names in the file.
public enum SettingName: String, CaseIterable, Sendable {
    case preset, memory
    case logLevel = "log-level"
    case copyCommand = "copy-command"
    case linkCommand = "link-command"
    case dictionaryCommand = "dictionary-command"
    case keys, commands, themes

    /// The value where the file does not set one; `nil` for a table.
    public var standard: String? {
        switch self {
        case .preset: KeyPreset.vi.rawValue
        case .memory: "true"
        case .logLevel: Settings().logLevel.rawValue
        case .copyCommand, .linkCommand, .dictionaryCommand: ""
        case .keys, .commands, .themes: nil
        }
    }

    /// A description for the manual page.
    public var help: Phrase {
        switch self {
        case .preset: "the keys to begin with: \(Phrase.choice(of: KeyPreset.allCases.map(\.rawValue)))"
        case .memory: "whether places, read marks and choices are remembered: \(Phrase.choice(of: ["true", "false"]))"
        case .logLevel: "what is written to the log: \(Phrase.choice(of: LogLevel.allCases.map(\.rawValue)))"
        case .copyCommand: "a shell command that receives what is copied"
        case .linkCommand: "the command that opens links, instead of xdg-open"
        case .dictionaryCommand: "the command that looks up words; the word is its last argument"
        case .keys: "a table: a command and its key, or a list of keys"
        case .commands: "a table: a name and a shell command that receives the story or the selection"
        case .themes: "tables by name, each with a base and the looks of roles"
        }
    }
}
