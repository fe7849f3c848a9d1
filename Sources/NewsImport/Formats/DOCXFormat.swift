import NewsModel
import PageReconstruction

/// Documents of word processors (Office Open XML, ECMA-376): paragraphs, headings by their style, lists and tables.
enum DOCXFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        guard package.names.contains(document), package.names.contains("[Content_Types].xml") else { return nil }
        let files = try package.bytes(of: [document, styles])
        guard let bytes = files[document], let body = XMLTree(utf8: bytes)?.root?.child("body") else {
            throw .damaged(format: "a DOCX document")
        }
        let levels = headingLevels(files[styles])
        var blocks: [MarkdownBlock] = []
        append(body, levels, to: &blocks)
        guard !blocks.isEmpty else { throw .nothingToRead(format: "a DOCX document") }
        let contents = MarkdownIssue.issues(of: blocks, front: nil, path: package.path).map { issue in
            IssueFinishing.content(issue, lines: nil)
        }
        return PackageContent(issues: contents, claimed: Set(package.names))
    }

    private static let document = "word/document.xml"
    private static let styles = "word/styles.xml"

    private static func append(_ parent: XMLElement, _ levels: [String: Int], to blocks: inout [MarkdownBlock]) {
        for element in parent.children {
            switch element.name {
            case "p":
                let text = MarkdownInline.trimmed(text(of: element))
                if !text.isEmpty {
                    blocks.append(MarkdownBlock(kind: kind(of: element, levels), text: text, lines: []))
                }
            case "tbl":
                for row in element.children("tr") {
                    let cells = row.children("tc").map { cell in
                        cell.descendants("p").map { MarkdownInline.trimmed(text(of: $0)) }.joined(separator: " ")
                    }
                    if cells.contains(where: { !$0.isEmpty }) {
                        blocks.append(MarkdownBlock(kind: .text(.row), text: cells.joined(separator: "\t"), lines: []))
                    }
                }
            case "sdt", "sdtContent", "ins", "smartTag": append(element, levels, to: &blocks)
            default: break
            }
        }
    }

    private static func kind(of paragraph: XMLElement, _ levels: [String: Int]) -> MarkdownBlock.Kind {
        let properties = paragraph.child("pPr")
        if let style = properties?.child("pStyle")?["val"], let level = levels[style] { return .heading(level) }
        if let level = properties?.child("outlineLvl")?["val"].flatMap({ Int($0) }), level < 6 {
            return .heading(level + 1)
        }
        return properties?.child("numPr") != nil ? .text(.item) : .text(.paragraph)
    }

    /// The runs of a paragraph, changes that were taken back left out.
    private static func text(of paragraph: XMLElement) -> String {
        var text = ""
        for element in paragraph.children {
            switch element.name {
            case "t": text += element.text
            case "tab": text += " "
            case "br", "cr": text += " "
            case "del", "pPr", "rPr", "instrText", "drawing", "pict": break
            default: text += self.text(of: element)
            }
        }
        return text
    }

    /// The styles that are headings, by their ids: those that say their level, and titles, which stand above all.
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
