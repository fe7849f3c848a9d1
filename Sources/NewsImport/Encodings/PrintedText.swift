/// Text as programs print it on terminals and printers, such as pages of a manual, without overstrikes and escape
/// sequences.
enum PrintedText {
    private static let backspace: UInt8 = 0x08
    private static let escape: UInt8 = 0x1B

    /// `bytes` without overstrikes and escape sequences.
    ///
    /// `N`, a backspace and `N` again is a bold N; `_`, a backspace and `N` is an underlined one (grotty(1)). Sequences
    /// that set colours (SGR) or end a line's (EL), and the addresses of links (OSC 8), are left out (ECMA-48).
    static func bare(_ bytes: [UInt8]) -> [UInt8] {
        // Zeros are a sign of other files.
        guard bytes.contains(where: { $0 == backspace || $0 == escape }), !bytes.prefix(8_192).contains(0) else {
            return bytes
        }
        var bare: [UInt8] = []
        bare.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == escape, let end = endOfSequence(bytes, from: index) {
                index = end
            } else if bytes[index] == backspace, let last = bare.last, last >= 0x20 {
                // A wide character may be stepped back over twice.
                while index < bytes.count, bytes[index] == backspace { index += 1 }
                if index < bytes.count, bytes[index] == UInt8(ascii: "_"), last != UInt8(ascii: "_") {
                    index += 1
                } else {
                    removeLastScalar(of: &bare)
                }
            } else {
                bare.append(bytes[index])
                index += 1
            }
        }
        return bare
    }

    /// The index after a sequence that shows nothing; `nil` for any other.
    private static func endOfSequence(_ bytes: [UInt8], from start: Int) -> Int? {
        let rest = bytes[(start + 1)...].prefix(4_096)
        if rest.first == UInt8(ascii: "[") {
            let end = rest.dropFirst().firstIndex { !(0x30...0x3B).contains($0) }
            return end.flatMap { bytes[$0] == UInt8(ascii: "m") || bytes[$0] == UInt8(ascii: "K") ? $0 + 1 : nil }
        }
        guard rest.starts(with: "]8;".utf8), let end = rest.firstIndex(where: { $0 == 0x07 || $0 == escape }) else {
            return nil
        }
        if bytes[end] == 0x07 { return end + 1 }
        return end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\\") ? end + 2 : nil
    }

    private static func removeLastScalar(of bytes: inout [UInt8]) {
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    }
}
