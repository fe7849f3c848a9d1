import App
import ArgumentParser
import Wording

extension Language {
    /// The language in which this process speaks: what `--language` asks for, else what the locale does. It is needed
    /// before the arguments are parsed, as the parser's own texts are in it.
    static let process = asked(in: ProgramArguments.all) ?? Environment.process.language

    /// The value of the last `--language` among arguments; `nil` where there is none, or none that is a language.
    static func asked(in arguments: [String]) -> Language? {
        let options = arguments.prefix { $0 != "--" }
        let values = zip(options, options.dropFirst()).filter { $0.0 == "--language" }.map(\.1)
        let joined = options.filter { $0.hasPrefix("--language=") }.map { String($0.dropFirst("--language=".count)) }
        return (values + joined).last.flatMap(Language.init(rawValue:))
    }
}

/// A phrase in the language of the process.
func said(_ phrase: Phrase) -> String { phrase.text(in: .process) }

extension ArgumentHelp {
    /// A phrase in the language of the process.
    static func said(_ phrase: Phrase, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(phrase.text(in: .process), valueName: valueName)
    }
}

/// The option that every command has.
struct LanguageOptions: ParsableArguments {
    @Option(help: .said("The language of messages, en or zh; else as the locale has it."))
    var language: Language?
}

extension Language: ExpressibleByArgument {}
