import Glibc

/// A colour, in the forms that different terminals can display.
public struct Colour: Hashable, Sendable {
    /// Red, green and blue, from 0 to 255 each.
    public struct RGB: Hashable, Sendable {
        public var red: Int
        public var green: Int
        public var blue: Int

        public init(_ red: Int, _ green: Int, _ blue: Int) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        /// Creates a colour from a number of six hexadecimal digits, such as `0xC00000`.
        public init(_ number: Int) { self.init(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF) }

        /// The perceived brightness, from 0 to 1.
        ///
        /// Source: W3C, *Web Content Accessibility Guidelines 2.2*, relative luminance.
        public var luminance: Double {
            func linear(_ value: Int) -> Double {
                let share = Double(value) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        }

        /// The contrast ratio with another colour, from 1 to 21, by the same source.
        public func contrast(with other: RGB) -> Double {
            let (one, two) = (luminance, other.luminance)
            return (max(one, two) + 0.05) / (min(one, two) + 0.05)
        }

        func distance(to other: RGB) -> Int {
            let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
            // The eye is most sensitive to green.
            return 2 * red * red + 4 * green * green + 3 * blue * blue
        }
    }

    /// The number of colours of a terminal.
    public enum Depth: Int, CaseIterable, Sendable {
        case eight, sixteen, many, all
    }

    public let rgb: RGB
    /// The index among the eight colours of every colour terminal: black, red, green, yellow, blue, magenta, cyan,
    /// white. `nil` for the terminal's default.
    public let basic: Int?
    /// The index among sixteen colours, the eight and their bright versions; `nil` to use `basic`.
    public let bright: Int?

    public init(_ number: Int, basic: Int?, bright: Int? = nil) {
        self.init(RGB(number), basic: basic, bright: bright)
    }

    public init(_ rgb: RGB, basic: Int?, bright: Int? = nil) {
        (self.rgb, self.basic, self.bright) = (rgb, basic, bright)
    }

    /// Creates a colour with its nearest matches among eight and sixteen colours.
    public init(nearest rgb: RGB) {
        func nearest(_ count: Int) -> Int? {
            (0..<count).min { Self.xterm[$0].distance(to: rgb) < Self.xterm[$1].distance(to: rgb) }
        }
        self.init(rgb, basic: nearest(8), bright: nearest(16))
    }

    /// The number that selects this colour on a terminal with 8, 16 or 256 colours, or with 24-bit red, green and blue;
    /// `nil` for the terminal's default.
    public func number(for depth: Depth) -> Int? {
        switch depth {
        case .eight: basic
        case .sixteen: bright ?? basic
        case .many: Self.cubeNumber(of: rgb)
        // Such terminals take numbers below 8 for the eight basic colours.
        case .all: max(8, rgb.red << 16 | rgb.green << 8 | rgb.blue)
        }
    }

    /// The first sixteen colours of xterm.
    public static let xterm = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    /// The sixteen colours of VGA's text mode.
    public static let vga = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    /// The nearest colour of the 6×6×6 cube and the 24 greys, which are the same on all terminals.
    ///
    /// Source: xterm's `256colres.pl`.
    private static func cubeNumber(of rgb: RGB) -> Int {
        func step(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }
        let steps = (step(rgb.red), step(rgb.green), step(rgb.blue))
        let cube = 16 + 36 * steps.0 + 6 * steps.1 + steps.2
        let grey = 232 + max(0, min(23, ((rgb.red + rgb.green + rgb.blue) / 3 - 3) / 10))
        return colour(numbered: cube).distance(to: rgb) <= colour(numbered: grey).distance(to: rgb) ? cube : grey
    }

    /// The colour of the cube or the greys with a number from 16 to 255.
    public static func colour(numbered number: Int) -> RGB {
        if number >= 232 {
            let level = 8 + 10 * (number - 232)
            return RGB(level, level, level)
        }
        func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
        let number = number - 16
        return RGB(level(number / 36), level(number / 6 % 6), level(number % 6))
    }
}
