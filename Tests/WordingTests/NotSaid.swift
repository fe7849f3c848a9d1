/// String literals that look like sentences for people and are data.
enum NotSaid {
    /// Whether people hear what a file says: in the targets that speak to them, and where phrases are named.
    static func isHeard(_ file: ProgramSource) -> Bool {
        let speaks = speaking.contains(String(file.name.prefix { $0 != "/" })) || file.text.contains("import Wording\n")
        return speaks && !silent.contains { file.name.hasPrefix($0) }
    }

    /// Whether a literal of a file that speaks is not for people.
    static func holds(_ key: String) -> Bool {
        literals.contains(key) || [".B ", "<", "broadsheet."].contains { key.hasPrefix($0) }
    }

    private static let speaking: Set = [
        "ReaderCore", "App", "broadsheet",
    ]

    /// Folders and files of tables, and of text for shells.
    private static let silent = ["broadsheet/Manual/CompletionScript"]

    private static let literals: Set<String> = [
        // Names
        "Broadsheet", "Unicode", "standard input", "JSON", "Markdown", "PostScript", "RTF",
        // The system's own words, and the beginnings of files.
        "SQLite error {1}", "SQLite format 30",
        // Faults of the program itself.
        "The folding table is linked into the program.", "The pinyin table is linked into the program.",
        // Names of keys, in every language as the keyboard has them.
        "Space", "Home", "End", "Enter", "Esc", "Tab", "Backspace", "Del",
    ]
}
