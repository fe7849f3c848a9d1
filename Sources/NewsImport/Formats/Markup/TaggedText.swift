/// Text in which a crawler has left HTML's tags or references, or a notebook its marks of bold type: `<br>`, `&nbsp;`,
/// `**Six hours in a lift**`.
enum TaggedText {
    /// The lines without tags, references and marks. A tag within a line that begins or ends a block divides the line.
    static func plain(_ lines: [String]) -> [String] {
        var lines = lines
        if lines.contains(where: mayBeTagged) {
            let closed = Set(lines.flatMap(closedElements))
            lines = lines.flatMap { withoutTags($0, closed: closed) }
        }
        guard lines.contains(where: { isBold($0) }) else { return lines }
        return lines.map { line in
            let text = line.replacing("**", with: "")
            return text.count > 2 && text.hasPrefix("*") && text.hasSuffix("*")
                ? String(text.dropFirst().dropLast()) : text
        }
    }

    private static func mayBeTagged(_ line: String) -> Bool {
        line.utf8.contains(UInt8(ascii: "<")) || line.utf8.contains(UInt8(ascii: "&"))
    }

    private static func isBold(_ line: String) -> Bool {
        line.utf8.count > 4 && line.hasPrefix("**") && line.hasSuffix("**")
    }

    /// Elements that texts contain, and whether each is a block.
    private static let elements: [String: Bool] = [
        "br": true, "p": true, "div": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
        "li": true, "ul": true, "ol": true, "hr": true, "blockquote": true, "center": true, "b": false, "strong": false,
        "i": false, "em": false, "u": false, "font": false, "span": false, "a": false, "small": false, "sup": false,
        "sub": false,
    ]

    /// The elements whose end tags are in a line.
    private static func closedElements(_ line: String) -> [String] {
        line.utf8.contains(UInt8(ascii: "<"))
            ? line.ranges(of: "</").map { word(line[$0.upperBound...]) } : []
    }

    /// The name at the beginning of a tag's inside.
    private static func word(_ inside: Substring) -> String {
        inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    }

    /// - Parameter closed: the elements that end somewhere in the text: `<b>` alone is spoken of.
    private static func withoutTags(_ line: String, closed: Set<String>) -> [String] {
        guard mayBeTagged(line) else { return [line] }
        var parts = [""]
        var rest = Substring(line)
        while let start = rest.firstIndex(of: "<") {
            parts[parts.count - 1] += rest[..<start]
            // A tag in backticks is mentioned, not meant.
            let isQuoted = rest[..<start].last == "`"
            rest = rest[start...]
            guard !isQuoted, let (isBlock, end) = tag(rest, closed: closed) else {
                parts[parts.count - 1] += "<"
                rest = rest.dropFirst()
                continue
            }
            rest = rest[end...]
            if isBlock, !parts[parts.count - 1].isEmpty { parts.append("") }
        }
        parts[parts.count - 1] += rest
        // A tag at the end of a line divides no line.
        if parts.count > 1, PageLines.isBlank(parts[parts.count - 1]) { parts.removeLast() }
        return parts.map(HTMLEntities.decode)
    }

    /// Whether the tag at the beginning of the text belongs to a block, and the index behind it.
    private static func tag(_ text: Substring, closed: Set<String>) -> (isBlock: Bool, end: String.Index)? {
        var name = text.dropFirst()
        if name.first == "/" { name = name.dropFirst() }
        let word = word(name)
        guard let isBlock = elements[word], isBlock || closed.contains(word),
            let end = text.dropFirst().firstIndex(where: { $0 == ">" || $0 == "<" }),
            text[end] == ">", isAttributes(name.dropFirst(word.count)[..<end])
        else { return nil }
        return (isBlock, text.index(after: end))
    }

    /// Whether the text behind a tag's name is nothing or attributes: ` class="lead"`, ` /`.
    private static func isAttributes(_ text: Substring) -> Bool {
        let words = text.split { $0.isWhitespace || $0 == "/" }
        guard let first = words.first else { return true }
        return (text.first?.isWhitespace ?? false)
            && (first.contains("=\"") || first.contains("='") || first.contains("=") && first.first?.isLetter ?? false)
    }
}
