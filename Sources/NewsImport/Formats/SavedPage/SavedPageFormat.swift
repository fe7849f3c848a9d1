/// A saved web page: a story, as an issue of its site. A page converted from a document may be a whole issue.
enum SavedPageFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName(), roots.contains(root) else { return nil }
        let decoded = try file.markup()
        // Codes that end are those of WordPress, which shows them where their extension is gone.
        let hasCodes = BytePattern.occurs("[/", in: decoded.utf8)
        let page =
            hasCodes
            ? HTMLTree.parse(Shortcodes.replaced(in: decoded.string)) : HTMLTree.parse(utf8: Array(decoded.utf8))
        let notices = decoded.notices(path: file.path)
        if let issue = WholeIssuePage.issue(of: page, path: file.path) {
            return [IssueFinishing.content(issue, lines: nil, notices: notices)]
        }
        let draft = SavedPageParser.draft(page)
        guard draft.stories.contains(where: \.hasText) else { throw .nothingToRead(format: "a page") }
        return [draft.content(notices: notices)]
    }

    /// The root elements of whole pages and of parts copied from them; XML has other roots.
    private static let roots: Set<String> = [
        "html", "head", "body", "title", "meta", "script", "main", "div", "p", "h1", "h2", "h3",
    ]
}
