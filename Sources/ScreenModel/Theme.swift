/// The look of a role. Without colours the attributes alone must tell the roles apart that have to be told apart.
public struct Appearance: Hashable, Sendable {
    /// The eight colours that every colour terminal has, in the order of their numbers.
    public enum Colour: Int16, Sendable {
        case black, red, green, yellow, blue, magenta, cyan, white
    }

    /// Attributes of a cell, in any combination.
    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let underline = Attributes(rawValue: 4)
        public static let reverse = Attributes(rawValue: 8)
        public static let italic = Attributes(rawValue: 16)
    }

    /// `nil` is the terminal's own.
    public var foreground: Colour?
    /// `nil` is the terminal's own.
    public var background: Colour?
    public var attributes: Attributes

    public init(_ foreground: Colour?, on background: Colour? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// The looks of all roles.
public struct Theme: Sendable {
    private let appearance: @Sendable (Role) -> Appearance

    /// The look of `role`.
    public subscript(role: Role) -> Appearance { appearance(role) }

    /// The looks for eight colours and more, on a dark ground as on a light one.
    public static let colour = Theme { role in
        switch role {
        case .text, .deck: Appearance(nil)
        case .dim, .rule: Appearance(nil, .dim)
        case .masthead: Appearance(.white, on: .blue, .bold)
        case .section: Appearance(.cyan, .bold)
        case .kicker: Appearance(.cyan)
        case .headline, .crosshead: Appearance(nil, .bold)
        case .byline, .dateline: Appearance(.green)
        case .caption: Appearance(.cyan)
        case .selection: Appearance(nil, .reverse)
        case .match: Appearance(.black, on: .yellow)
        case .currentMatch: Appearance(.white, on: .red, .bold)
        case .highlight: Appearance(nil, .underline)
        case .mark: Appearance(.yellow, .bold)
        case .doubt: Appearance(.magenta, .underline)
        case .prompt: Appearance(nil)
        case .notice: Appearance(.yellow)
        case .failure: Appearance(.red, .bold)
        case .key: Appearance(.yellow)
        }
    }

    /// The looks for terminals without colours and users who want none.
    public static let plain = Theme { role in
        switch role {
        case .text, .deck, .byline, .caption, .prompt, .notice, .mark: Appearance(nil)
        case .dim, .rule, .kicker: Appearance(nil, .dim)
        case .headline, .section, .crosshead, .dateline, .key, .failure: Appearance(nil, .bold)
        case .masthead, .selection: Appearance(nil, .reverse)
        case .doubt: Appearance(nil, .underline)
        case .highlight: Appearance(nil, .bold)
        case .match: Appearance(nil, [.underline, .bold])
        case .currentMatch: Appearance(nil, [.reverse, .bold])
        }
    }
}
