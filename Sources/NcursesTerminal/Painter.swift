import CNcurses
import Glibc
import ScreenModel
import UnicodeText

/// Paints frames on ncurses' window, leaving cells alone that are the same as in the frame before.
struct Painter {
    private let window: UnsafeMutablePointer<WINDOW>
    /// A blank cell for each role; painting replaces its character.
    private var blanks: [cchar_t]
    /// `nil` on a terminal without colours, or if the user wants none.
    private let depth: Colour.Depth?
    /// The colour pairs already registered with ncurses, with their numbers from 1.
    private var pairs: [Pair: Int32] = [:]
    private var shown: Frame?
    /// Whether the window is still as empty as when it was created.
    private var isEmpty = true

    init(window: UnsafeMutablePointer<WINDOW>, wantsColours: Bool) {
        self.window = window
        blanks = []
        if wantsColours, start_color() == OK, cncurses_colours() >= 8 {
            use_default_colors()
            depth = Self.depth
        } else {
            depth = nil
        }
        use(.eitherGround)
    }

    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// Paints with another theme from now on; without colours, always with the monochrome theme.
    mutating func use(_ theme: Theme) {
        let theme = depth == nil ? .mono : theme
        blanks = Role.allCases.map { role in
            let look = theme[role]
            return cncurses_blank(Self.attributes(look.attributes), pair(of: look))
        }
        // Cells that nothing is painted on get the background of the text.
        var ground = blanks[Int(Role.text.rawValue)]
        wbkgrndset(window, &ground)
        forget()
        isEmpty = false
    }

    /// The number of a colour pair, registered with ncurses when first needed; 0 is the terminal's default pair.
    private mutating func pair(of look: Appearance) -> Int32 {
        guard let depth, look.foreground != nil || look.background != nil else { return 0 }
        let pair = Pair(
            foreground: Int32(look.foreground?.number(for: depth) ?? -1),
            background: Int32(look.background?.number(for: depth) ?? -1))
        if let known = pairs[pair] { return known }
        let number = Int32(pairs.count + 1)
        // Eight colours make 64 pairs at least. If the pairs run out, use the terminal's default colours.
        guard number < cncurses_pairs(), cncurses_init_pair(number, pair.foreground, pair.background) == OK else {
            return 0
        }
        pairs[pair] = number
        return number
    }

    /// The terminal's colour depth: RGB only if terminfo says so.
    private static var depth: Colour.Depth {
        switch cncurses_colours() {
        case (1 << 24)...: cncurses_has_rgb() ? .all : .many
        case 256...: .many
        case 16...: .sixteen
        default: .eight
        }
    }

    /// Forces the next frame to be painted whole.
    mutating func forget() {
        shown = nil
    }

    mutating func paint(_ frame: Frame) {
        let before = shown?.size == frame.size ? shown : nil
        if before == nil, !isEmpty { wclear(window) }
        isEmpty = false
        for row in 0..<frame.size.rows {
            let columns = frame.columns(ofRow: row, notAsIn: before)
            if !columns.isEmpty { paint(columns, ofRow: row, of: frame) }
        }
        if let cursor = frame.cursor {
            curs_set(1)
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        } else {
            curs_set(0)
            let focus = frame.focus ?? ScreenPoint(column: 0, row: 0)
            wmove(window, Int32(focus.row), Int32(focus.column))
        }
        wrefresh(window)
        shown = frame
    }

    /// Gives ncurses a part of a row as cells, because it would decode and measure a string again, character by
    /// character.
    private func paint(_ columns: Range<Int>, ofRow row: Int, of frame: Frame) {
        let cells = frame.cells(inRow: row).dropFirst(columns.lowerBound).prefix(columns.count)
        var drawn: [cchar_t] = []
        drawn.reserveCapacity(cells.count)
        for (column, cell) in zip(columns, cells) where !cell.isRightHalf {
            let blank = blanks[Int(cell.role.rawValue)]
            guard cell.isLong else {
                drawn.append(blank)
                drawn[drawn.count - 1].chars.0 = wchar_t(bitPattern: cell.scalar)
                continue
            }
            let width = 1 + cells.dropFirst(column - columns.lowerBound + 1).prefix(while: \.isRightHalf).count
            let scalars = frame.text(row: row, column: column).unicodeScalars
            if Self.isRegular(scalars, cells: width) {
                Self.append(scalars, on: blank, to: &drawn)
            } else {
                let base = Self.base(of: scalars)
                Self.append(base, on: blank, to: &drawn)
                let used = base.reduce(0) { $0 + DisplayWidth.cells(ofScalar: $1.value) }
                drawn += Array(repeating: blank, count: max(0, width - used))
            }
        }
        mvwadd_wchnstr(window, Int32(row), Int32(columns.lowerBound), drawn, Int32(drawn.count))
    }

    /// Whether ncurses can hold a cluster of `cells` cells unchanged. It cannot hold emoji joined by ZWJ or with a
    /// variation selector: the widths of their scalars do not add up, and terminals differ in how they draw them.
    private static func isRegular(_ scalars: String.UnicodeScalarView, cells: Int) -> Bool {
        scalars.count <= scalarsOfCell
            && scalars.reduce(0) { $0 + DisplayWidth.cells(ofScalar: $1.value) } == cells
    }

    /// The first character of a cluster with its marks, drawn in place of the whole cluster.
    private static func base(of scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
        let first = scalars.prefix(1)
        let marks = scalars.dropFirst().prefix(scalarsOfCell - 1).prefix { DisplayWidth.cells(ofScalar: $0.value) == 0 }
        return first + marks.filter { !(0xFE00...0xFE0F).contains($0.value) && $0.value != 0x200D }
    }

    /// Appends scalars as cells: a scalar with a width of its own starts a cell, others join the cell before.
    private static func append(_ scalars: some Sequence<Unicode.Scalar>, on blank: cchar_t, to drawn: inout [cchar_t]) {
        var marks = 0
        for scalar in scalars {
            let character = wchar_t(bitPattern: scalar.value)
            if marks == 0 || DisplayWidth.cells(ofScalar: scalar.value) > 0 {
                drawn.append(blank)
                drawn[drawn.count - 1].chars.0 = character
                marks = 1
            } else {
                withUnsafeMutableBytes(of: &drawn[drawn.count - 1].chars) {
                    $0.storeBytes(of: character, toByteOffset: marks * MemoryLayout<wchar_t>.stride, as: wchar_t.self)
                }
                marks += 1
            }
        }
    }

    /// The number of scalars that ncurses keeps in a cell: a base and its marks.
    private static let scalarsOfCell = Int(CCHARW_MAX)

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
