import App
import ArgumentParser
import Wording

extension Language {
    /// The language in which this process speaks: what `--language` asks for, else what the settings or the locale do. It
    /// is needed before the arguments are parsed, as the parser's own texts are in it.
    static let process = ProgramArguments.language.asked ?? configured ?? Environment.process.language

    private static var configured: Language? {
        Settings.load(Environment.process.settings).configuration.preferences["language"].flatMap(
            Language.init(rawValue:))
    }

    /// The language that the last `--language` among arguments asks for, and the arguments without what asked.
    static func asked(in arguments: [String]) -> (asked: Language?, rest: [String]) {
        var (language, rest, options) = (Language?.none, [String](), arguments[...])
        while let option = options.popFirst() {
            if option == "--" {
                rest.append(option)
                break
            }
            let joined = option.hasPrefix("--language=") ? String(option.dropFirst("--language=".count)) : nil
            let value = option == "--language" ? options.first : joined
            guard let asked = value.flatMap(Language.init(rawValue:)) else {
                rest.append(option)
                continue
            }
            language = asked
            if joined == nil { options.removeFirst() }
        }
        return (language, rest + options)
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
