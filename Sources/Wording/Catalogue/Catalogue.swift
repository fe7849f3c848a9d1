/// The Chinese of every phrase, beside the English that is its key. One file for what is said in one place of the program.
enum Catalogue {
    /// All of it. A phrase that two places say stands once, in `common`.
    static let chinese: [String: String] = parts.reduce(into: [:]) { all, part in
        all.merge(part) { first, _ in first }
    }

    static let parts: [[String: String]] = [
        common, story, issues, search, bookmarks, boundaries, keys, files, imports, program, preferences, commands,
        settings, hands, manual,
    ]
}
