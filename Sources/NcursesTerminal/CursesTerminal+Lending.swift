import CNcurses
import CTerminal
import Glibc
import ScreenModel

extension CursesTerminal {
    /// The longest wait for answers to queries before the terminal is left: later answers would be typed into the
    /// shell.
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

    /// Lends the terminal to a shell command, which is given one argument, `$1`, and takes the terminal back.
    public func run(_ command: String, _ argument: [CChar]) -> CommandEnding {
        leave()
        let status = signals.isEnding ? -1 : cterminal_run(command, argument)
        let isEnding = signals.isEnding
        if endsInBackground() { return .endedWithProgram }
        // Input that the command left unread was typed for the command, not for the reader.
        tcflush(0, TCIFLUSH)
        reenter()
        forgetJobSignals()
        adoptSize()
        return isEnding ? .endedWithProgram : status < 0 ? .failed : .exited(status: status)
    }

    /// Drops the signals that arrived meanwhile: keyboard signals were meant for the program that had the terminal, and
    /// SIGCONT has been dealt with.
    private func forgetJobSignals() {
        let isEnding = signals.isEnding
        _ = signals.take()
        if isEnding { waiting.append(.end) }
    }

    /// Whether another process group has the terminal, so that using it would stop the program.
    private var isInBackground: Bool { tcgetpgrp(0) != getpgrp() }

    /// Whether the program was told to end while the shell has the terminal, which then stays with the shell.
    private func endsInBackground() -> Bool {
        guard signals.isEnding, isInBackground else { return false }
        forgetJobSignals()
        (isLeft, isGone) = (true, true)
        return true
    }

    /// Takes the terminal back after the program was stopped from outside and continued: the shell has set the line's
    /// modes and painted the screen meanwhile.
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

    /// Sets the modes of the terminal's line at once. ncurses first waits until all output has been shown, which never
    /// happens where output is stopped.
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
