extension Theme {
    /// The theme for a light background.
    public static let light = Theme { look($0, on: nil) }

    /// Ink on paper, on any background.
    public static let newsprint = Theme { role in
        look(role, on: Light.paper)
    }

    private static func look(_ role: Role, on ground: Colour?) -> Appearance {
        let ink = ground == nil ? nil : Light.black
        return switch role {
        case .text, .deck, .prompt: Appearance(ink, on: ground)
        case .dim: Appearance(Light.grey, on: ground)
        case .rule: Appearance(Light.line, on: ground)
        // Underlined like a running head: a reversed bar would run into the selected row.
        case .masthead: Appearance(ink, on: ground, [.bold, .underline])
        case .section: Appearance(Light.blue, on: ground, .bold)
        case .kicker: Appearance(Light.blue, on: ground)
        case .headline, .crosshead: Appearance(ink, on: ground, .bold)
        case .byline, .dateline: Appearance(Light.green, on: ground)
        case .caption: Appearance(Light.slate, on: ground)
        case .selection: Appearance(ink, on: ground, .reverse)
        case .match: Appearance(Light.black, on: Light.yellow)
        case .currentMatch: Appearance(Light.white, on: Light.blue, .bold)
        case .highlight: Appearance(ink, on: ground, .underline)
        case .mark: Appearance(Light.red, on: ground, .bold)
        case .doubt: Appearance(Light.magenta, on: ground, .underline)
        case .notice, .key: Appearance(Light.blue, on: ground)
        case .failure: Appearance(ground == nil ? Light.red : Light.black, on: ground, [.bold, .underline])
        }
    }

    /// Colours that are legible on white, each with a legible one of the eight: yellow, cyan and green are not.
    private enum Light {
        static let black = Colour(0x000000, basic: 0)
        static let white = Colour(0xFFFFFF, basic: 7, bright: 15)
        static let paper = Colour(0xEEEEEE, basic: 7, bright: 15)
        static let grey = Colour(0x5F5F5F, basic: 0)
        static let line = Colour(0x767676, basic: 0)
        static let slate = Colour(0x4E4E4E, basic: 4)
        static let blue = Colour(0x005F87, basic: 4)
        static let green = Colour(0x005F00, basic: 4)
        static let yellow = Colour(0xFFD75F, basic: 6, bright: 11)
        static let red = Colour(0xAF0000, basic: 1)
        static let magenta = Colour(0x87005F, basic: 1)
    }
}
