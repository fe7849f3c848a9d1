/// The time of an event and a unique id: everything needed to make a bookmark.
public struct Moment: Equatable, Sendable {
    /// ISO 8601 in UTC.
    public var time: String
    /// A UUID.
    public var id: String

    public init(time: String, id: String) {
        self.time = time
        self.id = id
    }
}
