/// A page without the tags that can be nested.
enum FlatMarkup {
    /// The page with no other tags than those of paragraphs, headings, line breaks and what is not shown.
    static func flattened(_ html: [UInt8]) -> [UInt8] {
        var flat: [UInt8] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            flat += rest[..<open]
            let name = rest[(open + 1)...].prefix(longestName).drop { $0 == UInt8(ascii: "/") }.prefix {
                (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0)
            }
            let isKept = name.isEmpty || kept.contains(String(decoding: name, as: UTF8.self).lowercased())
            let end = rest[open...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
            flat += isKept ? rest[open...end] : [0x20]
            rest = rest[(end + 1)...]
        }
        return flat + rest
    }

    /// The length of the longest name that is compared, in bytes.
    private static let longestName = 12
    private static let kept: Set<String> = [
        "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "title", "meta", "html", "head", "body", "script", "style",
    ]
}
