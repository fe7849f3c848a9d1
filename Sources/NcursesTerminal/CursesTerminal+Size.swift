import CNcurses
import Glibc
import ScreenModel

extension CursesTerminal {
    /// The most cells that are painted; a larger screen stays empty beyond them. ncurses counts in 16 bits and needs
    /// some 80 bytes a cell. The largest real screens, 8K with the smallest legible type, have 1,300 × 480 cells.
    private static let mostCells = 1 << 20
    private static let mostColumns = 1 << 13
    private static let mostRows = 1 << 13

    /// Returns the part of the terminal's size that is painted.
    ///
    /// - Parameter size: the size to assume if the system knows none.
    /// - Returns: the size, and whether ncurses would get the same size from the system.
    static func size(offering size: ScreenSize?) -> (size: ScreenSize, isSystems: Bool) {
        var window = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return (size ?? ScreenSize(columns: 80, rows: 24), true)
        }
        let columns = min(Int(window.ws_col), mostColumns)
        let rows = min(Int(window.ws_row), mostCells / columns, mostRows)
        let isSystems = columns == Int(window.ws_col) && rows == Int(window.ws_row)
        return (ScreenSize(columns: columns, rows: rows), isSystems)
    }
}
