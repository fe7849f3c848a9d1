import NewsModel

/// Front matter: simple keys with values between two lines of `---` (YAML) or `+++` (TOML). The opening line may be
/// missing, as some site generators allow. Other programs write such lines without fences (`TitleLines`).
///
/// Nested values are kept as text and not parsed: archives and site generators name a story by keys at the top level.
struct FrontMatter {
    private(set) var fields: [(name: String, values: [String])] = []
    /// Each line with a value and its line number; the fences belong to the first and the last.
    private(set) var furniture: [Furniture] = []
    /// The number of lines used, including the fences and preceding blank lines.
    private(set) var length = 0

    /// Fails if the text does not begin with front matter.
    init?(_ lines: [String]) {
        guard let start = lines.firstIndex(where: { !PageLines.isBlank($0) }),
            let fence = Self.fences.first(where: { Self.trimmed(lines[start]) == $0 })
                ?? Self.fence(below: lines[start]),
            let end = lines[(start + 1)...].prefix(Self.longest).firstIndex(where: {
                Self.trimmed($0) == fence || fence == "---" && Self.trimmed($0) == "..."
            })
        else {
            guard let list = TitleLines(lines) else { return nil }
            (fields, furniture, length) = (list.fields, list.furniture, list.length)
            return
        }
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

    /// The closing fence of front matter without an opening fence, recognised by its first key.
    private static func fence(below line: String) -> String? {
        ["title:", "layout:"].contains(where: line.hasPrefix) ? "---" : nil
    }

    /// Whether a line is a key or continues the value of the key above.
    private static func isOfList(_ line: String) -> Bool {
        line.hasPrefix("- ") || line.hasPrefix(" ") && !PageLines.isBlank(line)
            || line.prefix { $0.isLetter || "_-".contains($0) }.endIndex == line.firstIndex(of: ":")
                && line.first != ":"
    }
    /// The number of lines of the longest front matter; a fence further down is a rule in the text.
    private static let longest = 200

    /// Reads a key and returns the index of the line after it.
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
            // The value is the indented lines below, or the items of a list.
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
        // Of objects that describe people only the name is kept: `- name: Anna Reed`, `url: …`.
        let people = values.filter { $0.hasPrefix("name:") }
        if !people.isEmpty { values = people.map { Self.unquoted(Self.trimmed(String($0.dropFirst(5)))) } }
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
