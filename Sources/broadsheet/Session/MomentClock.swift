import FoundationEssentials
import ReaderCore

/// Tells the time and makes names for new bookmarks.
enum MomentClock {
    /// The time in UTC to the second, and a random UUID.
    static func now() -> Moment {
        Moment(time: Date.now.formatted(.iso8601), id: UUID().uuidString)
    }
}
