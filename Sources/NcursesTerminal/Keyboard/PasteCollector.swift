/// Collects the bytes of a marked paste up to its end mark, which may be split between reads.
struct PasteCollector {
    /// The most bytes kept of a paste, so that a terminal that never ends one does not fill memory.
    static let limit = 1 << 20
    private static let endMark = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    /// Whether the paste is longer than the limit, so that its end is missing.
    private(set) var isCut = false
    /// The number of bytes of the end mark matched so far.
    private var matched = 0
    /// Whether the user has been told that the paste does not end.
    var isReported = false

    /// Takes the next bytes.
    ///
    /// - Returns: the bytes after the end mark, or `nil` if it has not come yet.
    mutating func take(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = part
        while let byte = rest.first {
            if byte == Self.endMark[matched] {
                matched += 1
                rest = rest.dropFirst()
                if matched == Self.endMark.count { return rest }
            } else if matched > 0 {
                // The first byte of the mark occurs only once in it, so another mark can only begin here.
                keep(Self.endMark[..<matched])
                matched = 0
            } else {
                let end = rest.firstIndex(of: Self.endMark[0]) ?? rest.endIndex
                keep(rest[..<end])
                rest = rest[end...]
            }
        }
        return nil
    }

    /// The pasted text, with every line ending as `\n`.
    var text: String {
        let text = whole.unicodeScalars
        var lines = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text {
            if scalar != "\n" || previous != "\r" { lines.append(scalar == "\r" ? "\n" : scalar) }
            previous = scalar
        }
        return String(lines)
    }

    /// The bytes as text, without the last character if that may be incomplete.
    private var whole: String {
        guard isCut else { return String(decoding: bytes, as: UTF8.self) }
        let lastScalar = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        return String(String(decoding: bytes[..<lastScalar], as: UTF8.self).dropLast())
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        let room = Self.limit - bytes.count
        if part.count > room { isCut = true }
        bytes += part.prefix(room)
    }
}
