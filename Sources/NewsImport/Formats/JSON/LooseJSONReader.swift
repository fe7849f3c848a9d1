/// A cursor through the bytes of a JSON text.
struct LooseJSONReader {
    let bytes: [UInt8]
    private var place = 0

    /// Levels; no page nests deeper, and each takes a part of the stack.
    private static let deepest = 200

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> LooseJSON? {
        skipSpace()
        guard depth < Self.deepest, place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(LooseJSON.string)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func skipSpace() {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    }

    private mutating func take(_ mark: Character) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == mark.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: LooseJSON) -> LooseJSON? {
        let count = word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: count)
        guard bytes[place...].starts(with: expected) else { return nil }
        place += count
        return value
    }

    private mutating func number() -> LooseJSON? {
        let start = place
        while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
        return place > start ? .number(String(decoding: bytes[start..<place], as: UTF8.self)) : nil
    }

    private mutating func array(depth: Int) -> LooseJSON? {
        place += 1
        var elements: [LooseJSON] = []
        while !take("]") {
            if take(",") { continue }
            guard let element = value(depth: depth + 1) else { return nil }
            elements.append(element)
        }
        return .array(elements)
    }

    private mutating func object(depth: Int) -> LooseJSON? {
        place += 1
        var members: [(key: String, value: LooseJSON)] = []
        while !take("}") {
            if take(",") { continue }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = string(), take(":"),
                let value = value(depth: depth + 1)
            else { return nil }
            members.append((key, value))
        }
        return .object(members)
    }

    private mutating func string() -> String? {
        place += 1
        var text: [UInt8] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") {
                guard appendEscape(to: &text) else { return nil }
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        guard place < bytes.count else { return nil }
        place += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
        guard place + 1 < bytes.count else { return false }
        let mark = bytes[place + 1]
        place += 2
        switch mark {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"): text += Array(String(Character(escapedScalar())).utf8)
        default: text.append(mark)
        }
        return true
    }

    /// The scalar of `\uXXXX`, behind whose `u` the cursor stands, or of two that are a surrogate pair.
    private mutating func escapedScalar() -> Unicode.Scalar {
        guard let unit = hexadecimal() else { return "\u{FFFD}" }
        if (0xD800..<0xDC00).contains(unit), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        {
            place += 2
            guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        if value != nil { place += 4 }
        return value
    }
}
