/// Conditional comments of word processors, `<![if !supportLists]>` and `<![endif]>`, which libxml2 reads as text and
/// browsers as comments.
enum ConditionalMarks {
    static func removed(from html: [UInt8]) -> [UInt8] {
        guard BytePattern.occurs("<![", in: html[...]) else { return html }
        var kept: [UInt8] = []
        var rest = html[...]
        while let start = BytePattern.index(of: "<![", in: rest) {
            kept += rest[..<start]
            let end = rest[start...].prefix(longest).firstIndex(of: UInt8(ascii: ">"))
            let isMark = marks.contains { rest[(start + 3)...].starts(with: $0.utf8) }
            // After a hyphen, `>` ends an ordinary comment: `<!--[if mso]><![endif]-->`.
            if isMark, let end, rest[end - 1] == UInt8(ascii: "]") {
                rest = rest[(end + 1)...]
            } else {
                kept += rest[start..<(start + 3)]
                rest = rest[(start + 3)...]
            }
        }
        return kept + rest
    }

    private static let marks = ["if ", "endif]"]
    /// The length of the longest mark, in bytes.
    private static let longest = 200
}
