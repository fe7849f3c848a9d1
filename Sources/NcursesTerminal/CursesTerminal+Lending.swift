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
        reenter()
        forgetJobSignals()
        adoptSize()
    }

    /// Lends the terminal to a command of the shell, which is given one argument, `$1`, and takes it back.
    ///
    /// - Returns: the command's exit status, -1 if it could not be run or was ended by a signal.
    public func run(_ command: String, _ argument: String) -> Int32 {
        leave()
        let status = cterminal_run(command, argument)
        // What the command left unread was typed for it, and is no key of the reader's.
        tcflush(0, TCIFLUSH)
        reenter()
        forgetJobSignals()
        adoptSize()
        return status
    }

    /// Signals of the keyboard that came meanwhile were for the program that had it, and being continued is no news.
    private func forgetJobSignals() {
        let isEnding = signals.isEnding
        _ = signals.take()
        if isEnding { waiting.append(.end) }
    }

    /// The shell has continued the program after it was stopped from outside: the shell has set its line and shown itself.
    func comeBack() {
        guard hasShown else { return }
        output.hold()
        endwin()
        reenter()
    }

    func leave() {
        awaitAnswers()
        output.hold()
        output.write(modes.leaving)
        curs_set(1)
        endwin()
        output.release()
        restoreLine(shellSettings)
    }

    func reenter() {
        restoreLine(ownSettings)
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
