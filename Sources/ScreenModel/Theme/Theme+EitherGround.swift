extension Theme {
    /// The theme for an unknown background: the few colours that are legible on both black and white, and attributes
    /// instead on terminals with too few colours.
    public static let eitherGround = Theme { role in
        switch role {
        case .text, .deck, .prompt: Appearance(nil)
        case .dim, .rule, .caption: Appearance(Middle.grey)
        case .masthead, .selection: Appearance(nil, .reverse)
        case .section: Appearance(Middle.blue, .bold)
        case .kicker: Appearance(Middle.blue)
        case .headline, .crosshead: Appearance(nil, .bold)
        case .byline, .dateline: Appearance(Middle.green)
        case .match: Appearance(Middle.black, on: Middle.yellow)
        case .currentMatch: Appearance(Middle.white, on: Middle.deepBlue, .bold)
        case .highlight: Appearance(nil, .underline)
        case .mark: Appearance(Middle.brick, .bold)
        case .doubt: Appearance(Middle.magenta, .underline)
        case .notice, .key: Appearance(Middle.violet, .bold)
        case .failure: Appearance(Middle.brick, [.bold, .underline])
        }
    }

    /// The few of xterm's 240 fixed colours that have a contrast of 4.5 with both black and white, as computed by
    /// `Colour.RGB.contrast`; none of the first sixteen has.
    private enum Middle {
        static let grey = Colour(0x767676, basic: nil)
        static let blue = Colour(0x5F5FFF, basic: nil)
        static let green = Colour(0x00875F, basic: nil)
        static let brick = Colour(0xAF5F5F, basic: nil)
        static let magenta = Colour(0xD700AF, basic: nil)
        static let violet = Colour(0x875FD7, basic: nil)
        static let black = Colour(0x000000, basic: 0)
        static let yellow = Colour(0xFFD75F, basic: 6, bright: 11)
        static let white = Colour(0xFFFFFF, basic: 7, bright: 15)
        static let deepBlue = Colour(0x005F87, basic: 4)
    }
}
