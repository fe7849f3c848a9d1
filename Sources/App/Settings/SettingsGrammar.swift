import Wording

/// Checks that a text is TOML before TOMLKit parses it: that parser (toml++ 3) aborts the program by an assertion on
/// some damaged text, such as `day = 2026-05-14 5`.
///
/// Source: TOML 1.0.0 without dates, which no setting uses.
struct SettingsGrammar {
    /// A position at which something else was expected.
    struct Fault: Error, Equatable {
        let line: Int
        let expected: Phrase
    }

    private let bytes: [UInt8]
    private var index = 0

    /// The deepest nesting of arrays and tables.
    private static let deepest = 32

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// - Throws: the first fault in the text.
    static func check(_ text: String) throws(Fault) {
        var grammar = SettingsGrammar(text)
        while grammar.skipBlankLines() { try grammar.line() }
    }

    // MARK: - Lines

    private mutating func line() throws(Fault) {
        if skip("[") {
            let isArray = skip("[")
            try key()
            try take("]")
            if isArray { try take("]") }
        } else {
            try pair(depth: 0)
        }
        skipSpace()
        skipComment()
        guard index == bytes.count || skipNewline() else { throw fault("the end of the line") }
    }

    private mutating func pair(depth: Int) throws(Fault) {
        try key()
        try take("=")
        try value(depth: depth)
    }

    /// `reading.columns`, `"a key"."of two parts"`.
    private mutating func key() throws(Fault) {
        var depth = 0
        repeat {
            guard depth < Self.deepest else { throw fault("fewer levels") }
            depth += 1
            skipSpace()
            if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
                try string(mayBeLong: false)
            } else {
                let start = index
                while let byte = peek, Self.isBare(byte) { index += 1 }
                if index == start { throw fault("a name") }
            }
            skipSpace()
        } while skip(".")
    }

    // MARK: - Values

    private mutating func value(depth: Int) throws(Fault) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try string(mayBeLong: true)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "{"): try table(depth: depth)
        default: try word()
        }
    }

    private mutating func array(depth: Int) throws(Fault) {
        guard depth < Self.deepest else { throw fault("fewer levels") }
        index += 1
        while true {
            _ = skipBlankLines()
            if skip("]") { return }
            try value(depth: depth + 1)
            _ = skipBlankLines()
            guard skip(",") else { return try take("]") }
        }
    }

    private mutating func table(depth: Int) throws(Fault) {
        guard depth < Self.deepest else { throw fault("fewer levels") }
        index += 1
        skipSpace()
        if skip("}") { return }
        repeat {
            try pair(depth: depth + 1)
            skipSpace()
        } while skip(",")
        try take("}")
    }

    /// Reads `true`, `false` or a number.
    private mutating func word() throws(Fault) {
        let start = index
        while let byte = peek, Self.isBare(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") {
            index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        let number =
            #/[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*/#
        guard word == "true" || word == "false" || word.wholeMatch(of: number) != nil else {
            index = start
            throw fault("a text in quotes, a number, true or false")
        }
    }

    private mutating func string(mayBeLong: Bool) throws(Fault) {
        let quote = bytes[index]
        let three = [quote, quote, quote]
        let isLong = mayBeLong && bytes[index...].starts(with: three)
        index += isLong ? 3 : 1
        while let byte = peek {
            if byte == quote, !isLong || bytes[index...].starts(with: three) {
                index += isLong ? 3 : 1
                // A long text may end with up to two more quotes.
                for _ in 0..<2 where isLong && peek == quote { index += 1 }
                return
            }
            switch byte {
            case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): try escape(isLong: isLong)
            case UInt8(ascii: "\n") where isLong: index += 1
            case UInt8(ascii: "\r") where isLong && bytes[index...].starts(with: Array("\r\n".utf8)): index += 2
            case 0..<0x09, 0x0A..<0x20, 0x7F: throw fault("a closing quote")
            default: index += 1
            }
        }
        throw fault("a closing quote")
    }

    private mutating func escape(isLong: Bool) throws(Fault) {
        index += 1
        switch peek {
        case let byte? where "btnfr\"\\".utf8.contains(byte): index += 1
        case UInt8(ascii: "u"): try scalar(digits: 4)
        case UInt8(ascii: "U"): try scalar(digits: 8)
        case let byte? where isLong && [0x20, 0x09, 0x0A, 0x0D].contains(byte):
            skipSpace()
            guard skipNewline() else { throw fault("the end of the line") }
            while skipNewline() || peek == 0x20 || peek == 0x09 { skipSpace() }
        default: throw fault("an escape")
        }
    }

    private mutating func scalar(digits: Int) throws(Fault) {
        let written = bytes[(index + 1)...].prefix(digits)
        guard written.count == digits, written.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: written, as: UTF8.self), radix: 16), Unicode.Scalar(value) != nil
        else { throw fault("a character's number") }
        index += 1 + digits
    }

    // MARK: - Steps

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func fault(_ expected: Phrase) -> Fault {
        Fault(line: bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1, expected: expected)
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func take(_ mark: Unicode.Scalar) throws(Fault) {
        skipSpace()
        guard skip(mark) else { throw fault(Phrase(text: "“\(mark)”")) }
    }

    private mutating func skipSpace() {
        while peek == 0x20 || peek == 0x09 { index += 1 }
    }

    private mutating func skipNewline() -> Bool {
        if skip("\n") { return true }
        guard bytes[index...].starts(with: Array("\r\n".utf8)) else { return false }
        index += 2
        return true
    }

    private mutating func skipComment() {
        guard peek == UInt8(ascii: "#") else { return }
        while let byte = peek, byte >= 0x20 && byte != 0x7F || byte == 0x09 { index += 1 }
    }

    /// Skips blank lines, indentation and comments.
    ///
    /// - Returns: whether something follows.
    private mutating func skipBlankLines() -> Bool {
        repeat {
            skipSpace()
            skipComment()
        } while skipNewline()
        return index < bytes.count
    }
}
