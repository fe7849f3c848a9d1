import ArgumentParser
import FoundationEssentials

/// A command as described by the parser's `--experimental-dump-help`, version 0 of the format.
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// The name as it is typed, with its dashes.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let shouldDisplay: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let allValues: [String]?
        let abstract: String?

        /// Whether the parser adds the argument to every command.
        var isOfParser: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }

        /// A synopsis such as `--format <format>` or `<path> ...`.
        var synopsis: String {
            let value = "<\(valueName ?? "value")>" + (isRepeating ? " ..." : "")
            let typed = (names ?? []).map(\.typed).joined(separator: ", ")
            switch kind {
            case "positional": return value
            case "flag": return typed
            default: return typed + " " + value
            }
        }
    }

    let commandName: String
    let shouldDisplay: Bool
    let abstract: String?
    let discussion: String?
    let subcommands: [CommandDescription]?
    let arguments: [Argument]?

    /// The root command, in the language of the process.
    static func program() throws -> CommandDescription {
        struct Document: Decodable { let command: CommandDescription }
        return try JSONDecoder().decode(Document.self, from: Data(Broadsheet._dumpHelp().utf8)).command
    }

    /// All leaf commands below this one, each with the words that call it.
    func all(after words: [String] = []) -> [(call: String, command: CommandDescription)] {
        let path = words + [commandName]
        let own = subcommands?.isEmpty == false ? [] : [(path.joined(separator: " "), self)]
        return own + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(after: path) }
    }
}
