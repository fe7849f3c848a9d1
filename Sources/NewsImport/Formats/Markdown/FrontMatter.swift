import NewsModel

/// The head of a text between two lines of `---` (YAML) or `+++` (TOML): simple keys with their values. The first line may be
/// missing, as some generators of sites allow.
///
/// Nested values are read as text and not looked into: archives and site generators keep what names a story at the top.
struct FrontMatter {
    private(set) var fields: [(name: String, values: [String])] = []
    /// Each line with a value, and the numbers of the lines it stands on; the fences belong to the first and the last.
    private(set) var furniture: [Furniture] = []
    /// Lines that it takes, fences and blank lines before it included.
    private(set) var length = 0

    /// `nil` if the text does not begin so.
    init?(_ lines: [String]) {
        guard let start = lines.firstIndex(where: { !PageLines.isBlank($0) }),
            let fence = Self.fences.first(where: { Self.trimmed(lines[start]) == $0 })
                ?? Self.fence(below: lines[start]),
            let end = lines[(start + 1)...].prefix(Self.longest).firstIndex(where: {
                Self.trimmed($0) == fence || fence == "---" && Self.trimmed($0) == "..."
            })
        else { return nil }
        let isOpened = Self.trimmed(lines[start]) == fence
        guard isOpened || lines[start..<end].allSatisfy(Self.isOfList) else { return nil }
        let mark: Character = fence == "+++" ? "=" : ":"
        var index = isOpened ? start + 1 : start
        while index < end {
            index = read(lines, at: index, end: end, mark: mark)
        }
        guard !fields.isEmpty else { return nil }
        if isOpened { furniture[0].sourceLines.insert(start + 1, at: 0) }
        furniture[furniture.count - 1].sourceLines.append(end + 1)
        length = end + 1
    }

    private static let fences = ["---", "+++"]

    /// The fence that ends a head whose first line is one of these keys.
    private static func fence(below line: String) -> String? {
        ["title:", "layout:"].contains(where: line.hasPrefix) ? "---" : nil
    }

    /// A key, or what belongs to the one above.
    private static func isOfList(_ line: String) -> Bool {
        line.hasPrefix("- ") || line.hasPrefix(" ") && !PageLines.isBlank(line)
            || line.prefix { $0.isLetter || "_-".contains($0) }.endIndex == line.firstIndex(of: ":")
                && line.first != ":"
    }
    /// Lines; a rule further down is one of the text.
    private static let longest = 200

    /// Reads one key, and gives the index of the line behind it.
    private mutating func read(_ lines: [String], at index: Int, end: Int, mark: Character) -> Int {
        let line = lines[index]
        if PageLines.isBlank(line) { return index + 1 }
        furniture.append(Furniture(text: Self.trimmed(line), sourceLines: [index + 1]))
        guard line.first?.isWhitespace == false, !line.hasPrefix("#"), !line.hasPrefix("["),
            let split = line.firstIndex(of: mark) ?? line.firstIndex(of: "：")
        else { return index + 1 }
        let name = Self.unquoted(Self.trimmed(String(line[..<split])))
        let value = Self.trimmed(String(line[line.index(after: split)...]))
        guard !name.isEmpty, name.count <= 40 else { return index + 1 }
        var values: [String] = []
        var next = index + 1
        if value.isEmpty || value == "|" || value == ">" || value == "|-" || value == ">-" {
            // What is indented below, or the items of a list.
            while next < end,
                PageLines.isBlank(lines[next]) || lines[next].first?.isWhitespace == true || lines[next].hasPrefix("- ")
            {
                let text = Self.trimmed(lines[next])
                if !text.isEmpty {
                    furniture.append(Furniture(text: text, sourceLines: [next + 1]))
                    values.append(Self.unquoted(text.hasPrefix("- ") ? Self.trimmed(String(text.dropFirst(2))) : text))
                }
                next += 1
            }
        } else if value.hasPrefix("["), value.hasSuffix("]") {
            values = value.dropFirst().dropLast().split(separator: ",").map { Self.unquoted(Self.trimmed(String($0))) }
        } else {
            values = [Self.unquoted(Self.withoutComment(value))]
        }
        fields.append((name, values.filter { !$0.isEmpty && $0 != "null" && $0 != "~" }))
        return next
    }

    private static func trimmed(_ text: String) -> String { MarkdownInline.trimmed(text) }

    private static func withoutComment(_ value: String) -> String {
        guard value.first != "\"", value.first != "'", let comment = value.firstRange(of: " #") else { return value }
        return trimmed(String(value[..<comment.lowerBound]))
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote else {
            return value
        }
        let inner = String(value.dropFirst().dropLast())
        return quote == "'"
            ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"").replacing("\\n", with: "\n")
    }
}
