import ArgumentParser
import Files
import Wording

/// Checks arguments that name files.
enum PathArguments {
    /// - Throws: `ValidationError` if a path is empty, as from an unset variable in a script.
    static func validate(_ paths: [String]) throws {
        if paths.contains("") { throw ValidationError(said("A path has at least one character, and this is empty.")) }
    }

    /// Whether the arguments are only paths: no option, no subcommand, nothing invalid.
    static func areAlone(_ arguments: [String]) -> Bool {
        arguments.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") } && arguments.first.map { !isSubcommand($0) } ?? true
    }

    private static func isSubcommand(_ argument: String) -> Bool {
        // Most paths contain a slash or a dot; this avoids constructing the commands and their texts.
        guard argument.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
        return argument == "help"
            || Broadsheet.configuration.subcommands.contains { $0.configuration.commandName == argument }
    }

    /// A warning about a file name that would be parsed as options: `-dash.txt` contains `-h` for help. `nil` if there
    /// is none.
    static func mistaken(in arguments: [String]) -> Phrase? {
        let file = arguments.prefix { $0 != "--" }.first { argument in
            argument.hasPrefix("-") && argument.count > 2
                && (isThere(argument) || !argument.hasPrefix("--") && argument.contains("."))
        }
        // In a search, `-word` excludes a word.
        if file != nil, arguments.first == SearchCommand.configuration.commandName { return nil }
        return file.map { "“\($0)” begins with “-” and is taken for an option: write ./\($0) for the file." }
    }

    private static func isThere(_ path: String) -> Bool { FilePath.exists(path) }
}
