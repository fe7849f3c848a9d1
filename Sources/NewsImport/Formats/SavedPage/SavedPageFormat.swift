/// A saved page of the web: one story, an issue of the site it is of.
enum SavedPageFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName(), roots.contains(root) else { return nil }
        let decoded = try file.markup()
        let draft = SavedPageReader.draft(utf8: Array(decoded.utf8))
        guard !draft.sections.isEmpty else { throw .nothingToRead(format: "a page") }
        return [draft.content(notices: decoded.notices(path: file.path))]
    }

    /// Of whole pages, and of pieces that were copied out of them; XML has other roots.
    private static let roots: Set<String> = [
        "html", "head", "body", "title", "meta", "script", "main", "div", "p", "h1", "h2", "h3",
    ]
}
