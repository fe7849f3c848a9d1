import LosslessJSON

/// The trace of a bookmark that was removed, so that it stays removed when files are merged.
struct Removal: Equatable, Sendable {
    let id: String
    /// ISO 8601 in UTC.
    let removed: String
    /// The trace as it stands in the file, with what is unknown.
    let value: JSONValue

    init(id: String, removed: String) {
        self.init(.object([JSONMember("id", .string(id)), JSONMember("removed", .string(removed))]))
    }

    init(_ value: JSONValue) {
        id = value["id"]?.text ?? ""
        removed = value["removed"]?.text ?? ""
        self.value = value
    }
}
