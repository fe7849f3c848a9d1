import ArgumentParser
import Glibc
import Wording

/// Arguments that name files.
enum PathArguments {
    /// - Throws: `ValidationError` if one is empty, as an unset variable of a script is.
    static func validate(_ paths: [String]) throws {
        if paths.contains("") { throw ValidationError(said("A path has at least one character, and this is empty.")) }
    }

    /// Whether the arguments are paths and nothing else: no option, no subcommand, none that is wrong.
    static func areAlone(_ arguments: [String]) -> Bool {
        arguments.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") } && arguments.first.map { !isSubcommand($0) } ?? true
    }

    private static func isSubcommand(_ argument: String) -> Bool {
        // Most paths have a stroke or a dot: the commands with their texts are not made for them.
        guard argument.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
        return argument == "help"
            || Broadsheet.configuration.subcommands.contains { $0.configuration.commandName == argument }
    }

    /// A sentence for a file whose name would be taken for options, as -h for help in `-dash.txt`; `nil` if there is none
    /// among the arguments.
    static func mistaken(in arguments: [String]) -> Phrase? {
        let file = arguments.prefix { $0 != "--" }.first { argument in
            argument.hasPrefix("-") && argument.count > 2
                && (isThere(argument) || !argument.hasPrefix("--") && argument.contains("."))
        }
        // In a search -word is without the word.
        if file != nil, arguments.first == SearchCommand.configuration.commandName { return nil }
        return file.map { "“\($0)” begins with “-” and is taken for an option: write ./\($0) for the file." }
    }

    private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
