import ReaderCore

/// Tells the time of day, and how much time has passed.
public protocol WallClock: Sendable {
    /// The time of day, with an id for what is made at that time.
    func now() -> Moment
    /// The present instant, for measuring times; changes of the date do not affect it.
    var instant: ContinuousClock.Instant { get }
}
