import NewsModel

/// Reads tables: data tables become rows; layout tables are read as ordinary blocks.
enum MarkupTable {
    /// Whether the cells form rows of data, which is so if there are several columns and each cell holds only a short
    /// text.
    static func isOfData(_ table: MarkupNode) -> Bool {
        guard table["role"] != "presentation" else { return false }
        let rows = rowElements(of: table)
        let cells = rows.map(cellElements)
        guard (cells.map(\.count).max() ?? 0) >= 2 else { return false }
        for cell in cells.joined() where holdsBlocks(cell) { return false }
        return true
    }

    /// The rows with text, cells separated by tabs; the caption comes first.
    static func rows(of table: MarkupNode) -> [(kind: MarkupBlock.Kind, text: String)] {
        var rows: [(kind: MarkupBlock.Kind, text: String)] = []
        if let caption = table.children.first(where: { $0.name == "caption" })?.lineText {
            rows.append((.text(.paragraph), caption))
        }
        for row in rowElements(of: table) {
            var cells = cellElements(row).map { $0.lineText ?? "" }
            while cells.last?.isEmpty == true { cells.removeLast() }
            if !cells.isEmpty { rows.append((.text(.row), cells.joined(separator: "\t"))) }
        }
        return rows
    }

    private static func rowElements(of table: MarkupNode) -> [MarkupNode] {
        table.children.flatMap { child -> [MarkupNode] in
            switch child.name {
            case "tr": [child]
            case "tbody", "thead", "tfoot": child.children.filter { $0.name == "tr" }
            default: []
            }
        }
    }

    private static func cellElements(_ row: MarkupNode) -> [MarkupNode] {
        row.children.filter { $0.name == "td" || $0.name == "th" }
    }

    /// Whether a cell holds more than a line: structured content, several paragraphs, or over 1,200 bytes, about 400
    /// characters of Chinese, which are a column of text. A single paragraph counts as a line.
    private static func holdsBlocks(_ cell: MarkupNode) -> Bool {
        var paragraphs = 0
        var isStructured = false
        var length = 0
        cell.visit { node in
            if node.kind == .text { length += node.content.utf8.count }
            if node.isElement {
                paragraphs += node.name == "p" || node.name == "div" ? 1 : 0
                isStructured = isStructured || structures.contains(node.name)
            }
            return !isStructured
        }
        return isStructured || paragraphs > 1 || length > 1_200
    }

    private static let structures: Set<String> = [
        "table", "ul", "ol", "dl", "blockquote", "article", "section", "h1", "h2", "h3", "h4", "figure", "form", "pre",
    ]
}
