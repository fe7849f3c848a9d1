/// A colour, as each kind of terminal can show it.
public struct Colour: Hashable, Sendable {
    /// Red, green and blue, 0 to 255 each.
    public struct RGB: Hashable, Sendable {
        public var red: Int
        public var green: Int
        public var blue: Int

        public init(_ red: Int, _ green: Int, _ blue: Int) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        /// A number of six hexadecimal digits: `0xC00000`.
        public init(_ number: Int) { self.init(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF) }

        /// How bright it is to the eye, 0 to 1.
        ///
        /// Source: W3C, *Web Content Accessibility Guidelines 2.2*, relative luminance.
        public var luminance: Double {
            func linear(_ value: Int) -> Double {
                let share = Double(value) / 255
                // The exponent 2.4 without the C library: a table's accuracy is enough, and Foundation's is not loaded.
                return share <= 0.04045 ? share / 12.92 : Self.power24((share + 0.055) / 1.055)
            }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        }

        /// The contrast with another one, 1 to 21, by the same source.
        public func contrast(with other: RGB) -> Double {
            let (one, two) = (luminance, other.luminance)
            return (max(one, two) + 0.05) / (min(one, two) + 0.05)
        }

        /// A number from 0 to 1 to the power of 2.4: its square, times its fifth root squared, by Newton's method.
        private static func power24(_ number: Double) -> Double {
            guard number > 0 else { return 0 }
            var root = max(number, 0.2)
            for _ in 0..<40 { root -= (root * root * root * root * root - number) / (5 * root * root * root * root) }
            return number * number * root * root
        }

        func distance(to other: RGB) -> Int {
            let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
            // Green counts most to the eye.
            return 2 * red * red + 4 * green * green + 3 * blue * blue
        }
    }

    /// How many colours a terminal has.
    public enum Depth: Int, CaseIterable, Sendable {
        case eight, sixteen, many, all
    }

    public let rgb: RGB
    /// The number among the eight colours of every colour terminal, black, red, green, yellow, blue, magenta, cyan, white;
    /// `nil` for the terminal's own.
    public let basic: Int?
    /// The number among sixteen, where the eight come again brighter; `nil` for `basic`.
    public let bright: Int?

    public init(_ number: Int, basic: Int?, bright: Int? = nil) {
        self.init(RGB(number), basic: basic, bright: bright)
    }

    public init(_ rgb: RGB, basic: Int?, bright: Int? = nil) {
        (self.rgb, self.basic, self.bright) = (rgb, basic, bright)
    }

    /// A colour with those among eight and sixteen that are nearest to it.
    public init(nearest rgb: RGB) {
        func nearest(_ count: Int) -> Int? {
            (0..<count).min { Self.xterm[$0].distance(to: rgb) < Self.xterm[$1].distance(to: rgb) }
        }
        self.init(rgb, basic: nearest(8), bright: nearest(16))
    }

    /// The number by which a terminal with 8, 16 or 256 colours, or red, green and blue in one number of 24 bits, is told the
    /// colour; `nil` for its own.
    public func number(for depth: Depth) -> Int? {
        switch depth {
        case .eight: basic
        case .sixteen: bright ?? basic
        case .many: Self.cubeNumber(of: rgb)
        // Terminals with such numbers take those below 8 for the eight colours.
        case .all: max(8, rgb.red << 16 | rgb.green << 8 | rgb.blue)
        }
    }

    /// The first sixteen colours of xterm.
    public static let xterm = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    /// Those of VGA's text mode.
    public static let vga = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    /// The number among the cube of 216 colours and the 24 greys, which are the same everywhere.
    ///
    /// Source: xterm's `256colres.pl`.
    private static func cubeNumber(of rgb: RGB) -> Int {
        func step(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }
        let steps = (step(rgb.red), step(rgb.green), step(rgb.blue))
        let cube = 16 + 36 * steps.0 + 6 * steps.1 + steps.2
        let grey = 232 + max(0, min(23, ((rgb.red + rgb.green + rgb.blue) / 3 - 3) / 10))
        return colour(numbered: cube).distance(to: rgb) <= colour(numbered: grey).distance(to: rgb) ? cube : grey
    }

    /// One of the cube or of the greys, by its number from 16 to 255.
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
