/// Collects the bytes of a marked paste up to its end mark, which may be cut anywhere.
struct PasteCollector {
    /// Pastes are cut here, so that a terminal that never ends one does not fill the memory.
    static let limit = 1 << 20
    private static let endMark = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    /// Bytes of the end mark that have just come.
    private var matched = 0
    /// Whether the user knows that the paste does not end.
    var isReported = false

    /// Takes `part` in.
    ///
    /// - Returns: the bytes behind the end mark, or `nil` if it has not come.
    mutating func take(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = part
        while let byte = rest.first {
            if byte == Self.endMark[matched] {
                matched += 1
                rest = rest.dropFirst()
                if matched == Self.endMark.count { return rest }
            } else if matched > 0 {
                // The mark's first byte stands nowhere else in it: if another begins, it begins here.
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

    /// The text that was pasted; its lines end with `\n` whatever they ended with.
    var text: String {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var lines = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text {
            if scalar != "\n" || previous != "\r" { lines.append(scalar == "\r" ? "\n" : scalar) }
            previous = scalar
        }
        return String(lines)
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        bytes += part.prefix(Self.limit - bytes.count)
    }
}
