import CNcurses
import Glibc
import Wording

extension CursesTerminal {
    /// The version that ncurses reports.
    public static var ncursesVersion: String { String(cString: cncurses_version()) }

    /// Whether ncurses measures characters with the widths used for layout.
    public static var measuresAsLayoutDoes: Bool {
        // The C library and Unicode's tables disagree on these two characters.
        cncurses_wcwidth(0xAD) == characterWidth(0xAD) && cncurses_wcwidth(0x1F9CB) == characterWidth(0x1F9CB)
    }

    /// Sets the character set from the environment's locale, or C.UTF-8 if that locale has no Unicode, so that Chinese
    /// is also shown correctly in the C locale.
    ///
    /// - Returns: a description of the locale that was set, or `nil` if the system has none with Unicode.
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
