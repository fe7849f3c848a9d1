/// Resolves references between the files of an EPUB.
enum EPUBPath {
    /// The archive path and the fragment that `reference` in the file at `base` refers to.
    static func resolve(_ reference: String, from base: String) -> (path: String, fragment: String?) {
        if isPlain(reference), isPlain(base) {
            let folder = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { base[...$0] } ?? ""
            return (folder + reference, nil)
        }
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 && !parts[1].isEmpty ? decoded(String(parts[1])) : nil
        let file = decoded(String(parts.first ?? ""))
        if file.isEmpty { return (base, fragment) }
        return (String(resolved(file, base).drop { $0 == "/" }), fragment)
    }

    /// Whether a path needs no decoding or resolving. This shortcut matters because a newspaper has thousands of paths.
    private static func isPlain(_ path: String) -> Bool {
        let bytes = path.utf8.span
        var beginsName = true
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "?"): return false
            case UInt8(ascii: "."), UInt8(ascii: "/"): if beginsName { return false }
            default: break
            }
            beginsName = bytes[index] == UInt8(ascii: "/")
        }
        return !bytes.isEmpty
    }

    /// Resolves a path in which a question mark is part of a name and begins no query.
    private static func resolved(_ file: String, _ base: String) -> String {
        guard (file + base).utf8.contains(UInt8(ascii: "?")) else { return WebAddress.resolve(file, against: base) }
        let path = WebAddress.resolve(file.replacing("?", with: "%3F"), against: base.replacing("?", with: "%3F"))
        return path.replacing("%3F", with: "?")
    }

    /// The text with percent-encoded bytes such as `%20` decoded.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
