/// Finds the encoding that a document declares.
enum DeclaredEncoding {
    /// The name in an XML declaration or in a `meta` element near the beginning, or `nil` if there is neither.
    static func name(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(longestHead).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
        if let name = ofDeclaration(head) { return name }
        var rest = head
        while let meta = BytePattern.index(of: "<meta", in: rest) {
            let end = rest[meta...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            if let charset = BytePattern.index(of: "charset", in: rest[meta..<end]) {
                return value(rest[(charset + 7)..<end])
            }
            rest = rest[end...]
        }
        return nil
    }

    /// The length of the beginning that is searched, in bytes: HTML requires the `meta` within the first 1,024, but
    /// pages with scripts before it exceed that.
    private static let longestHead = 8_192

    private static func ofDeclaration(_ head: ArraySlice<UInt8>) -> String? {
        guard let start = BytePattern.index(of: "<?xml", in: head.prefix(64)),
            let end = BytePattern.index(of: "?>", in: head[start...]),
            let encoding = BytePattern.index(of: "encoding", in: head[start..<end])
        else { return nil }
        return value(head[(encoding + 8)..<end])
    }

    /// The name after `=`, with or without quotes.
    private static func value(_ text: ArraySlice<UInt8>) -> String? {
        let start = text.drop {
            $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 <= 0x20
        }
        let name = start.prefix { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x3A).contains(byte) || "-_.".utf8.contains(byte)
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
