import ReaderCore

/// Provides the time of day, and an id for what is made at that time.
public protocol WallClock: Sendable {
    func now() -> Moment
}
