/// The Chinese translation of every phrase, keyed by the English. Each file has the phrases of one area of the program.
enum Catalogue {
    /// All translations. A phrase used in several areas is in `common`.
    static let chinese: [String: String] = parts.reduce(into: [:]) { all, part in
        all.merge(part) { first, _ in first }
    }

    static let parts: [[String: String]] = [
        common, story, issues, search, bookmarks, boundaries, keys, files, imports, program, preferences, commands,
        settings, hands, manual,
    ]
}
