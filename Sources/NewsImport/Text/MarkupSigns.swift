/// Tells text from markup that must not be shown as text.
enum MarkupSigns {
    /// Whether more than a twentieth of the text's beginning is tags, several of them, it opens as markup does, or it is one
    /// tag.
    static func looksLikeMarkup(_ lines: [String]) -> Bool {
        guard let first = lines.lazy.compactMap(firstWord).first else { return false }
        if first.hasPrefix("<?xml") || first.lowercased().hasPrefix("<!doctype") { return true }
        var tagged = (bytes: 0, count: 0)
        var read = 0
        for line in lines where read < mostRead {
            let bytes = Array(line.utf8)
            read += bytes.count
            let found = tags(bytes)
            tagged.bytes += found.bytes
            tagged.count += found.count
        }
        let isMarked = tagged.bytes * 20 > read && tagged.count >= (first.hasPrefix("<") ? 2 : 4)
        return isMarked || tagged.bytes * 10 > read * 9
    }

    /// Bytes: enough to tell.
    private static let mostRead = 65_536

    private static func firstWord(_ line: String) -> Substring? {
        line.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).first
    }

    /// The tags of a line, `<name …>` and `</name>`, and their bytes.
    private static func tags(_ line: [UInt8]) -> (bytes: Int, count: Int) {
        var found = (bytes: 0, count: 0)
        var index = 0
        while let start = line[index...].firstIndex(of: UInt8(ascii: "<")) {
            var name = start + 1
            if name < line.count, line[name] == UInt8(ascii: "/") { name += 1 }
            guard name < line.count, isLetter(line[name]),
                let end = line[name...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
                line[end] == UInt8(ascii: ">")
            else {
                index = start + 1
                continue
            }
            found.bytes += end + 1 - start
            found.count += 1
            index = end + 1
        }
        return found
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
