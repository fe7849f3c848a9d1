import NewsModel
import PageReconstruction

/// Word processor documents (Office Open XML, ECMA-376): paragraphs, headings by style, lists and tables.
enum DOCXFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        guard package.names.contains(document), package.names.contains("[Content_Types].xml") else { return nil }
        let files = try package.markup(of: [document, styles, footnotes, endnotes])
        guard let bytes = files[document], let body = XMLTree(utf8: bytes)?.root?.child("body") else {
            throw .damaged(format: "a DOCX document")
        }
        let blocks = DOCXParser.blocks(
            of: body, levels: headingLevels(files[styles]), footnotes: files[footnotes], endnotes: files[endnotes])
        guard !blocks.isEmpty else { throw .nothingToRead(format: "a DOCX document") }
        let contents = MarkdownIssue.issues(of: blocks, front: nil, path: package.path).map { issue in
            IssueFinishing.content(issue, lines: nil)
        }
        return PackageContent(issues: contents, claimed: Set(package.names))
    }

    private static let document = "word/document.xml"
    private static let styles = "word/styles.xml"
    private static let footnotes = "word/footnotes.xml"
    private static let endnotes = "word/endnotes.xml"

    /// The heading level of each heading style, by style id; the style of titles has level 0, above all others.
    private static func headingLevels(_ styles: [UInt8]?) -> [String: Int] {
        var levels: [String: Int] = ["Title": 0]
        for level in 1...6 {
            levels["Heading\(level)"] = level
            levels["\(level)"] = level
        }
        guard let styles, let root = XMLTree(utf8: styles)?.root else { return levels }
        for style in root.children("style") {
            guard let id = style["styleId"], let name = style.child("name")?["val"]?.lowercased() else { continue }
            levels[id] = nil
            if name == "title" || name == "标题" { levels[id] = 0 }
            for prefix in ["heading ", "标题 "] where name.hasPrefix(prefix) {
                if let level = Int(name.dropFirst(prefix.count)), (1...6).contains(level) { levels[id] = level }
            }
        }
        return levels
    }
}
