import ArgumentParser
import FoundationEssentials

/// A command as the parser describes it: what `--experimental-dump-help` prints, version 0 of its form.
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?

        /// Whether the parser answers it by itself, the same in every command.
        var isOfParser: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }

        /// `--format <format>`, `<path> ...`.
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

    /// The whole program, in the language of the process.
    static func program() throws -> CommandDescription {
        struct Document: Decodable { let command: CommandDescription }
        return try JSONDecoder().decode(Document.self, from: Data(Broadsheet._dumpHelp().utf8)).command
    }

    /// The commands below, each with the words that call it; `read` has none of its own.
    func all(after words: [String] = []) -> [(call: String, command: CommandDescription)] {
        let path = words + [commandName]
        let own = subcommands?.isEmpty == false ? [] : [(path.joined(separator: " "), self)]
        return own + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(after: path) }
    }
}
