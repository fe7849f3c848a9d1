import CNcurses
import Glibc
import ScreenModel
import UnicodeText

/// Puts frames on ncurses' window; what a frame shares with the one before is not touched.
struct Painter {
    private let window: UnsafeMutablePointer<WINDOW>
    private let looks: [Look]
    private var shown: Frame?

    private struct Look {
        let attributes: attr_t
        let pair: Int16
    }

    init(window: UnsafeMutablePointer<WINDOW>, wantsColours: Bool) {
        self.window = window
        var theme = Theme.plain
        if wantsColours, start_color() == OK, cncurses_colours() >= 8 {
            theme = .colour
            use_default_colors()
        }
        var pairs: [(foreground: Int16, background: Int16)] = []
        looks = Role.allCases.map { role in
            let appearance = theme[role]
            var pair: Int16 = 0
            if appearance.foreground != nil || appearance.background != nil {
                let colours = (appearance.foreground?.rawValue ?? -1, appearance.background?.rawValue ?? -1)
                if let known = pairs.firstIndex(where: { $0 == colours }) {
                    pair = Int16(known + 1)
                } else {
                    pairs.append(colours)
                    pair = Int16(pairs.count)
                    init_pair(pair, colours.0, colours.1)
                }
            }
            return Look(attributes: Self.attributes(appearance.attributes), pair: pair)
        }
    }

    /// The next frame is painted whole.
    mutating func forget() {
        shown = nil
    }

    mutating func paint(_ frame: Frame) {
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { wclear(window) }
        for row in 0..<frame.size.rows where before?.cells(inRow: row) != frame.cells(inRow: row) {
            paint(row: row, cells: frame.cells(inRow: row))
        }
        if let cursor = frame.cursor {
            curs_set(1)
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        } else {
            curs_set(0)
            wmove(window, 0, 0)
        }
        wrefresh(window)
        shown = frame
    }

    private func paint(row: Int, cells: ArraySlice<Cell>) {
        wmove(window, Int32(row), 0)
        var run = ""
        var role: Role?
        func flush() {
            guard let role, !run.isEmpty else { return }
            let look = looks[Int(role.rawValue)]
            cncurses_set_look(window, look.attributes, look.pair)
            waddstr(window, run)
            run = ""
        }
        var column = 0
        for index in cells.indices {
            let cell = cells[index]
            defer { column += 1 }
            if cell.text.isEmpty { continue }
            if cell.role != role {
                flush()
                role = cell.role
            }
            let width = 1 + cells[(index + 1)...].prefix { $0.text.isEmpty }.count
            if let drawn = Self.irregular(cell.text, cells: width) {
                // The terminal may not agree on its width: what follows is put where it belongs.
                flush()
                wmove(window, Int32(row), Int32(column))
                run = drawn
                flush()
                wmove(window, Int32(row), Int32(column + width))
            } else {
                run += cell.text
            }
        }
        flush()
    }

    /// For a cluster whose scalars' widths do not add up to its cells (emoji joined by ZWJ or with a variation
    /// selector): the part of it that ncurses can hold in one cell, filled up with blanks.
    private static func irregular(_ cluster: String, cells: Int) -> String? {
        if cluster.utf8.count <= 3 { return nil }
        let scalars = cluster.unicodeScalars
        let sum = scalars.reduce(0) { $0 + DisplayWidth.cells(ofScalar: $1.value) }
        if sum == cells, scalars.count <= 5 { return nil }
        var text = ""
        var width = 0
        for scalar in scalars.prefix(5) {
            let next = DisplayWidth.cells(ofScalar: scalar.value)
            if next > 0, width > 0 { break }
            if (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x200D { continue }
            text.unicodeScalars.append(scalar)
            width += next
        }
        return text + String(repeating: " ", count: max(0, cells - width))
    }

    private static func attributes(_ attributes: Appearance.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= cncurses_bold() }
        if attributes.contains(.dim) { result |= cncurses_dim() }
        if attributes.contains(.underline) { result |= cncurses_underline() }
        if attributes.contains(.reverse) { result |= cncurses_reverse() }
        if attributes.contains(.italic) { result |= cncurses_italic() }
        return result
    }
}
