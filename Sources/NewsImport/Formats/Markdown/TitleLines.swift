import NewsModel

/// The facts of a text in lines of their own before it, without fences: Pandoc's title block (`% title`, `% authors`,
/// `% day`), or Logseq's properties (`title:: The bridge`).
struct TitleLines {
    private(set) var fields: [(name: String, values: [String])] = []
    private(set) var furniture: [Furniture] = []
    /// The number of lines used, including preceding blank lines.
    private(set) var length: Int

    /// Fails if the text does not begin with such lines.
    init?(_ lines: [String]) {
        guard let start = lines.firstIndex(where: { !PageLines.isBlank($0) }) else { return nil }
        let head = lines[start...].prefix { !PageLines.isBlank($0) }
        length = start
        if head.count <= 6, head.first?.hasPrefix("% ") == true {
            readTitleBlock(head)
            let isPandoc = fields.count > 1 || MarkdownSigns.occur(in: Array(lines[length...]))
            guard length == head.endIndex, isPandoc else { return nil }
        } else {
            for line in head {
                guard let (name, value) = Self.property(line) else { break }
                take(name, value.split(separator: ",").map { MarkdownInline($0.description).text }, line)
            }
        }
        guard !fields.isEmpty else { return nil }
    }

    private mutating func take(_ name: String, _ values: [String], _ line: String) {
        length += 1
        furniture.append(Furniture(text: MarkdownInline.trimmed(line), sourceLines: [length]))
        fields.append((name, values.filter { !$0.isEmpty }))
    }

    /// Reads up to three fields in their order; a line that begins with a blank continues the field above.
    private mutating func readTitleBlock(_ lines: ArraySlice<String>) {
        var names = ["title", "author", "date"][...]
        for line in lines {
            let text = MarkdownInline.trimmed(String(line.drop { $0 == "%" }))
            if line.hasPrefix("%"), let name = names.popFirst() {
                take(name, name == "author" ? text.split(separator: ";").map(String.init) : [text], line)
            } else if line.first == " ", !fields.isEmpty {
                length += 1
                furniture.append(Furniture(text: text, sourceLines: [length]))
                fields[fields.count - 1].values.append(text)
            } else {
                return
            }
        }
    }

    /// The name and the value of a property.
    static func property(_ line: String) -> (name: String, value: Substring)? {
        guard let mark = line.firstRange(of: "::") else { return nil }
        let name = line[..<mark.lowerBound]
        guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }),
            line[mark.upperBound...].first.map({ $0 == " " }) ?? true
        else { return nil }
        return (String(name), line[mark.upperBound...])
    }
}
