import Glibc

/// A cursor over the bytes of a JSON text that reads what it is asked for and steps over the rest.
///
/// Stepping over gives the range of bytes, so that what a program does not know can be kept byte for byte. Grammar:
/// RFC 8259.
struct JSONReader {
    let bytes: [UInt8]
    /// The offset of the next byte.
    private(set) var position: Int
    private var hasJustOpened = false
    private var nameStart = 0

    /// Objects and arrays inside one another; more is no file of ours, and would use up the stack.
    private static let deepest = 200

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The first byte of the next value; `nil` at the end.
    @inline(__always)
    mutating func peek() -> UInt8? {
        skipBlanks()
        return position < bytes.count ? bytes[position] : nil
    }

    /// Steps into an object.
    mutating func openObject() throws(JSONDamage) {
        try take(UInt8(ascii: "{"))
        hasJustOpened = true
    }

    /// Steps into an array.
    mutating func openArray() throws(JSONDamage) {
        try take(UInt8(ascii: "["))
        hasJustOpened = true
    }

    /// The name of the object's next member, whose value must be read or stepped over; `nil` once the object is closed.
    mutating func nextName() throws(JSONDamage) -> String? {
        guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
        let name = try string()
        try take(UInt8(ascii: ":"))
        return name
    }

    /// The same as a number; `lastName` is its text.
    mutating func nextShortName() throws(JSONDamage) -> JSONName? {
        guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
        _ = peek()
        nameStart = position
        let (content, hasEscapes) = try skipString()
        try take(UInt8(ascii: ":"))
        guard hasEscapes else { return bytes.withUnsafeBytes { JSONName(bytes: .init(rebasing: $0[content])) } }
        return Array(try unescaped(content).utf8).withUnsafeBytes { JSONName(bytes: $0) }
    }

    /// The name that was read last by `nextShortName`.
    var lastName: String {
        get throws(JSONDamage) {
            var reader = JSONReader(bytes, at: nameStart)
            return try reader.string()
        }
    }

    /// Whether the array has one more element, which must be read or stepped over; `false` closes it.
    mutating func hasNextElement() throws(JSONDamage) -> Bool {
        try hasNext(before: UInt8(ascii: "]"))
    }

    /// Where an element of an array of objects probably begins, from an offset on: an object on a line of its own behind
    /// another one.
    func likelySeam(from offset: Int) -> Int? {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        var end = offset
        while let comma = bytes[end...].firstIndex(of: UInt8(ascii: ",")) {
            end = comma + 1
            guard bytes[comma - 1] == UInt8(ascii: "}"), end < bytes.count, bytes[end] == 0x0A else { continue }
            let brace = bytes[end...].firstIndex { !blanks.contains($0) }
            if let brace, bytes[brace] == UInt8(ascii: "{") { return brace }
        }
        return nil
    }

    /// Goes on with the element of an array that begins at `position`.
    mutating func goOn(at position: Int) {
        self.position = position
        hasJustOpened = true
    }

    /// Steps over a value of any kind and gives its bytes.
    mutating func skip() throws(JSONDamage) -> Range<Int> {
        skipBlanks()
        let start = position
        try skipValue(depth: 0)
        return start..<position
    }

    /// A string; what is not UTF-8 in it is damage. Where it says the same as `known`, it is that, which costs no copy.
    mutating func string(orSame known: String = "") throws(JSONDamage) -> String {
        let (content, hasEscapes) = try skipString()
        if !known.isEmpty, !hasEscapes, isSame(content, as: known) { return known }
        if hasEscapes { return try unescaped(content) }
        let text = bytes.withUnsafeBufferPointer { bytes -> String? in
            let source = UnsafeBufferPointer(rebasing: bytes[content])
            // `String(validating:)` would say it in one call, but is not specialised and takes ten times as long.
            var text = String(decoding: source, as: UTF8.self)
            return text.withUTF8 { copy in
                guard let one = copy.baseAddress, let other = source.baseAddress else { return true }
                return copy.count == source.count && memcmp(one, other, copy.count) == 0
            } ? text : nil
        }
        guard let text else { throw damage(at: content.lowerBound) }
        return text
    }

    private func isSame(_ content: Range<Int>, as text: String) -> Bool {
        guard content.count == text.utf8.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            text.utf8.withContiguousStorageIfAvailable { text in
                guard let one = bytes.baseAddress, let other = text.baseAddress else { return false }
                return memcmp(one + content.lowerBound, other, text.count) == 0
            } ?? false
        }
    }

    /// A value of any kind.
    mutating func value() throws(JSONDamage) -> JSONValue {
        try value(depth: 0)
    }

    /// Makes sure that nothing but blanks is left.
    mutating func end() throws(JSONDamage) {
        guard peek() == nil else { throw damage(at: position) }
    }

    /// The text of some of the bytes, repaired where it is not UTF-8.
    func text(of range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func damage(at offset: Int) -> JSONDamage {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count { $0 & 0xC0 != 0x80 } + 1
        return JSONDamage(line: line, column: column)
    }

    // MARK: - Steps

    @inline(__always)
    private mutating func skipBlanks() {
        if position < bytes.count, bytes[position] > 0x20 { return }
        skipSomeBlanks()
    }

    private mutating func skipSomeBlanks() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8) throws(JSONDamage) {
        guard peek() == byte else { throw damage(at: position) }
        position += 1
    }

    private mutating func hasNext(before closing: UInt8) throws(JSONDamage) -> Bool {
        let isFirst = hasJustOpened
        hasJustOpened = false
        if peek() == closing {
            position += 1
            return false
        }
        if !isFirst { try take(UInt8(ascii: ",")) }
        return true
    }

    private mutating func skipValue(depth: Int) throws(JSONDamage) {
        switch peek() {
        case UInt8(ascii: "\""):
            _ = try skipString()
        case UInt8(ascii: "{"):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openObject()
            while try hasNext(before: UInt8(ascii: "}")) {
                skipBlanks()
                _ = try skipString()
                try take(UInt8(ascii: ":"))
                try skipValue(depth: depth + 1)
            }
        case UInt8(ascii: "["):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openArray()
            while try hasNextElement() { try skipValue(depth: depth + 1) }
        default:
            try skipWord()
        }
    }

    private mutating func value(depth: Int) throws(JSONDamage) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "{"):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openObject()
            var members: [JSONMember] = []
            while let name = try nextName() { members.append(JSONMember(name, try value(depth: depth + 1))) }
            return .object(members)
        case UInt8(ascii: "["):
            guard depth < Self.deepest else { throw damage(at: position) }
            try openArray()
            var elements: [JSONValue] = []
            while try hasNextElement() { elements.append(try value(depth: depth + 1)) }
            return .array(elements)
        default:
            let start = position
            try skipWord()
            switch text(of: start..<position) {
            case "null": return .null
            case "true": return .bool(true)
            case "false": return .bool(false)
            case let number: return .number(number)
            }
        }
    }

    /// Steps over `null`, `true`, `false` or a number.
    private mutating func skipWord() throws(JSONDamage) {
        let start = position
        if position < bytes.count, let word = Self.words.first(where: { $0[0] == bytes[position] }) {
            guard bytes[position...].starts(with: word) else { throw damage(at: start) }
            position += word.count
        } else if !skipNumber() {
            throw damage(at: start)
        }
    }

    private static let words = ["null", "true", "false"].map { Array($0.utf8) }

    /// Whether a number stood here.
    private mutating func skipNumber() -> Bool {
        _ = skip(UInt8(ascii: "-"))
        guard skip(UInt8(ascii: "0")) || skipDigits() else { return false }
        if skip(UInt8(ascii: ".")), !skipDigits() { return false }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
            return skipDigits()
        }
        return true
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        while position < bytes.count, digits.contains(bytes[position]) { position += 1 }
        return position > start
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    // MARK: - Strings

    /// Steps over a string; gives the bytes between its quotes and whether there are escapes among them.
    private mutating func skipString() throws(JSONDamage) -> (content: Range<Int>, hasEscapes: Bool) {
        try take(UInt8(ascii: "\""))
        let start = position
        var hasEscapes = false
        while true {
            position = endOfPlainText(from: position)
            guard position < bytes.count else { throw damage(at: position) }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return (start..<position - 1, hasEscapes) }
            guard byte == UInt8(ascii: "\\") else { throw damage(at: position - 1) }
            hasEscapes = true
            guard position < bytes.count, let length = Self.escapeLength(bytes[position]) else {
                throw damage(at: position)
            }
            for _ in 1..<length {
                position += 1
                guard position < bytes.count, Self.hexadecimal(bytes[position]) != nil else {
                    throw damage(at: position)
                }
            }
            position += 1
        }
    }

    /// The next quote, backslash or control character, or the end. Nearly all of a file's bytes go through here, so it
    /// takes eight at a time: Warren, *Hacker's Delight*, 2nd edition, 6-1, finding the first byte of a value.
    private func endOfPlainText(from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
            var place = start
            while place + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
                let backslashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
                let found =
                    ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
                        | (word &- ones &* 0x20) & ~word) & highs
                if found != 0 { return place + found.trailingZeroBitCount / 8 }
                place += 8
            }
            while place < bytes.count {
                let byte = bytes[place]
                if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
                place += 1
            }
            return place
        }
    }

    /// The bytes of an escape after its backslash.
    private static func escapeLength(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "u"): 5
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            1
        default: nil
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The text of a string's content, whose escapes `skipString` has checked.
    private func unescaped(_ content: Range<Int>) throws(JSONDamage) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var units: [UInt16] = []  // of `\u` escapes in a row, as two of them may be one scalar
        var index = content.lowerBound
        while index < content.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") {
                units.append(bytes[index + 2..<index + 6].reduce(0) { $0 << 4 | (Self.hexadecimal($1) ?? 0) })
                index += 6
                continue
            }
            if !units.isEmpty {
                text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
                units = []
            }
            if byte == UInt8(ascii: "\\") {
                text.append(Self.meaning(ofEscape: bytes[index + 1]))
                index += 2
            } else {
                text.append(byte)
                index += 1
            }
        }
        text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        guard let valid = String(validating: text, as: UTF8.self) else { throw damage(at: content.lowerBound) }
        return valid
    }

    private static func meaning(ofEscape byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: byte
        }
    }
}

/// Where a text stops being JSON: 1-based line, and column in characters.
struct JSONDamage: Error, Equatable {
    let line: Int
    let column: Int
}
