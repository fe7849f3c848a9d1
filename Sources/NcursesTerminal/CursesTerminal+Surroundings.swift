import CNcurses
import Glibc
import Wording

extension CursesTerminal {
    /// The version that ncurses gives of itself.
    public static var ncursesVersion: String { String(cString: cncurses_version()) }

    /// Whether ncurses measures characters as layout does.
    public static var measuresAsLayoutDoes: Bool {
        // A probe that the C library and Unicode's tables answer differently.
        cncurses_wcwidth(0xAD) == characterWidth(0xAD) && cncurses_wcwidth(0x1F9CB) == characterWidth(0x1F9CB)
    }

    /// Sets the locale's characters from the environment, or C.UTF-8 where that has no Unicode: Chinese shows right in the C locale
    /// as well.
    ///
    /// - Returns: the locale that was set, or `nil` if the system has none with Unicode.
    public static func characterSet() -> Phrase? {
        func isUnicode() -> Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }
        let own = setlocale(LC_CTYPE, "").map { String(cString: $0) }
        if isUnicode() { return "UTF-8, from the locale \(own ?? "")" }
        for fallback in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, fallback) != nil {
            if isUnicode() { return "UTF-8, from \(fallback) in the locale's place" }
        }
        return nil
    }
}
