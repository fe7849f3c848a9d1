import CNcurses
import CTerminal
import Glibc
import ScreenModel

extension CursesTerminal {
    /// How long the answers to questions are waited for before the terminal is left: they would be typed into the shell.
    private static let answerPatience: Duration = .milliseconds(200)

    /// Leaves the terminal to the shell until the program is brought back.
    public func suspend() {
        leave()
        cterminal_stop()
        if endsInBackground() { return }
        reenter()
        forgetJobSignals()
        adoptSize()
    }

    /// Lends the terminal to a command of the shell, which is given one argument, `$1`, and takes it back.
    public func run(_ command: String, _ argument: String) -> CommandEnding {
        leave()
        let status = signals.isEnding ? -1 : cterminal_run(command, argument)
        let isEnding = signals.isEnding
        if endsInBackground() { return .endedWithProgram }
        // What the command left unread was typed for it, and is no key of the reader's.
        tcflush(0, TCIFLUSH)
        reenter()
        forgetJobSignals()
        adoptSize()
        return isEnding ? .endedWithProgram : status < 0 ? .failed : .exited(status: status)
    }

    /// Signals of the keyboard that came meanwhile were for the program that had it, and being continued is no news.
    private func forgetJobSignals() {
        let isEnding = signals.isEnding
        _ = signals.take()
        if isEnding { waiting.append(.end) }
    }

    /// Whether another has the terminal: to touch it would stop the program.
    private var isInBackground: Bool { tcgetpgrp(0) != getpgrp() }

    /// Whether the program is to end while the shell has the terminal, which it then keeps.
    private func endsInBackground() -> Bool {
        guard signals.isEnding, isInBackground else { return false }
        forgetJobSignals()
        (isLeft, isGone) = (true, true)
        return true
    }

    /// The shell has continued the program after it was stopped from outside: the shell has set its line and shown itself.
    func comeBack(isEnding: Bool) {
        guard hasShown else { return }
        if isEnding, isInBackground {
            output.discard()
            output.write(modes.leaving + TerminalModes.shell)
            (isLeft, isGone) = (true, true)
            return
        }
        cterminal_heed_quit(0)
        output.hold()
        endwin()
        reenter()
    }

    func leave() {
        awaitAnswers()
        cterminal_heed_quit(0)
        output.hold()
        output.write(modes.leaving)
        curs_set(1)
        endwin()
        output.release()
        restoreLine(shellSettings)
    }

    func reenter() {
        restoreLine(ownSettings)
        cterminal_heed_quit(1)
        output.hold()
        painter.forget()
        clearok(window, true)
        wrefresh(window)
        output.write(modes.entering)
        output.release()
        lastLook = .now
    }

    private func awaitAnswers() {
        let end = ContinuousClock.now + Self.answerPatience
        while questions.areOpen, !isGone, !output.isStuck {
            let left = Int32(max(.zero, end - .now) / .milliseconds(1))
            guard left > 0, Self.isReadable(0, within: left) else { break }
            waiting += takeInput()
        }
        questions.close()
    }

    /// Sets the terminal's line at once: to wait until all has been shown, as ncurses does, would be for ever where the
    /// output is stopped.
    func restoreLine(_ settings: termios) {
        var settings = settings
        while tcsetattr(0, TCSANOW, &settings) != 0, errno == EINTR {}
    }

    static func lineSettings() -> termios {
        var settings = termios()
        tcgetattr(0, &settings)
        return settings
    }
}
