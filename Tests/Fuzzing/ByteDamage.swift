import RandomNumbers

/// Damage to bytes by numbers drawn from a seed, so that one that harms can be made again.
public struct ByteDamage: Sendable {
    /// The numbers that the damage is drawn by.
    public var random: SeededRandom

    public init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// A copy of `sample` after one to six changes; pieces of `others` may come in.
    public mutating func damaged(_ sample: [UInt8], with others: [[UInt8]] = []) -> [UInt8] {
        var bytes = sample
        for _ in 0...random.below(6) { change(&bytes, others) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let start = random.below(bytes.count + 1)
        let end = min(bytes.count, start + random.below(40))
        switch random.below(9) {
        case 0: if start < bytes.count { bytes[start] = UInt8(truncatingIfNeeded: random.next()) }
        case 1: if start < bytes.count { bytes[start] ^= 1 << UInt8(random.below(8)) }
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 4:
            bytes.insert(
                contentsOf: (0..<random.below(9)).map { _ in UInt8(truncatingIfNeeded: random.next()) }, at: start)
        case 5: bytes.removeSubrange(start...)
        case 6: exchangeNumber(in: &bytes, from: start)
        case 7 where !others.isEmpty:
            let other = others[random.below(others.count)]
            bytes.insert(contentsOf: other.prefix(random.below(other.count + 1)), at: start)
        default: bytes.insert(contentsOf: Self.stumbling[random.below(Self.stumbling.count)].utf8, at: start)
        }
    }

    /// Puts a number at the edge of what can be counted in the place of the next one.
    private mutating func exchangeNumber(in bytes: inout [UInt8], from start: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let first = bytes[start...].firstIndex(where: isDigit) else { return }
        let end = bytes[first...].firstIndex { !isDigit($0) } ?? bytes.endIndex
        bytes.replaceSubrange(first..<end, with: Self.numbers[random.below(Self.numbers.count)].utf8)
    }

    private static let numbers = [
        "0", "-1", "65536", "2147483648", "-9223372036854775808", "9223372036854775807", "18446744073709551616",
        "1e400",
        "0.5",
    ]

    /// Pieces that parsers stumble over.
    private static let stumbling = [
        "\u{0}", "---\n", "# ", "\n\n", "**", "](", "![", "<p>", "</script>", "&#x110000;", "\u{FEFF}", "\r", "\"", "第",
        "|", "`", "```\n", "@TITLE=", "9999-99-99", "[[[[[[[[", "{\"a\":", "\u{2028}", "<", ">", "&", "]]>", "<!--",
        "&#x0;", "=?", "{", "}", "\\u", "\\ud83d", "%", "<![CDATA[", "\u{FFFD}", "null", "[", "]", ",", "=", "'''",
    ]
}
