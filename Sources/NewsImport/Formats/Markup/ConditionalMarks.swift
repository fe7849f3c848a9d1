/// The marks by which word processors address single browsers, `<![if !supportLists]>` and `<![endif]>`: libxml2 reads them as
/// text, browsers as comments.
enum ConditionalMarks {
    static func removed(from html: [UInt8]) -> [UInt8] {
        guard BytePattern.occurs("<![", in: html[...]) else { return html }
        var kept: [UInt8] = []
        var rest = html[...]
        while let start = BytePattern.index(of: "<![", in: rest) {
            kept += rest[..<start]
            let end = rest[start...].prefix(longest).firstIndex(of: UInt8(ascii: ">"))
            let isMark = marks.contains { rest[(start + 3)...].starts(with: $0.utf8) }
            // Behind a hyphen the sign ends a comment.
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
    /// Bytes.
    private static let longest = 200
}
