/// What the settings' file tells the reader.
public struct Configuration: Equatable, Sendable {
    /// Values of preferences by their names; each is one that the preference has.
    public var preferences: [String: String]

    public init(preferences: [String: String] = [:]) {
        self.preferences = preferences
    }
}
