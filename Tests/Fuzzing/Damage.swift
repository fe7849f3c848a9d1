/// Damage to bytes by numbers drawn from a seed, so that one that harms can be made again: SplitMix64 (Steele, Lea and
/// Flood, 2014).
public struct Damage: Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`; 0 if there is none.
    public mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

    /// A copy of `sample` after one to six changes; pieces of `others` may come in.
    public mutating func damaged(_ sample: [UInt8], with others: [[UInt8]] = []) -> [UInt8] {
        var bytes = sample
        for _ in 0...below(6) { change(&bytes, others) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let start = below(bytes.count + 1)
        let end = min(bytes.count, start + below(40))
        switch below(9) {
        case 0: if start < bytes.count { bytes[start] = UInt8(truncatingIfNeeded: next()) }
        case 1: if start < bytes.count { bytes[start] ^= 1 << UInt8(below(8)) }
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 4: bytes.insert(contentsOf: (0..<below(9)).map { _ in UInt8(truncatingIfNeeded: next()) }, at: start)
        case 5: bytes.removeSubrange(start...)
        case 6: exchangeNumber(in: &bytes, from: start)
        case 7 where !others.isEmpty:
            let other = others[below(others.count)]
            bytes.insert(contentsOf: other.prefix(below(other.count + 1)), at: start)
        default: bytes.insert(contentsOf: Self.stumbling[below(Self.stumbling.count)].utf8, at: start)
        }
    }

    /// Puts a number at the edge of what can be counted in the place of the next one.
    private mutating func exchangeNumber(in bytes: inout [UInt8], from start: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let first = bytes[start...].firstIndex(where: isDigit) else { return }
        let end = bytes[first...].firstIndex { !isDigit($0) } ?? bytes.endIndex
        bytes.replaceSubrange(first..<end, with: Self.numbers[below(Self.numbers.count)].utf8)
    }

    private static let numbers = [
        "0", "-1", "65536", "2147483648", "-9223372036854775808", "9223372036854775807", "18446744073709551616",
        "1e400",
        "0.5",
    ]

    /// What parsers stumble over.
    private static let stumbling = [
        "\u{0}", "---\n", "# ", "\n\n", "**", "](", "![", "<p>", "</script>", "&#x110000;", "\u{FEFF}", "\r", "\"", "第",
        "|", "`", "```\n", "@TITLE=", "9999-99-99", "[[[[[[[[", "{\"a\":", "\u{2028}", "<", ">", "&", "]]>", "<!--",
        "&#x0;", "=?", "{", "}", "\\u", "\\ud83d", "%", "<![CDATA[", "\u{FFFD}", "null", "[", "]", ",", "=", "'''",
    ]
}
