/// A screen that displays frames and reports input: all that the program knows of a terminal.
///
/// There is one at a time, used by one thread.
public protocol Terminal: AnyObject {
    /// The current size.
    var size: ScreenSize { get }

    /// Displays `frame`, sending only the differences from the previous frame.
    func show(_ frame: Frame)

    /// Displays all further frames in this theme.
    func use(_ theme: Theme)

    /// Makes the next `show` send the whole frame.
    func redraw()

    /// Waits for keys, a signal, or one of `descriptors`, at most `milliseconds` (-1: forever).
    ///
    /// - Returns: `false` if the terminal is gone.
    func wait(alsoFor descriptors: [Int32], milliseconds: Int32) -> Bool

    /// All events that have arrived, in order, without waiting.
    func readEvents() -> [TerminalEvent]

    /// Copies text to the terminal's clipboard, up to the length that terminals accept.
    ///
    /// - Returns: the number of characters copied.
    func copy(_ text: String) -> Int

    /// Lends the terminal to a shell command, which gets one argument, `$1`, and takes the terminal back. The argument is
    /// bytes with a terminating zero, because a path need not be text. The size may
    /// have changed afterwards. A signal that ends the program ends the command as well.
    func run(_ command: String, _ argument: [CChar]) -> CommandEnding

    /// Leaves the terminal to the shell until the program is brought back to the foreground. The size may have changed
    /// afterwards.
    func suspend()

    /// Restores the terminal. Idempotent.
    func close()
}

/// The end of a command that had the terminal.
public enum CommandEnding: Equatable, Sendable {
    case exited(status: Int32)
    /// The command could not be run, or was ended by a signal.
    case failed
    /// The program is ending, and the command was told to end as well.
    case endedWithProgram
}
