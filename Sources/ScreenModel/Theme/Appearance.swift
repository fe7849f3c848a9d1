/// The look of a role. Roles that must be distinguishable differ in their attributes, because there may be no colours.
public struct Appearance: Hashable, Sendable {
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

        fileprivate static let names: [(String, Attributes)] = [
            ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
        ]
    }

    /// `nil` for the terminal's default.
    public var foreground: Colour?
    /// `nil` for the terminal's default.
    public var background: Colour?
    public var attributes: Attributes

    public init(_ foreground: Colour?, on background: Colour? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// Parses a look written in the settings, such as `bold #c00000 on white`; `nil` for an unknown word.
    public init?(_ written: String) {
        self.init(nil)
        var isBehindOn = false
        for word in written.lowercased().split(separator: " ") {
            if word == "on" {
                isBehindOn = true
            } else if let attribute = Attributes.names.first(where: { $0.0 == word })?.1 {
                attributes.insert(attribute)
            } else if word == "default" {
                continue
            } else if let colour = Colour(written: String(word)) {
                if isBehindOn { background = colour } else { foreground = colour }
            } else {
                return nil
            }
        }
    }
}

extension Colour {
    /// Parses `#c00000`, `red` or `bright-red`.
    init?(written: String) {
        if written.hasPrefix("#"), written.count == 7, let number = Int(written.dropFirst(), radix: 16) {
            self.init(nearest: RGB(number))
            return
        }
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        let isBright = written.hasPrefix("bright-")
        guard let number = names.firstIndex(of: isBright ? String(written.dropFirst(7)) : written) else { return nil }
        let bright = isBright ? number + 8 : number
        self.init(Self.xterm[bright], basic: number, bright: bright)
    }
}
