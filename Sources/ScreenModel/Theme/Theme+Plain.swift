extension Theme {
    /// The theme for terminals without colours and users who want none.
    public static let mono = Theme { role in
        switch role {
        case .text, .deck, .byline, .prompt, .notice, .mark: Appearance(nil)
        case .dim, .rule, .kicker, .caption: Appearance(nil, .dim)
        case .headline, .section, .crosshead, .dateline, .key, .failure: Appearance(nil, .bold)
        case .masthead, .selection: Appearance(nil, .reverse)
        case .doubt: Appearance(nil, .underline)
        case .highlight: Appearance(nil, .bold)
        case .match: Appearance(nil, [.underline, .bold])
        case .currentMatch: Appearance(nil, [.reverse, .bold])
        }
    }

    /// White and yellow on black, on any background.
    public static let highContrast = Theme { role in
        let black = Colour(0x000000, basic: 0)
        let white = Colour(0xFFFFFF, basic: 7, bright: 15)
        let yellow = Colour(0xFFFF00, basic: 7, bright: 11)
        return switch role {
        case .text, .deck, .prompt, .dim, .rule, .byline: Appearance(white, on: black)
        case .caption: Appearance(Colour(0xD0D0D0, basic: 7), on: black)
        case .kicker, .dateline: Appearance(white, on: black, .underline)
        case .headline, .crosshead: Appearance(white, on: black, .bold)
        case .section, .key, .mark, .notice, .doubt: Appearance(yellow, on: black, .bold)
        case .failure: Appearance(yellow, on: black, [.bold, .underline])
        case .masthead, .selection: Appearance(black, on: white, .bold)
        case .match: Appearance(black, on: yellow)
        case .currentMatch: Appearance(black, on: white, [.bold, .underline])
        case .highlight: Appearance(white, on: black, .underline)
        }
    }
}
