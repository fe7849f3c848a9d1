import LosslessJSON

/// JSON as found in web pages and feeds.
extension JSONValue {
    /// Parses the value at the beginning of `text`; fails if there is none.
    init?(leniently text: String) {
        guard let value = JSONParser.lenientValue(of: Array(text.utf8)) else { return nil }
        self = value
    }

    /// The text of a string, trimmed, or of a number; `nil` for other values and for blank strings.
    var words: String? {
        switch self {
        case .string(let text): text.trimmedToContent
        case .number(let digits): digits
        default: nil
        }
    }

    /// The elements of an array; a single value counts as an array of one.
    var list: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
