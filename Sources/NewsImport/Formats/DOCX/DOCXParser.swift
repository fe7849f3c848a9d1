import NewsModel

/// Reads the paragraphs of a word processor document as blocks, followed by its notes.
struct DOCXParser {
    private var blocks: [MarkdownBlock] = []
    private var notes: [MarkdownBlock] = []
    /// The indices of centred blocks.
    private var centred: Set<Int> = []
    /// The marks of notes by kind and id; a note that is referenced again keeps its mark.
    private var marks: [String: String] = [:]
    /// Notes have no notes of their own.
    private var isInNote = false
    private let levels: [String: Int]
    private let footnotes: [String: XMLElement]
    private let endnotes: [String: XMLElement]

    /// - Parameter levels: the heading levels by style id.
    static func blocks(
        of body: XMLElement, levels: [String: Int], footnotes: [UInt8]?, endnotes: [UInt8]?
    ) -> [MarkdownBlock] {
        var reader = DOCXParser(
            levels: levels, footnotes: notes(footnotes, named: "footnote"), endnotes: notes(endnotes, named: "endnote"))
        reader.append(body)
        reader.findTitle()
        return reader.blocks + reader.notes
    }

    private init(levels: [String: Int], footnotes: [String: XMLElement], endnotes: [String: XMLElement]) {
        (self.levels, self.footnotes, self.endnotes) = (levels, footnotes, endnotes)
    }

    /// The notes of a file by id; the separators between text and notes, which are stored among them, are left out.
    private static func notes(_ bytes: [UInt8]?, named name: String) -> [String: XMLElement] {
        guard let root = bytes.flatMap({ XMLTree(utf8: $0) })?.root else { return [:] }
        let notes = root.children(name).filter { $0["type"] == nil || $0["type"] == "normal" }
        return Dictionary(notes.compactMap { note in note["id"].map { ($0, note) } }) { first, _ in first }
    }

    /// Finds the title of a document without styles: a centred first line, perhaps followed by a centred subtitle.
    private mutating func findTitle() {
        guard blocks.allSatisfy({ $0.headingLevel == nil }), centred.contains(0), centred.count < blocks.count,
            Self.mayBeTitle(blocks[0])
        else { return }
        blocks[0] = MarkdownBlock(kind: .heading(1), text: blocks[0].text, lines: [])
        if centred.contains(1), Self.mayBeTitle(blocks[1]), IssueTitle(blocks[1].text).date == nil {
            blocks[1] = MarkdownBlock(kind: .emphasis, text: blocks[1].text, lines: [])
        }
    }

    private static func mayBeTitle(_ block: MarkdownBlock) -> Bool {
        block.kind == .text(.paragraph) && block.text.count <= 60 && !MarkdownParser.endsSentence(block.text)
            && block.text.contains(where: \.isLetter)
    }

    private mutating func append(_ parent: XMLElement) {
        for element in parent.children {
            switch element.name {
            case "p":
                let text = MarkdownInline.trimmed(text(of: element))
                if !text.isEmpty {
                    if element.descendant("pPr", "jc")?["val"] == "center" { centred.insert(blocks.count) }
                    blocks.append(MarkdownBlock(kind: kind(of: element), text: text, lines: []))
                }
                for picture in element.descendants("docPr") {
                    let words = picture["descr"]?.trimmedToContent
                    if let words, !MarkupElements.isFileName(words) {
                        blocks.append(MarkdownBlock(kind: .image, text: words, lines: []))
                    }
                }
                for box in boxes(in: element) { append(box) }
            case "tbl":
                for row in element.children("tr") {
                    let cells = row.children("tc").map { cell in
                        cell.descendants("p").map { MarkdownInline.trimmed(text(of: $0)) }.joined(separator: " ")
                    }
                    if cells.contains(where: { !$0.isEmpty }) {
                        blocks.append(MarkdownBlock(kind: .text(.row), text: cells.joined(separator: "\t"), lines: []))
                    }
                }
            case "sdt", "sdtContent", "ins", "smartTag": append(element)
            default: break
            }
        }
    }

    /// The text boxes anchored in a paragraph, without the copies that documents include for older programs.
    private func boxes(in paragraph: XMLElement) -> [XMLElement] {
        paragraph.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "txbxContent": [child]
            case "Fallback": []
            default: boxes(in: child)
            }
        }
    }

    private func kind(of paragraph: XMLElement) -> MarkdownBlock.Kind {
        let properties = paragraph.child("pPr")
        let style = properties?.child("pStyle")?["val"]
        if let style, let level = levels[style] { return .heading(level) }
        if let kind = style.flatMap({ Self.kinds[$0.lowercased()] }) { return kind }
        if let level = properties?.child("outlineLvl")?["val"].flatMap({ Int($0) }), level < 6 {
            return .heading(level + 1)
        }
        return properties?.child("numPr") != nil ? .text(.item) : .text(.paragraph)
    }

    /// The kinds of blocks with styles other than headings, by style id.
    private static let kinds: [String: MarkdownBlock.Kind] = [
        "subtitle": .emphasis, "caption": .image, "quote": .text(.quotation), "intensequote": .text(.quotation),
        "blocktext": .text(.quotation), "listparagraph": .text(.item), "footnotetext": .text(.note),
    ]

    /// The text of a paragraph's runs, without text that is deleted, hidden, or moved elsewhere.
    private mutating func text(of paragraph: XMLElement) -> String {
        var text = ""
        for element in paragraph.children {
            switch element.name {
            case "t": text += element.text
            case "tab", "br", "cr": text += " "
            case "noBreakHyphen": text += "-"
            case "ruby": text += ruby(element)
            case "r"
            where element.descendant("rPr", "vanish").map({ $0["val"] != "0" && $0["val"] != "false" }) ?? false:
                break
            case "del", "moveFrom", "pPr", "rPr", "instrText", "drawing", "pict", "txbxContent": break
            case "footnoteReference": text += mark(of: element, among: footnotes)
            case "endnoteReference": text += mark(of: element, among: endnotes)
            case "r" where element.descendant("rPr", "vertAlign")?["val"] == "superscript":
                text += Superscript.shown(self.text(of: element))
            default: text += self.text(of: element)
            }
        }
        return text
    }

    /// The base of an annotated text, with its reading behind it in brackets.
    private mutating func ruby(_ element: XMLElement) -> String {
        let base = element.child("rubyBase").map { text(of: $0) } ?? ""
        let reading = element.child("rt").flatMap { text(of: $0).trimmedToContent }
        return base + (reading.map { "(\($0))" } ?? "")
    }

    /// The mark of a reference to a note. The note itself is added after the document once.
    private mutating func mark(of reference: XMLElement, among texts: [String: XMLElement]) -> String {
        guard !isInNote, let id = reference["id"], let note = texts[id] else { return "" }
        let name = reference.name + " " + id
        if let known = marks[name] { return known }
        let mark = NoteMark.shown("\(marks.count + 1)")
        marks[name] = mark
        isInNote = true
        defer { isInNote = false }
        var isFirst = true
        for paragraph in note.children("p") {
            let words = MarkdownInline.trimmed(text(of: paragraph))
            if words.isEmpty { continue }
            notes.append(MarkdownBlock(kind: .text(.note), text: isFirst ? mark + " " + words : words, lines: []))
            isFirst = false
        }
        return mark
    }
}
