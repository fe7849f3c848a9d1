extension Theme {
    /// The theme for a dark background.
    public static let dark = Theme { role in
        switch role {
        case .text, .deck, .prompt: Appearance(nil)
        case .dim: Appearance(Dark.grey)
        case .rule: Appearance(Dark.line)
        // Underlined like a running head: a reversed bar would run into the selected row.
        case .masthead: Appearance(nil, [.bold, .underline])
        case .section: Appearance(Dark.cyan, .bold)
        case .kicker: Appearance(Dark.cyan)
        case .headline, .crosshead: Appearance(nil, .bold)
        case .byline, .dateline: Appearance(Dark.green)
        case .caption: Appearance(Dark.slate)
        case .selection: Appearance(nil, .reverse)
        case .match: Appearance(Dark.black, on: Dark.yellow)
        case .currentMatch: Appearance(Dark.black, on: Dark.orange, [.bold, .underline])
        case .highlight: Appearance(nil, .underline)
        case .mark: Appearance(Dark.star, .bold)
        case .doubt: Appearance(Dark.pink, .underline)
        case .notice, .key: Appearance(Dark.yellow)
        case .failure: Appearance(Dark.red, .bold)
        }
    }

    /// Colours that are legible on black, each with a legible one of the eight: red, blue and, on VGA, yellow are not.
    private enum Dark {
        static let black = Colour(0x000000, basic: 0)
        static let grey = Colour(0x9E9E9E, basic: 7)
        static let line = Colour(0x767676, basic: 7)
        static let slate = Colour(0x9E9E9E, basic: 6)
        static let cyan = Colour(0x5FD7D7, basic: 6)
        static let green = Colour(0x87D787, basic: 2)
        static let yellow = Colour(0xFFD75F, basic: 6, bright: 11)
        static let star = Colour(0xFFD75F, basic: 3, bright: 11)
        static let orange = Colour(0xFF8700, basic: 7, bright: 15)
        static let pink = Colour(0xFF87D7, basic: 7, bright: 13)
        static let red = Colour(0xFF8787, basic: 7, bright: 11)
    }
}
