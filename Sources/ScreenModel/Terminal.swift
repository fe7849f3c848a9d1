/// A terminal as the program sees it: it shows frames and hands over what was typed.
public protocol Terminal {
    /// The size as it stands.
    var size: ScreenSize { get }

    /// Shows `frame`; only what differs from the frame before is sent.
    mutating func show(_ frame: Frame)

    /// All that has arrived, in order, without waiting.
    mutating func readEvents() -> [TerminalEvent]
}
