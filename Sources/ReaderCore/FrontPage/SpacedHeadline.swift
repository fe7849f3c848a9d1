import ScreenModel
import Typesetting
import UnicodeText

/// A headline with spaces between its Han, which stand for large type: the size of a cell is fixed, so only space can
/// suggest size.
enum SpacedHeadline {
    /// Whether to space out a headline: most of it is Han, and two lines have room for it.
    static func suits(_ headline: String, width: Int) -> Bool {
        let scalars = headline.unicodeScalars
        let han = scalars.count { $0.value >= 0x2E80 }
        return han * 2 > scalars.count && scalars.count * 3 <= width * 2
    }

    /// The measure for setting it, so that it fills `width` cells once spaced; a long headline takes two lines.
    static func measure(of headline: String, width: Int) -> Int {
        let room = width * 2 / 3 & ~1
        let cells = headline.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        // More than sixteen characters are too many for a display line; the longer of two lines then has up to two
        // thirds of them.
        return cells > 32 ? min(room, cells * 2 / 3) & ~1 : room
    }

    /// The glyphs of a line with a space after each wide one, and the width that they take.
    static func glyphs(_ glyphs: [Glyph]) -> (glyphs: [(text: String, column: Int)], width: Int) {
        var column = 0
        var placed: [(text: String, column: Int)] = []
        for (index, glyph) in glyphs.enumerated() {
            if index > 0, parts(glyphs[index - 1], glyph) { column += 1 }
            placed.append((glyph.text, column))
            column += glyph.width
        }
        return (placed, column)
    }

    /// Whether a space goes between two glyphs: after a closing mark it does, but never before one.
    private static func parts(_ before: Glyph, _ after: Glyph) -> Bool {
        let (last, first) = (before.text.unicodeScalars.first, after.text.unicodeScalars.first)
        guard let last = last.map({ CharacterKind($0) }), let first = first.map({ CharacterKind($0) }) else {
            return false
        }
        if last == .opening || first == .closing || first == .stop { return false }
        return before.width > 1 || last == .closing
    }
}
