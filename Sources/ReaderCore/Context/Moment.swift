/// When something happens, and a name that nothing else has: all that it takes to make a bookmark.
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
