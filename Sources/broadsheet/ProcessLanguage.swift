import App
import ArgumentParser
import Wording

extension Language {
    /// The language of this process: from `--language`, otherwise from the settings, otherwise from the locale. It is
    /// needed before the arguments are parsed, because it is also the language of the parser's texts.
    static let process = ProgramArguments.language.asked ?? configured ?? Environment.process.language

    private static var configured: Language? {
        Settings.load(Environment.process.settings).configuration.preferences["language"].flatMap(
            Language.init(rawValue:))
    }

    /// The language of the last `--language` among the arguments, and the arguments without these options.
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
    /// Creates help from a phrase in the language of the process.
    static func said(_ phrase: Phrase, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(phrase.text(in: .process), valueName: valueName)
    }
}

/// The language option, which every command has.
struct LanguageOptions: ParsableArguments {
    @Option(help: .said("The language of messages, en or zh; else as the locale has it."))
    var language: Language?
}

extension Language: ExpressibleByArgument {}
