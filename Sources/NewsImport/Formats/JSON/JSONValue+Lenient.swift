import LosslessJSON

/// JSON as it comes in pages and feeds.
extension JSONValue {
    /// The value that `text` begins with; `nil` where it is none.
    init?(leniently text: String) {
        guard let value = JSONReader.lenientValue(of: Array(text.utf8)) else { return nil }
        self = value
    }

    /// The text of a string or a number without white space at its ends; `nil` for all else and where nothing is left.
    var words: String? {
        switch self {
        case .string(let text): text.trimmedToContent
        case .number(let digits): digits
        default: nil
        }
    }

    /// The elements of an array; one value alone is an array of one.
    var list: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
