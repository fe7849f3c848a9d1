import ScreenModel

/// What the settings' file tells the reader.
public struct Configuration: Equatable, Sendable {
    /// Values of preferences by their names; each is one that the preference has.
    public var preferences: [String: String]
    public var keys = KeyMap()
    /// The names of the themes that there are.
    public var themes = ThemeName.builtIn
    /// The names of the commands of the settings that are given text.
    public var commands: [String] = []

    public init(preferences: [String: String] = [:]) {
        self.preferences = preferences
    }
}
