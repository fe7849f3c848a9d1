/// The lines of the entries in a settings file, which the parser does not report. The file must be valid TOML.
struct SettingsLines {
    private var lines: [String: Int] = [:]

    init(_ text: String) {
        var table = ""
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine).enumerated() {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.first == "[" {
                table = Self.name(line.prefix { $0 != "]" }.drop { $0 == "[" })
                if lines[table] == nil { lines[table] = index + 1 }
            } else if line.first != "#", let end = line.firstIndex(of: "=") {
                let path = (table.isEmpty ? "" : table + ".") + Self.name(line[..<end])
                if lines[path] == nil { lines[path] = index + 1 }
            }
        }
    }

    /// The line of an entry such as `keys.line-down`, from 1.
    subscript(path: String) -> Int? { lines[path] }

    /// TOML has no other line endings.
    private static func endsLine(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

    /// A name without quotes and spaces: `"keys" . open` is `keys.open`.
    private static func name(_ written: Substring) -> String {
        String(written.filter { $0 != "\"" && $0 != "'" && $0 != " " && $0 != "\t" && $0 != "\r" })
    }
}
