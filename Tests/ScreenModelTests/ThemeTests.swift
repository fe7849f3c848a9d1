import Testing

@testable import ScreenModel

/// The looks of roles on both grounds, in the palettes of xterm and of VGA.
@Suite struct ThemeTests {
    /// A theme on a ground that it is for; the terminal's own text and ground are the ends of its palette.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let isLight: Bool
        let depth: Colour.Depth
        let palette: String

        var testDescription: String { "\(name), \(isLight ? "light" : "dark"), \(depth), \(palette)" }
    }

    static let cases: [Case] = [
        ("dark", [false]), ("light", [true]), ("auto", [false, true]), ("newsprint", [false, true]),
        ("high-contrast", [false, true]),
    ].flatMap { name, grounds in
        grounds.flatMap { isLight in
            Colour.Depth.allCases.flatMap { depth in
                ["xterm", "vga"].map { Case(name: name, isLight: isLight, depth: depth, palette: $0) }
            }
        }
    }

    /// Roles that are signs or lines, of which less contrast is enough.
    private static let signs: Set<Role> = [.rule, .mark, .doubt]

    private func shown(_ colour: Colour?, _ case: Case, own: Colour.RGB) -> Colour.RGB {
        guard let colour, let number = colour.number(for: `case`.depth) else { return own }
        switch `case`.depth {
        case .all: return Colour.RGB(number)
        case .many: return Colour.colour(numbered: number)
        case .eight, .sixteen: return (`case`.palette == "xterm" ? Colour.xterm : Colour.vga)[number]
        }
    }

    private func contrast(_ role: Role, _ theme: Theme, _ case: Case) -> Double {
        let palette = `case`.palette == "xterm" ? Colour.xterm : Colour.vga
        let (black, white) = (palette[0], palette[`case`.isLight ? 15 : 7])
        let look = theme[role]
        let text = shown(look.foreground, `case`, own: `case`.isLight ? black : white)
        let ground = shown(look.background, `case`, own: `case`.isLight ? white : black)
        return text.contrast(with: ground)
    }

    @Test(arguments: cases) func everythingIsReadable(case: Case) throws {
        let theme = try #require(ThemeName.theme(named: `case`.name))
        for role in Role.allCases {
            let contrast = contrast(role, theme, `case`)
            #expect(contrast >= (Self.signs.contains(role) ? 3 : 4.5), "\(role) has \(contrast)")
        }
    }

    @Test(arguments: cases) func captionsAreQuieterThanTheStory(case: Case) throws {
        let theme = try #require(ThemeName.theme(named: `case`.name))
        #expect(contrast(.caption, theme, `case`) <= contrast(.text, theme, `case`))
        if `case`.depth.rawValue > Colour.Depth.sixteen.rawValue { #expect(theme[.caption] != theme[.text]) }
    }

    @Test func theContrastOfBlackAndWhiteIsTheLargest() {
        let (black, white) = (Colour.RGB(0), Colour.RGB(0xFFFFFF))
        #expect(abs(black.contrast(with: white) - 21) < 0.01)
        // Source of the figure: the contrast of #777777 on white that WCAG's notes give.
        #expect(abs(Colour.RGB(0x777777).contrast(with: white) - 4.48) < 0.01)
    }

    @Test func coloursAreTheNearestOfTheCubeAndTheGreys() {
        #expect(Colour(0x5FD7D7, basic: 6).number(for: .many) == 80)
        #expect(Colour(0x767676, basic: 7).number(for: .many) == 243)
        #expect(Colour(0x000000, basic: 0).number(for: .many) == 16)
        #expect(Colour.colour(numbered: 80) == Colour.RGB(0x5FD7D7))
    }

    @Test func looksAreReadAsTheyAreWritten() {
        #expect(Appearance("bold underline red on bright-white")?.attributes == [.bold, .underline])
        #expect(Appearance("red on bright-white")?.background?.bright == 15)
        #expect(Appearance("#C00000")?.foreground?.rgb == Colour.RGB(0xC00000))
        #expect(Appearance("default") == Appearance(nil))
        for none in ["reddish", "#C000", "bold bluish"] { #expect(Appearance(none) == nil) }
        for role in Role.allCases { #expect(Role(name: role.name) == role) }
    }
}
