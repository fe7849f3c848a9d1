import FoundationEssentials
import NewsModel
import ReaderCore

/// The system's time in UTC, to the second, with a random UUID.
public struct SystemClock: WallClock {
    public init() {}

    public func now() -> Moment {
        Moment(time: Timestamp.now.description, id: UUID().uuidString)
    }

    public var instant: ContinuousClock.Instant { .now }
}
