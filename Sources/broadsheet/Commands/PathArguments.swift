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
        let subcommands = Broadsheet.configuration.subcommands.map { $0.configuration.commandName } + ["help"]
        return arguments.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") }
            && arguments.first.map { !subcommands.contains($0) } ?? true
    }

    /// A sentence for a file whose name would be taken for options, as -h for help in `-dash.txt`; `nil` if there is none
    /// among the arguments.
    static func mistaken(in arguments: [String]) -> Phrase? {
        if arguments.first == SearchCommand.configuration.commandName { return nil }  // there -word is without the word
        let file = arguments.prefix { $0 != "--" }.first { argument in
            argument.hasPrefix("-") && argument.count > 2
                && (isThere(argument) || !argument.hasPrefix("--") && argument.contains("."))
        }
        return file.map { "“\($0)” begins with “-” and is taken for an option: write ./\($0) for the file." }
    }

    private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
