import LosslessJSON

/// The JSON values of a text in order: usually one, or one in each line, also where a program wraps them (`callback(…)`,
/// `var data = …`) or a comment precedes them.
struct JSONSequence {
    private(set) var values: [JSONValue] = []
    /// The number of positions with something that is not JSON, or where a value is damaged or cut off.
    private(set) var faults = 0
    /// The text behind the last value, if it is not JSON.
    private(set) var rest: String?
    private let bytes: [UInt8]

    /// Fails if the text does not begin with an object or an array.
    init?(_ text: ArraySlice<UInt8>) {
        guard let start = Self.start(of: text) else { return nil }
        bytes = Array(text[start...])
        var isOpen = false
        var cursor = 0
        while let start = next(from: cursor), faults < Self.mostFaults {
            if let (value, end) = value(at: start) {
                values.append(value)
                cursor = end
            } else if start == 0, bytes[0] == UInt8(ascii: "[") {
                // The elements of an array that is damaged or cut off are read one by one.
                (isOpen, cursor) = (true, 1)
            } else if let line = lineOfValue(behind: start) {
                faults += 1
                cursor = line
            } else if Self.isBracket(bytes[start]) {
                faults += 1
                break
            } else {
                rest = String(decoding: bytes[start...], as: UTF8.self).trimmedToContent
                break
            }
        }
        if isOpen { faults = max(faults, 1) }
    }

    /// Whether the first bytes may be those of a sequence, before the text is decoded.
    static func mayBegin(_ bytes: [UInt8]) -> Bool {
        guard let head = bytes.prefix(longestWrapper).first(where: { $0 > 0x20 && $0 < 0x80 }) else { return false }
        return isBracket(head) || head == UInt8(ascii: "/") || bytes.prefix(longestWrapper).contains(where: isBracket)
    }

    /// Whether the text is a value and nothing else.
    var isPlain: Bool { values.count == 1 && faults == 0 && rest == nil }

    /// The index of the first bracket.
    private static func start(of text: ArraySlice<UInt8>) -> Int? {
        var cursor = text.startIndex
        while let first = text[cursor...].firstIndex(where: { !isSpace($0) }) {
            let rest = text[first...]
            if rest.starts(with: "//".utf8) {
                cursor = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            } else if rest.starts(with: "/*".utf8) {
                let end = rest.indices.dropFirst(2).first { rest[$0...].starts(with: "*/".utf8) }
                cursor = end.map { $0 + 2 } ?? rest.endIndex
            } else if isBracket(text[first]) {
                return first
            } else {
                return wrapped(rest)
            }
        }
        return nil
    }

    /// The index of the bracket behind `callback(`, `data =` or `var data =`.
    private static func wrapped(_ text: ArraySlice<UInt8>) -> Int? {
        let head = text.prefix(longestWrapper)
        guard let bracket = head.firstIndex(where: isBracket) else { return nil }
        let words = head[..<bracket].split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
        let wrapper = words.first.map { ["var", "let", "const"].contains($0) } == true ? words.dropFirst() : words[...]
        let written = wrapper.joined()
        guard let sign = written.last, sign == "(" || sign == "=", wrapper.count <= 2, written.count > 1,
            written.dropLast().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_.$".contains($0)) })
        else { return nil }
        return bracket
    }

    /// The length of the longest wrapper, in bytes: a name or two.
    private static let longestWrapper = 100
    /// A text with more faults is something else.
    private static let mostFaults = 1_000

    private func value(at start: Int) -> (value: JSONValue, end: Int)? {
        guard Self.isBracket(bytes[start]) else { return nil }
        var reader = JSONParser(bytes, at: start, isLenient: true)
        reader.reportsLines = false
        return (try? reader.value()).map { ($0, reader.position) }
    }

    /// The index of the next byte that neither separates values nor ends what wraps them.
    private func next(from cursor: Int) -> Int? {
        bytes[cursor...].firstIndex { !Self.isSpace($0) && !",;)]".utf8.contains($0) }
    }

    /// The index of the next value that begins a line.
    private func lineOfValue(behind cursor: Int) -> Int? {
        var cursor = cursor
        while let end = bytes[cursor...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            guard let first = bytes[end...].firstIndex(where: { !Self.isSpace($0) }) else { return nil }
            if Self.isBracket(bytes[first]) { return first }
            cursor = first
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
}
