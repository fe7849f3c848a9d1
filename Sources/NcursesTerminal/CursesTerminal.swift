import CNcurses
import CTerminal
import Glibc
import ScreenModel
import UnicodeText

/// The real terminal: frames are painted through ncursesw, keys are read and decoded here, and the terminal is given back
/// as it was found.
///
/// One at a time, used by one thread.
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
    /// The settings of the terminal's line: those of the shell, and our own.
    let shellSettings: termios
    let ownSettings: termios
    private var isOpen = true
    /// Until the first frame the terminal has been sent nothing.
    private(set) var hasShown = false
    /// Events that came while nobody asked for them.
    var waiting: [TerminalEvent] = []
    /// When the bytes that are there to be read came, as far as that is known.
    var arrival: ContinuousClock.Instant?
    /// When it was last looked whether there is something to read.
    var lastLook = ContinuousClock.now
    /// Whether nothing can be read any more.
    var isGone = false
    /// Whether the shell has the terminal for good: the program was told to end while it was stopped.
    var isLeft = false

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
        signals = SignalPipe()
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        shellSettings = Self.lineSettings()
        guard let output = TerminalOutput(endingOn: signals) else { throw .notATerminal }
        self.output = output
        let size = Self.size(offering: nil)
        // The environment's LINES and COLUMNS are as old as the shell's last look. A size that ncurses cannot count is told
        // it below.
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
        output.hold()  // what follows says something to the terminal, what came before set it
        leaveok(window, false)
        typeahead(-1)  // a frame is sent as one, not row by row between looks at the keyboard
        // Others would show the sequences as text.
        let knowsControlSequences = strncmp(move, "\u{1B}[", 2) == 0
        decoder = KeyDecoder(escapeDelay: EscapeDelay.fromEnvironment(), keys: .ofTerminal())
        // tmux marks what its own terminal marks, whatever terminfo says of it.
        pastes.areMarked = cncurses_capability("BE") != nil || getenv("TMUX") != nil
        modes = TerminalModes(knowsControlSequences: knowsControlSequences)
        questions = TerminalQuestions(asksForWidth: ambiguous == nil)
        if let ambiguous { DisplayWidth.ambiguous = ambiguous }
        // An empty screen, and with it the change to the second one, where the question of the width may write.
        wrefresh(window)
        output.write(modes.entering)
        if knowsControlSequences { output.write(questions.ask()) }
        guardAgainstFaults()
    }

    deinit {
        close()
    }

    /// Gives the terminal back. Once is enough.
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

    /// The next frame is sent whole.
    public func redraw() {
        painter.forget()
        clearok(window, true)
    }

    /// Tells ncurses of the terminal's size as it is now.
    @discardableResult
    func adoptSize() -> ScreenSize {
        let size = size
        output.hold()
        resizeterm(Int32(size.rows), Int32(size.columns))
        painter.forget()
        return size
    }

    /// Makes the terminal usable again when the program ends by a fault.
    func guardAgainstFaults() {
        var settings = shellSettings
        let bytes = (modes.leaving + TerminalModes.shell).utf8.map(CChar.init(bitPattern:))
        cterminal_guard(output.terminal, bytes, bytes.count, &settings)
    }
}
