/// A screen that shows frames and tells what was typed: all that the reader knows of a terminal.
public protocol Terminal {
    /// The size as it stands.
    var size: ScreenSize { get }

    /// Shows `frame`; only what differs from the frame before is sent.
    mutating func show(_ frame: Frame)

    /// All that has arrived, in order, without waiting.
    mutating func readEvents() -> [TerminalEvent]
}
