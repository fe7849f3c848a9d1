import LosslessJSON

/// A JSON object that states its format and version: the form of all files that are edited in place.
enum VersionedJSON {
    /// The object without any other members.
    static func empty(_ format: String, version: Int) -> JSONValue {
        .object([JSONMember("format", .string(format)), JSONMember("version", .number(String(version)))])
    }

    /// Parses an object of that format, in any version. A blank file counts as an empty object, because it has nothing
    /// to lose.
    static func read(_ bytes: [UInt8], _ format: String, version: Int) throws(DocumentFailure) -> JSONValue {
        var reader = JSONParser(document: bytes)
        guard reader.peek() != nil else { return empty(format, version: version) }
        let document: JSONValue
        do throws(JSONDamage) {
            document = try reader.value()
            try reader.end()
        } catch {
            throw .damaged(error)
        }
        guard document["format"]?.text == format, document["version"]?.integer != nil else { throw .foreign }
        return document
    }
}
