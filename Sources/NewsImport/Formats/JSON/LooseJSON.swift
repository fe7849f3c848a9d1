/// A value of JSON, read from pages and feeds that people write: an end of line in a string, a comma too many and what
/// follows the value do no harm.
enum LooseJSON: Equatable {
    case null
    case bool(Bool)
    /// As written.
    case number(String)
    case string(String)
    case array([LooseJSON])
    /// In the order of the file.
    case object([(key: String, value: LooseJSON)])

    /// The value of `text`; `nil` where it is none.
    init?(_ text: String) {
        var reader = LooseJSONReader(bytes: Array(text.utf8))
        guard let value = reader.value(depth: 0) else { return nil }
        self = value
    }

    /// The member of that name, of an object.
    subscript(key: String) -> LooseJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string or a number without white space at its ends; `nil` for all else and where nothing is left.
    var text: String? {
        switch self {
        case .string(let text): text.trimmedToContent
        case .number(let digits): digits
        default: nil
        }
    }

    /// The elements of an array; one value alone is an array of one.
    var elements: [LooseJSON] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    static func == (one: LooseJSON, other: LooseJSON) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)), (.string(let one), .string(let other)): one == other
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)):
            one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }
}
