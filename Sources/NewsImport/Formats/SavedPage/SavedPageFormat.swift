/// A saved page of the web: one story, an issue of the site it is of. A page that a program made of a document may be a whole
/// issue.
enum SavedPageFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName(), roots.contains(root) else { return nil }
        let decoded = try file.markup()
        let page = HTMLTree.parse(utf8: Array(decoded.utf8))
        let notices = decoded.notices(path: file.path)
        if let issue = WholeIssuePage.issue(of: page, path: file.path) {
            return [IssueFinishing.content(issue, lines: nil, notices: notices)]
        }
        let draft = SavedPageReader.draft(page)
        guard !draft.sections.isEmpty else { throw .nothingToRead(format: "a page") }
        return [draft.content(notices: notices)]
    }

    /// Of whole pages, and of pieces that were copied out of them; XML has other roots.
    private static let roots: Set<String> = [
        "html", "head", "body", "title", "meta", "script", "main", "div", "p", "h1", "h2", "h3",
    ]
}
