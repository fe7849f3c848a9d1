import ReaderCore

/// Tells the time of day, and gives a name to what is made then.
public protocol WallClock: Sendable {
    func now() -> Moment
}
