import CNcurses
import CTerminal
import Glibc
import ScreenModel
import UnicodeText

/// The real terminal: paints frames through ncursesw, reads and decodes keys, and restores the terminal to the state in
/// which it was found.
///
/// Only one may exist at a time, used by a single thread.
public final class CursesTerminal: Terminal {
    let output: TerminalOutput
    private let screen: OpaquePointer
    let window: UnsafeMutablePointer<WINDOW>
    let signals: SignalPipe
    var painter: Painter
    var decoder: KeyDecoder
    var pastes = UnmarkedPastes()
    var modes: TerminalModes
    var questions: TerminalQuestions
    /// The settings of the terminal's line: the shell's, and the program's own.
    let shellSettings: termios
    let ownSettings: termios
    private var isOpen = true
    /// Whether a frame has been shown. Until then nothing has been sent to the terminal.
    private(set) var hasShown = false
    /// Events received outside `readEvents`, to be returned by its next call.
    var waiting: [TerminalEvent] = []
    /// The arrival time of the bytes that wait to be read, if known.
    var arrival: ContinuousClock.Instant?
    /// The time of the last check for input.
    var lastLook = ContinuousClock.now
    /// Whether the terminal can no longer be read.
    var isGone = false
    /// Whether the shell has the terminal for good: the program was told to end while it was stopped.
    var isLeft = false

    /// Takes over the terminal on standard input and output.
    ///
    /// - Parameters:
    ///   - wantsColours: `false` limits the program to attributes even on a terminal with colours.
    ///   - ambiguous: the width that the terminal gives to characters of ambiguous width; `nil` asks the terminal.
    public init(wantsColours: Bool, ambiguous: AmbiguousWidth? = nil) throws(TerminalError) {
        guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
        guard Self.characterSet() != nil else {
            throw .localeWithoutUnicode(name: setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C")
        }
        // Installed before ncurses' own handlers, because ncurses leaves signals alone that already have one.
        signals = SignalPipe()
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        shellSettings = Self.lineSettings()
        guard let output = TerminalOutput(endingOn: signals) else { throw .notATerminal }
        self.output = output
        let size = Self.size(offering: nil)
        // LINES and COLUMNS in the environment may be out of date. A size too large for ncurses to count is set
        // explicitly below.
        use_env(false)
        use_tioctl(size.isSystems)
        guard let screen = cncurses_open(output.stream), let window = cncurses_screen() else {
            throw .unknownTerminal(name: name)
        }
        self.screen = screen
        self.window = window
        guard let move = cncurses_capability("cup") else {
            endwin()
            throw .cannotMoveCursor(name: name)
        }
        if !size.isSystems { resizeterm(Int32(size.size.rows), Int32(size.size.columns)) }
        painter = Painter(window: window, wantsColours: wantsColours)
        raw()
        noecho()
        nonl()
        ownSettings = Self.lineSettings()
        output.hold()  // output so far set up the terminal; what follows is shown on it
        leaveok(window, false)
        typeahead(-1)  // send each frame whole, without checking the keyboard between rows
        // Other terminals would show the sequences as text.
        let knowsControlSequences = strncmp(move, "\u{1B}[", 2) == 0
        decoder = KeyDecoder(escapeDelay: EscapeDelay.fromEnvironment(), keys: .ofTerminal())
        // tmux marks pastes if its outer terminal does, whatever terminfo says.
        pastes.areMarked = cncurses_capability("BE") != nil || getenv("TMUX") != nil
        modes = TerminalModes(knowsControlSequences: knowsControlSequences)
        questions = TerminalQuestions(asksForWidth: ambiguous == nil)
        if let ambiguous { DisplayWidth.ambiguous = ambiguous }
        // Show an empty screen, which also switches to the alternate one, where the width query may write.
        wrefresh(window)
        output.write(modes.entering)
        if knowsControlSequences { output.write(questions.ask()) }
        guardAgainstFaults()
    }

    deinit {
        close()
    }

    /// Restores the terminal. Further calls do nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        if isLeft {
            output.discard()
        } else if hasShown {
            leave()
        } else {
            output.discard()
            restoreLine(shellSettings)
        }
        cterminal_unguard()
        delscreen(screen)
    }

    public var size: ScreenSize {
        let size = ScreenSize(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
        return Self.size(offering: size).size
    }

    public func show(_ frame: Frame) {
        guard !isLeft else { return }
        output.hold()
        painter.paint(frame)
        output.release()
        hasShown = true
    }

    public func use(_ theme: Theme) {
        painter.use(theme)
        if hasShown { redraw() }
    }

    /// Forces the next frame to be sent whole.
    public func redraw() {
        painter.forget()
        clearok(window, true)
    }

    /// Tells ncurses the terminal's current size.
    @discardableResult
    func adoptSize() -> ScreenSize {
        let size = size
        output.hold()
        let (rows, columns) = (Int32(size.rows), Int32(size.columns))
        // ncurses changes one direction after the other: from 8192×1 to 1×8192 it would pass through 8192×8192.
        resizeterm(min(rows, getmaxy(window)), min(columns, getmaxx(window)))
        resizeterm(rows, columns)
        painter.forget()
        return size
    }

    /// Prepares the crash handler to make the terminal usable again.
    func guardAgainstFaults() {
        var settings = shellSettings
        let bytes = (modes.leaving + TerminalModes.shell).utf8.map(CChar.init(bitPattern:))
        cterminal_guard(output.terminal, bytes, bytes.count, &settings)
    }
}
