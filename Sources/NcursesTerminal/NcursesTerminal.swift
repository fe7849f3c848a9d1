import CNcurses
import CTerminal
import Glibc
import ScreenModel
import UnicodeText

/// The real terminal, through ncursesw: paints frames, reads keys, and is given back as it was found.
///
/// One at a time, used by one thread.
public final class NcursesTerminal: Terminal {
    let output: TerminalOutput
    private let screen: OpaquePointer
    let window: UnsafeMutablePointer<WINDOW>
    private let signals: Int32
    private var isOpen = true
    /// Until the first frame the terminal has been sent nothing.
    private var hasShown = false
    private var hasBracketedPaste = false
    private var painter: Painter

    /// Takes the terminal of standard input and output.
    ///
    /// - Parameters:
    ///   - wantsColours: `false` keeps to attributes, also on a terminal with colours.
    ///   - ambiguous: what the terminal does with characters of ambiguous width; `nil` asks it.
    /// - Throws: `TerminalError`, before anything was written.
    public init(wantsColours: Bool, ambiguous: AmbiguousWidth? = nil) throws(TerminalError) {
        guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
        guard Self.characterSet() != nil else {
            throw .localeWithoutUnicode(name: setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C")
        }
        // Ours before ncurses', which leaves signals alone that have a handler.
        signals = cterminal_catch_signals()
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        var settings = termios()
        tcgetattr(0, &settings)
        guard let output = TerminalOutput() else { throw .notATerminal }
        self.output = output
        guard let screen = cncurses_open(output.stream), let window = cncurses_screen() else {
            throw .unknownTerminal(name: name)
        }
        self.screen = screen
        self.window = window
        guard cncurses_capability("cup") != nil else {
            endwin()
            throw .cannotMoveCursor(name: name)
        }
        painter = Painter(window: window, wantsColours: wantsColours)
        raw()
        noecho()
        nonl()
        nodelay(window, true)
        intrflush(window, false)
        output.hold()  // what follows says something to the terminal, what came before set it
        keypad(window, true)
        leaveok(window, false)
        set_escdelay(25)
        typeahead(-1)  // a frame is sent as one, not row by row between looks at the keyboard
        cncurses_ask_for_mouse()
        takePastes()
        if let ambiguous { DisplayWidth.ambiguous = ambiguous } else { askForAmbiguousWidth() }
        let restoring = restoringBytes()
        cterminal_guard(1, restoring, restoring.count, &settings)
    }

    deinit {
        close()
    }

    /// Gives the terminal back. Once is enough.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        if hasShown {
            leave()
        } else {
            output.discard()
            reset_shell_mode()
        }
        cterminal_unguard()
        delscreen(screen)
    }

    public var size: ScreenSize {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
            return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
        }
        return ScreenSize(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    }

    public func show(_ frame: Frame) {
        output.hold()
        painter.paint(frame)
        output.release()
        hasShown = true
    }

    /// The next frame is sent whole.
    public func redraw() {
        painter.forget()
        clearok(window, true)
    }

    /// Leaves the terminal to the shell until the program is brought back.
    public func suspend() {
        leave()
        cterminal_stop()
        reenter()
    }

    /// Leaves the terminal to `body`, another program say, and takes it back.
    public func lend(_ body: () -> Void) {
        leave()
        body()
        reenter()
    }

    /// Lends the terminal to a command of the shell, which is given one argument, `$1`, and takes it back.
    ///
    /// - Returns: the command's exit status, -1 if it could not be run or was ended by a signal.
    public func run(_ command: String, _ argument: String) -> Int32 {
        var status: Int32 = -1
        lend { status = cterminal_run(command, argument) }
        return status
    }

    private func leave() {
        if hasBracketedPaste { output.write("\u{1B}[?2004l") }
        curs_set(1)
        endwin()
    }

    private func reenter() {
        if hasBracketedPaste { output.write("\u{1B}[?2004h") }
        painter.forget()
        wrefresh(window)
    }

    /// Waits for keys, a signal, or one of `descriptors`, at most `milliseconds` (-1: for ever).
    ///
    /// - Returns: `false` when the terminal is gone.
    public func wait(alsoFor descriptors: [Int32], milliseconds: Int32) -> Bool {
        var polled = ([0, signals] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = poll(&polled, nfds_t(polled.count), milliseconds)
        guard count > 0 else { return true }
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        return polled[0].revents & gone == 0
    }

    public func readEvents() -> [TerminalEvent] {
        var reader = EventReader()
        readSignals(into: &reader)
        while true {
            var code: wint_t = 0
            let result = wget_wch(window, &code)
            if cncurses_is_nothing(result) { break }
            if cncurses_is_key(result) {
                reader.take(keyCode: code)
            } else {
                reader.take(scalar: code)
            }
        }
        return reader.finish()
    }

    private func readSignals(into reader: inout EventReader) {
        var numbers = [UInt8](repeating: 0, count: 64)
        var changedSize = false
        while true {
            let count = read(signals, &numbers, numbers.count)
            guard count > 0 else { break }
            for number in numbers.prefix(count) {
                switch Int32(number) {
                case SIGWINCH: changedSize = true
                case SIGTERM, SIGHUP: reader.take(.end)
                case SIGINT: reader.take(.key(.control("c")))
                case SIGTSTP: reader.take(.key(.control("z")))
                default: break
                }
            }
        }
        if changedSize { reader.take(.resize(adoptSize())) }
    }

    /// Tells ncurses of the terminal's size as it is now.
    @discardableResult
    public func adoptSize() -> ScreenSize {
        let size = size
        resizeterm(Int32(size.rows), Int32(size.columns))
        painter.forget()
        return size
    }

    /// Asks for pastes to be marked as such, where the terminal can.
    private func takePastes() {
        guard let begin = cncurses_capability("BE"), String(cString: begin) == "\u{1B}[?2004h" else { return }
        hasBracketedPaste = true
        define_key("\u{1B}[200~", Int32(CNCURSES_PASTE_BEGIN))
        define_key("\u{1B}[201~", Int32(CNCURSES_PASTE_END))
        output.write("\u{1B}[?2004h")
    }

    /// Writes `“` in the upper left corner and asks where the cursor is then. The answer comes as a key, some time; a
    /// terminal that gives none keeps narrow ones. The first frame paints over it.
    private func askForAmbiguousWidth() {
        define_key("\u{1B}[1;2R", Int32(CNCURSES_NARROW))
        define_key("\u{1B}[1;3R", Int32(CNCURSES_WIDE))
        output.write("\u{1B}[1;1H“\u{1B}[6n\u{1B}[1;1H\u{1B}[K")
    }

    /// What makes the terminal usable again when the program ends by a fault.
    private func restoringBytes() -> [CChar] {
        var bytes: [CChar] = []
        if cncurses_capability("kmous") != nil {
            bytes += "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l".utf8.map(CChar.init)
        }
        for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] {
            if let capability = cncurses_capability(name) { Self.append(capability, to: &bytes) }
        }
        return bytes + "\r\n".utf8.map(CChar.init)
    }

    /// Without paddings as `$<5>`, which ask for a pause that no terminal of today needs.
    private static func append(_ capability: UnsafePointer<CChar>, to bytes: inout [CChar]) {
        var isPadding = false
        for index in 0..<strlen(capability) {
            let byte = capability[index]
            if byte == CChar(UInt8(ascii: "$")) { isPadding = true }
            if !isPadding { bytes.append(byte) }
            if byte == CChar(UInt8(ascii: ">")) { isPadding = false }
        }
    }
}
