import LosslessJSON

/// The record of a removed bookmark, which keeps it removed when files are merged.
struct Removal: Equatable, Sendable {
    let id: String
    /// The time of the removal, in ISO 8601 and UTC.
    let removed: String
    /// The record as the file has it, with its unknown members.
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
