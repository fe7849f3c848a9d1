import LosslessJSON

/// A JSON object that says its format and its version, as the files do that are changed in place.
enum VersionedJSON {
    /// The object without anything else.
    static func empty(_ format: String, version: Int) -> JSONValue {
        .object([JSONMember("format", .string(format)), JSONMember("version", .number(String(version)))])
    }

    /// Reads an object of that format and of any version; a file of blanks is an empty one, as it has nothing to lose.
    static func read(_ bytes: [UInt8], _ format: String, version: Int) throws(DocumentFailure) -> JSONValue {
        var reader = JSONReader(bytes)
        guard reader.peek() != nil else { return empty(format, version: version) }
        let document: JSONValue
        do throws(JSONDamage) {
            document = try JSONReader.value(of: bytes)
        } catch {
            throw .damaged(error)
        }
        guard document["format"]?.text == format, document["version"]?.integer != nil else { throw .foreign }
        return document
    }
}
