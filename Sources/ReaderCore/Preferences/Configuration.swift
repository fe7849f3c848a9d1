import ScreenModel

/// The settings file's values for the reader.
public struct Configuration: Equatable, Sendable {
    /// The values of preferences by name, all of them valid.
    public var preferences: [String: String]
    public var keys = KeyMap()
    /// The names of the available themes.
    public var themes = ThemeName.builtIn
    /// The names of the settings' commands that are given text.
    public var commands: [String] = []

    public init(preferences: [String: String] = [:]) {
        self.preferences = preferences
    }
}
