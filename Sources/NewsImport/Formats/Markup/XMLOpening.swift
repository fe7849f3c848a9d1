/// Examines the beginning of a document without a parser.
enum XMLOpening {
    /// The lowercase local name of the first element after declarations, comments and the document type; `nil` if there
    /// is none.
    static func rootName(of text: ArraySlice<UInt8>) -> String? {
        var bytes = text.prefix(longestOpening)
        while let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
            bytes = bytes[open...].dropFirst()
            switch bytes.first {
            case UInt8(ascii: "?"): bytes = after("?>", in: bytes)
            case UInt8(ascii: "!") where bytes.starts(with: "!--".utf8): bytes = after("-->", in: bytes)
            case UInt8(ascii: "!"): bytes = afterDeclaration(bytes)
            default:
                let name = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                let written = String(decoding: name, as: UTF8.self).lowercased()
                return written.split(separator: ":").last.map(String.init)
            }
        }
        return nil
    }

    /// The length of the beginning that is searched for the root element, in bytes: some documents have a licence before
    /// it.
    private static let longestOpening = 64_000

    private static func after(_ end: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = Array(end.utf8)
        var rest = bytes
        while let mark = rest.firstIndex(of: end[0]) {
            rest = rest[mark...]
            if rest.starts(with: end) { return rest.dropFirst(end.count) }
            rest = rest.dropFirst()
        }
        return rest.dropFirst(rest.count)
    }

    /// The bytes after a document type, whose declarations are in brackets.
    private static func afterDeclaration(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var depth = 0
        var rest = bytes
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return rest }
        }
        return rest
    }
}
