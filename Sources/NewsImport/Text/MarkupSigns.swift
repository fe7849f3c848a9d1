/// Tells text from markup, which must not be shown as text.
enum MarkupSigns {
    /// Whether the text opens as markup does, or tags make up more than nine tenths of its beginning, or more than a
    /// twentieth of it if there are several.
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

    /// The number of bytes examined, enough to decide.
    private static let mostRead = 65_536

    private static func firstWord(_ line: String) -> Substring? {
        line.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).first
    }

    /// The number of tags (`<name …>` and `</name>`, not `<name@host>` or `<https://…>`) in a line, and their total
    /// length in bytes.
    private static func tags(_ line: [UInt8]) -> (bytes: Int, count: Int) {
        var found = (bytes: 0, count: 0)
        var index = 0
        while let start = line[index...].firstIndex(of: UInt8(ascii: "<")) {
            var name = start + 1
            if name < line.count, line[name] == UInt8(ascii: "/") { name += 1 }
            guard name < line.count, line[name].isLetter,
                let end = line[name...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
                line[end] == UInt8(ascii: ">"), isName(line[name..<end])
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

    /// Whether what a tag begins with is a name: white or nothing follows it, or the slash before the end.
    private static func isName(_ inside: ArraySlice<UInt8>) -> Bool {
        let rest = inside.drop { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
        return rest.first.map { " \t".utf8.contains($0) } ?? true || rest.elementsEqual("/".utf8)
    }
}
