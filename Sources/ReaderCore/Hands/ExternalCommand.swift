/// A command outside of the reader that is given text.
public enum ExternalCommand: Equatable, Sendable {
    /// Words of the shell that the user has typed; the text is its input.
    case shell(String)
    /// A command of the settings by its name; the text is its input.
    case named(String)
    /// The dictionary of the settings, whose last argument the text is.
    case dictionary

    /// The name that the dictionary goes by among the commands of the settings.
    public static let dictionaryName = "dictionary"

    init(name: String) { self = name == Self.dictionaryName ? .dictionary : .named(name) }
}
