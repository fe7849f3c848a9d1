/// A screen that shows frames and tells what was typed: all that the program knows of a terminal.
///
/// One at a time, used by one thread.
public protocol Terminal: AnyObject {
    /// The size as it stands.
    var size: ScreenSize { get }

    /// Shows `frame`; only what differs from the frame before is sent.
    func show(_ frame: Frame)

    /// Shows frames by this theme from now on.
    func use(_ theme: Theme)

    /// Sends the next frame whole.
    func redraw()

    /// Waits for keys, a signal, or one of `descriptors`, at most `milliseconds` (-1: for ever).
    ///
    /// - Returns: `false` when the terminal is gone.
    func wait(alsoFor descriptors: [Int32], milliseconds: Int32) -> Bool

    /// All that has arrived, in order, without waiting.
    func readEvents() -> [TerminalEvent]

    /// Gives text to the terminal's clipboard, as much of it as terminals take.
    ///
    /// - Returns: how many characters.
    func copy(_ text: String) -> Int

    /// Lends the terminal to a command of the shell, which is given one argument, `$1`, and takes it back. The size may
    /// have changed meanwhile. What ends the program ends the command as well.
    func run(_ command: String, _ argument: String) -> CommandEnding

    /// Leaves the terminal to the shell until the program is brought back. The size may have changed meanwhile.
    func suspend()

    /// Gives the terminal back. Once is enough.
    func close()
}

/// The end of a command that had the terminal.
public enum CommandEnding: Equatable, Sendable {
    case exited(status: Int32)
    /// It could not be run, or a signal ended it.
    case failed
    /// The program is to end, and the command was told so.
    case endedWithProgram
}
