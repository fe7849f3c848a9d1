/// The looks of all roles.
public struct Theme: Equatable, Sendable {
    private var looks: [Appearance]

    init(_ look: (Role) -> Appearance) { looks = Role.allCases.map(look) }

    public subscript(role: Role) -> Appearance { looks[Int(role.rawValue)] }

    /// The theme with the look of one role replaced.
    public func replacing(_ role: Role, by look: Appearance) -> Theme {
        var theme = self
        theme.looks[Int(role.rawValue)] = look
        return theme
    }
}

/// The names of the built-in themes.
public enum ThemeName {
    public static let automatic = "auto"

    /// `auto`, followed by the built-in themes.
    public static let builtIn = [automatic] + themes.map(\.name)

    /// The built-in theme with that name; `auto` selects the one for `ground`. `nil` for an unknown name.
    public static func theme(named name: String, on ground: Ground? = nil) -> Theme? {
        guard name == automatic else { return themes.first { $0.name == name }?.theme }
        return switch ground {
        case .dark: .dark
        case .light: .light
        case nil: .eitherGround
        }
    }

    private static let themes: [(name: String, theme: Theme)] = [
        ("light", .light), ("dark", .dark), ("newsprint", .newsprint), ("high-contrast", .highContrast),
        ("mono", .mono),
    ]
}

extension Role {
    /// The name in the settings, such as `current-match`.
    public var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    public init?(name: String) {
        guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }
}
