/// A cursor over the bytes of a JSON text.
///
/// Reports the byte range of what it reads, so that unchanged parts can be kept byte for byte. Grammar: RFC 8259. Files
/// that are never written back can be read leniently, because people and other programs write faulty JSON.
package struct JSONParser {
    package let bytes: [UInt8]
    /// The offset of the next byte.
    package private(set) var position: Int
    private var hasJustOpened = false
    /// Whether common mistakes are accepted: line ends in strings, extra commas, `NaN`, invalid UTF-8.
    private let isLenient: Bool
    /// Whether errors report their line, which requires counting everything before it.
    package var reportsLines = true

    /// The maximum nesting of objects and arrays. Deeper files are not ours and would overflow the stack.
    private static let deepest = 200
    /// The number of members of a bookmark or a story; reserving it saves copying the growing list.
    private static let usualMembers = 10

    package init(_ bytes: [UInt8], at position: Int = 0, isLenient: Bool = false) {
        self.bytes = bytes
        self.position = position
        self.isLenient = isLenient
    }

    /// Reads a file. Some editors write a byte order mark at its start.
    package init(document bytes: [UInt8]) {
        self.init(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// Leniently reads the value at the start of a text, as far as possible, and ignores what follows.
    package static func lenientValue(of bytes: [UInt8]) -> JSONValue? {
        var reader = JSONParser(bytes, isLenient: true)
        return try? reader.value()
    }

    /// Reads a text that consists of one value and white space.
    package static func value(of bytes: [UInt8]) throws(JSONDamage) -> JSONValue {
        var reader = JSONParser(bytes)
        let value = try reader.value()
        try reader.end()
        return value
    }

    /// The first byte of the next value; `nil` at the end.
    package mutating func peek() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || isLenient && byte < 0x20 else {
                return byte
            }
            position += 1
        }
        return nil
    }

    /// Enters an object.
    package mutating func openObject() throws(JSONDamage) {
        try take(UInt8(ascii: "{"))
        hasJustOpened = true
    }

    /// Enters an array.
    package mutating func openArray() throws(JSONDamage) {
        try take(UInt8(ascii: "["))
        hasJustOpened = true
    }

    /// The name of the object's next member, whose value must be read next; `nil` once the object is closed.
    package mutating func nextName() throws(JSONDamage) -> String? {
        guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
        let name = try string()
        try take(UInt8(ascii: ":"))
        return name
    }

    /// Whether the array has another element, which must be read next; `false` closes the array.
    package mutating func hasNextElement() throws(JSONDamage) -> Bool {
        try hasNext(before: UInt8(ascii: "]"))
    }

    /// Reads a value of any kind.
    package mutating func value() throws(JSONDamage) -> JSONValue {
        try value(depth: 0)
    }

    /// Reads a value of any kind, and returns its byte range.
    package mutating func valueWithRange() throws(JSONDamage) -> (JSONValue, Range<Int>) {
        _ = peek()
        let start = position
        return (try value(depth: 0), start..<position)
    }

    /// Reads a string.
    ///
    /// - Throws: `JSONDamage`, also if the string is not valid UTF-8.
    package mutating func string() throws(JSONDamage) -> String {
        try take(UInt8(ascii: "\""))
        let start = position
        position = bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, Self.isPlain(bytes[end]) { end += 1 }
            return end
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return try text(start..<position - 1)
        }
        return try stringWithEscapes(from: start)
    }

    /// Checks that only white space is left.
    package mutating func end() throws(JSONDamage) {
        guard peek() == nil else { throw damage(at: position) }
    }

    package func damage(at offset: Int) -> JSONDamage {
        guard reportsLines else { return JSONDamage(line: 0, column: 0) }
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count { $0 & 0xC0 != 0x80 } + 1
        return JSONDamage(line: line, column: column)
    }

    // MARK: - Steps

    private mutating func take(_ byte: UInt8) throws(JSONDamage) {
        guard peek() == byte else { throw damage(at: position) }
        position += 1
    }

    private mutating func hasNext(before closing: UInt8) throws(JSONDamage) -> Bool {
        let isFirst = hasJustOpened
        hasJustOpened = false
        if isLenient {
            while peek() == UInt8(ascii: ",") { position += 1 }
        }
        if peek() == closing {
            position += 1
            return false
        }
        if !isFirst, !isLenient { try take(UInt8(ascii: ",")) }
        return true
    }

    private mutating func value(depth: Int) throws(JSONDamage) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openObject()
            var members: [JSONMember] = []
            members.reserveCapacity(Self.usualMembers)
            while let name = try nextName() { members.append(JSONMember(name, try value(depth: depth + 1))) }
            return .object(members)
        case UInt8(ascii: "["):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openArray()
            var elements: [JSONValue] = []
            while try hasNextElement() { elements.append(try value(depth: depth + 1)) }
            return .array(elements)
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        // Python writes NaN and Infinity like this.
        case UInt8(ascii: "N") where isLenient: return try word("NaN", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONDamage) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw damage(at: position) }
        position += word.utf8.count
        return value
    }

    /// Reads a number in its written form.
    private mutating func number() throws(JSONDamage) -> JSONValue {
        let start = position
        if isLenient {
            while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
            guard position > start else { throw damage(at: start) }
            return .number(String(decoding: bytes[start..<position], as: UTF8.self))
        }
        _ = skip("-")
        guard skip("0") || skipDigits() else { throw damage(at: start) }
        if skip("."), !skipDigits() { throw damage(at: start) }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            guard skipDigits() else { throw damage(at: start) }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position > start
    }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    // MARK: - Strings

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// The bytes of a range as text. `String(validating:)` is not specialised and takes twice as long.
    private func text(_ range: Range<Int>) throws(JSONDamage) -> String {
        if isLenient {
            return bytes.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
            }
        }
        guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else {
            throw damage(at: range.lowerBound)
        }
        return String(copying: text)
    }

    private func text(_ content: some Collection<UInt8>, from start: Int) throws(JSONDamage) -> String {
        if let text = String(validating: content, as: UTF8.self) { return text }
        guard isLenient else { throw damage(at: start) }
        return String(decoding: content, as: UTF8.self)
    }

    /// Reads the rest of a string whose content begins at `start`.
    private mutating func stringWithEscapes(from start: Int) throws(JSONDamage) -> String {
        var content = Array(bytes[start..<position])
        var units: [UInt16] = []  // of consecutive `\u` escapes, two of which may form one scalar
        func flush() {
            content.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
            units = []
        }
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "\\") else {
                flush()
                position += 1
                if byte == UInt8(ascii: "\"") { return try text(content, from: start) }
                guard byte >= 0x20 || isLenient else { throw damage(at: position - 1) }
                content.append(byte)
                continue
            }
            guard position + 1 < bytes.count else { throw damage(at: position) }
            if bytes[position + 1] == UInt8(ascii: "u") {
                guard let unit = unit(at: position + 2) else {
                    guard isLenient else { throw damage(at: position + 2) }
                    units.append(0xFFFD)
                    position += 2
                    continue
                }
                units.append(unit)
                position += 6
            } else {
                let escape = bytes[position + 1]
                guard let meaning = Self.meaning(ofEscape: escape) ?? (isLenient ? escape : nil) else {
                    throw damage(at: position + 1)
                }
                flush()
                content.append(meaning)
                position += 2
            }
        }
        throw damage(at: position)
    }

    /// Parses four hexadecimal digits.
    private func unit(at offset: Int) -> UInt16? {
        guard offset + 4 <= bytes.count,
            bytes[offset..<offset + 4].allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 })
        else { return nil }
        return UInt16(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    }

    private static func meaning(ofEscape byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        default: nil
        }
    }
}
