/// A JSON value, read without loss: numbers keep their written form, and members keep their order.
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// The number in its written form.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    /// The value of the last member with that name; `nil` if there is none or this is not an object.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The text, if this is a string.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number, if this is an integer.
    package var integer: Int? {
        guard case .number(let written) = self else { return nil }
        return Int(written)
    }

    /// The number, if this is an integer from 0 to 2³¹ - 1: a line, a paragraph or an offset. Arithmetic on such
    /// numbers cannot overflow, whatever a file contains.
    package var count: Int? {
        integer.flatMap { (0...Int(Int32.max)).contains($0) ? $0 : nil }
    }

    /// The members, if this is an object.
    package var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The elements, if this is an array.
    package var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The object with the value of one member replaced, or, for `nil`, with the member removed.
    package func setting(_ name: String, to value: JSONValue?) -> JSONValue {
        var members = members ?? []
        let index = members.lastIndex { $0.name == name }
        if let value, let index {
            members[index] = JSONMember(name, value)
        } else if let value {
            members.append(JSONMember(name, value))
        } else {
            members.removeAll { $0.name == name }
        }
        return .object(members)
    }

    /// A string, or `null` for `nil`.
    package static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }
}

/// A name and a value in a JSON object.
package struct JSONMember: Equatable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
