/// A command outside the reader that is given text.
public enum ExternalCommand: Equatable, Sendable {
    /// A shell command typed by the user; the text is its standard input.
    case shell(String)
    /// A command of the settings, by name; the text is its standard input.
    case named(String)
    /// The dictionary command of the settings; the text is its last argument.
    case dictionary

    /// The name of the dictionary among the commands of the settings.
    public static let dictionaryName = "dictionary"

    /// The name in the settings, or the words of a shell command.
    var name: String {
        switch self {
        case .shell(let words): words
        case .named(let name): name
        case .dictionary: Self.dictionaryName
        }
    }

    init(name: String) { self = name == Self.dictionaryName ? .dictionary : .named(name) }
}
