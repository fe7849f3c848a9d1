/// Encodes numbers and texts as bytes, numbers with seven bits to a byte: the format of everything that is not
/// searched.
struct StoryBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int) {
        var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))  // the lowest bit is the sign
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ text: String?) {
        guard let text else { return append(-1) }
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends numbers as differences, because line numbers are mostly consecutive.
    mutating func append(_ numbers: [Int]) {
        append(numbers.count)
        var previous = 0
        for number in numbers {
            append(number &- previous)
            previous = number
        }
    }

    mutating func append<Part>(_ parts: [Part], _ write: (inout StoryBytes, Part) -> Void) {
        append(parts.count)
        for part in parts { write(&self, part) }
    }

    /// Appends ranges of scalars in source lines; `nil` for whole lines.
    mutating func append(_ columns: [Range<Int>?]) {
        append(columns) { bytes, columns in bytes.append(columns.map { [$0.lowerBound, $0.upperBound] } ?? []) }
    }
}

/// Reads the output of `StoryBytes`; throws `Damage` on malformed bytes.
struct StoryBytesDecoder {
    private let bytes: [UInt8]
    private var offset = 0

    struct Damage: Error {}

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether every byte has been read. Fields added by later versions come last and are written only if they have
    /// values.
    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(Damage) -> Int {
        var value: UInt = 0
        // Ten bytes of seven bits each hold 64 bits.
        for shift in stride(from: UInt(0), to: 70, by: 7) {
            guard offset < bytes.count else { throw Damage() }
            let byte = bytes[offset]
            offset += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
        }
        throw Damage()
    }

    mutating func text() throws(Damage) -> String? {
        let count = try number()
        if count < 0 { return nil }
        guard count <= bytes.count - offset else { throw Damage() }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    /// Line numbers, from 0 to 2³¹ - 1, so that arithmetic on them cannot overflow.
    mutating func numbers() throws(Damage) -> [Int] {
        var numbers: [Int] = []
        var previous = 0
        for _ in 0..<(try count()) {
            previous = previous &+ (try number())
            guard (0...Int(Int32.max)).contains(previous) else { throw Damage() }
            numbers.append(previous)
        }
        return numbers
    }

    mutating func parts<Part>(
        _ read: (inout StoryBytesDecoder) throws(Damage) -> Part
    ) throws(Damage) -> [Part] {
        var parts: [Part] = []
        for _ in 0..<(try count()) { parts.append(try read(&self)) }
        return parts
    }

    /// Ranges of scalars in source lines; `nil` for whole lines.
    mutating func columns(count: Int) throws(Damage) -> [Range<Int>?] {
        let columns = try parts { (reader) throws(Damage) -> Range<Int>? in
            let ends = try reader.numbers()
            guard ends.isEmpty || ends.count == 2 && ends[0] <= ends[1] else { throw Damage() }
            return ends.isEmpty ? nil : ends[0]..<ends[1]
        }
        guard columns.count == count else { throw Damage() }
        return columns
    }

    private mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - offset else { throw Damage() }  // a part has at least one byte
        return count
    }
}
