import NewsModel

/// Reads the visible text of an HTML page as blocks in order. This is the only place where markup becomes text.
///
/// Scripts, styles, form controls, navigation and hidden elements are left out. White space is collapsed as in browsers
/// (CSS Text, “white space processing”), a line break ends a paragraph, and several short lines are verse.
struct MarkupParser {
    /// The meaning that the enclosing elements give to a text.
    struct Context {
        var kind: MarkupBlock.Kind = .text(.paragraph)
        var isPreformatted = false
        var isInFigure = false
        var element: MarkupNode

        var mayBeNote: Bool { [.text(.paragraph), .text(.item), .text(.note)].contains(kind) && !isPreformatted }
    }

    private(set) var blocks: [MarkupBlock] = []
    private var lines: [String] = []
    private var line = InlineText()
    /// The marks read so far, by the ids of their notes.
    private var marks: [String: NoteMark] = [:]
    /// The mark of the note that begins here, and whether a mark has linked to it.
    private var note: (mark: NoteMark, isKnown: Bool)?
    /// The number of the item that begins here, and that of the next item of the list.
    private var number: Int?
    private var nextNumber: Int?
    /// The web addresses that the paragraph links to so far.
    private var links: [String] = []
    private let targets: Set<String>
    private let base: String?

    private init(targets: Set<String>, base: String?) {
        self.targets = targets
        self.base = base
    }

    /// The blocks of `node`, and the positions of elements with the ids in `targets`.
    ///
    /// - Parameter base: the address against which links are resolved.
    static func blocks(of node: MarkupNode, targets: Set<String> = [], base: String? = nil) -> [MarkupBlock] {
        var reader = MarkupParser(targets: targets, base: base)
        let context = Context(element: node)
        reader.readChildren(of: node, in: reader.context(of: node, inside: context))
        reader.endParagraph(in: context)
        return reader.blocks
    }

    private mutating func readChildren(of node: MarkupNode, in context: Context) {
        for child in node.children { read(child, in: context) }
    }

    private mutating func read(_ node: MarkupNode, in context: Context) {
        switch node.kind {
        case .text: readText(node.content, in: context)
        case .element where !MarkupElements.isSilent(node): readElement(node, in: context)
        case .element, .comment: break
        }
    }

    private mutating func readText(_ text: String, in context: Context) {
        guard context.isPreformatted else { return line.append(text) }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (number, text) in lines.enumerated() {
            if number > 0 { endLine() }
            line.appendVerbatim(String(text))
        }
    }

    private mutating func readElement(_ node: MarkupNode, in context: Context) {
        if !targets.isEmpty { markTarget(node, in: context) }
        switch node.name {
        case "br": endLine()
        case "img", "image": readImage(node, in: context)
        case "table" where MarkupTable.isOfData(node): readTable(node, in: context)
        case "figure": readFigure(node, in: context)
        case "q":
            line.append("\u{201C}")
            readChildren(of: node, in: context)
            line.append("\u{201D}")
        case "rt": readReading(node)
        case "a", "sup": readPhrase(node, in: context)
        case "span" where NoteMark.leadsBack(node): break
        case _ where MarkupElements.areBlocks.contains(node.name): readBlock(node, in: context)
        default: readChildren(of: node, in: context)
        }
    }

    /// Reads an inline element. Note marks are set apart from the preceding word; at the beginning of a paragraph a
    /// mark shows that the paragraph is the note.
    private mutating func readPhrase(_ node: MarkupNode, in context: Context) {
        if NoteMark.leadsBack(node) { return }
        let isBeginning = lines.isEmpty && line.isEmpty && context.mayBeNote
        if isBeginning, let mark = (node["id"] ?? node["name"]).flatMap({ marks[$0] }) { note = (mark, true) }
        let hasName = [context.element["id"], node["id"], node["name"]].contains { $0 != nil }
        if let mark = NoteMark(node, isAttached: isBeginning ? hasName : line.endsInWord) {
            if isBeginning, hasName {
                note = note ?? (mark, false)
            } else {
                marks[mark.target] = marks[mark.target] ?? mark
            }
            return line.append(mark.text)
        }
        readLink(node)
        guard node.name == "sup", node.first(where: { $0.name == "a" || $0.name == "img" }) == nil else {
            return readChildren(of: node, in: context)
        }
        line.append(Superscript.shown(node.textContent))
    }

    /// Keeps the address of a link to another page.
    private mutating func readLink(_ node: MarkupNode) {
        guard let reference = node["href"]?.trimmedToContent, !reference.hasPrefix("#") else { return }
        let link = WebAddress.resolve(reference, against: base)
        if ["http", "https"].contains(WebAddress.scheme(of: link)?.lowercased()) { links.append(link) }
    }

    private mutating func markTarget(_ node: MarkupNode, in context: Context) {
        guard let id = node["id"] ?? node["name"], targets.contains(id) else { return }
        // An anchor at the end of a heading belongs to the heading.
        if case .heading = context.kind {} else { endParagraph(in: context) }
        blocks.append(MarkupBlock(kind: .target, text: id, element: node))
    }

    private mutating func readBlock(_ node: MarkupNode, in context: Context) {
        endParagraph(in: context)
        let inner = self.context(of: node, inside: context)
        let outerNumber = nextNumber
        switch node.name {
        case "ol", "ul": nextNumber = MarkupElements.firstNumber(of: node)
        case "li", "dd":
            number = nextNumber.map { node["value"].flatMap { Int32($0) }.map(Int.init) ?? $0 }
            nextNumber = number.map { $0 + 1 }
        default: break
        }
        defer { if ["ol", "ul"].contains(node.name) { nextNumber = outerNumber } }
        if inner.kind == .caption, context.kind != .caption { return readCaption(node, in: inner) }
        readInside(node, in: inner)
    }

    private mutating func readInside(_ node: MarkupNode, in context: Context) {
        var inner = context
        let mark = marks.isEmpty ? nil : node["id"].flatMap { marks[$0] }
        if let mark, inner.mayBeNote, node.first(where: { MarkupElements.headingLevel(of: $0) != nil }) == nil {
            note = (mark, true)
            inner.kind = .text(.note)
        }
        readChildren(of: node, in: inner)
        endParagraph(in: inner)
        if mark != nil { note = nil }
    }

    private func context(of node: MarkupNode, inside outer: Context) -> Context {
        var context = outer
        context.element = node
        if let level = MarkupElements.headingLevel(of: node) {
            context.kind = .heading(level)
        } else if let kind = MarkupElements.kind(of: node), kind != .text(.item) || outer.kind != .text(.note) {
            context.kind = kind
        }
        if node.name == "pre" { context.isPreformatted = true }
        return context
    }

    // MARK: Paragraphs

    private mutating func endLine() {
        lines.append(line.text)
        line = InlineText()
    }

    private mutating func endParagraph(in context: Context) {
        endLine()
        var texts = lines
        lines = []
        defer { links = [] }
        if let note = takeNote(of: &texts) {
            blocks.append(MarkupBlock(kind: .text(.note), text: note, element: context.element))
        }
        let kind = isVerse(texts, in: context) ? .text(.verse) : context.kind
        if case .heading = kind { return appendHeading(texts, kind: kind, in: context) }
        for text in texts {
            let shown = context.isPreformatted ? text.withoutTrailingBlanks : text.trimmedToContent
            guard let shown else { continue }
            var block = MarkupBlock(kind: kind, text: shown, element: context.element, links: links)
            if kind == .text(.item) { swap(&block.number, &number) }
            blocks.append(block)
            (number, links) = (nil, [])
        }
    }

    /// Takes the first line as the note that its mark begins; `nil` if there is no mark or nothing after it.
    private mutating func takeNote(of texts: inout [String]) -> String? {
        guard let open = note, let first = texts.firstIndex(where: { $0.trimmedToContent != nil }) else { return nil }
        let found = open.mark.note(texts[first])
        if found != nil || open.isKnown { texts[...first] = [] }
        if found != nil || !open.isKnown { note = nil }
        return found
    }

    /// Appends a heading; its lines are joined.
    private mutating func appendHeading(_ texts: [String], kind: MarkupBlock.Kind, in context: Context) {
        let shown = texts.compactMap(\.trimmedToContent)
        guard let first = shown.first else { return }
        let text = shown.dropFirst().reduce(first) { InlineText.joined($0, $1) }
        blocks.append(MarkupBlock(kind: kind, text: text, element: context.element, links: links))
    }

    /// Whether a paragraph consists of several short lines, mostly without blank lines in between. A long verse has
    /// sixty cells.
    private func isVerse(_ texts: [String], in context: Context) -> Bool {
        guard texts.count >= 4, !context.isPreformatted,
            context.kind == .text(.paragraph) || context.kind == .text(.quotation)
        else { return false }
        let shown = texts.compactMap(\.trimmedToContent)
        guard shown.count >= 4, texts.count <= 2 * shown.count - 2 else { return false }
        return shown.allSatisfy { $0.unicodeScalars.reduce(0) { $0 + $1.roughWidth } <= 60 }
    }

    // MARK: Pictures, tables, readings

    private mutating func readImage(_ node: MarkupNode, in context: Context) {
        guard let text = MarkupElements.alternativeText(of: node) else { return }
        let isLetter = text.unicodeScalars.count <= 3 && !context.isInFigure
        if isLetter || node.hasClass("emoji") || node.hasClass("wp-smiley") {
            line.append(text)  // an initial or an emoji
        } else if !context.isInFigure {
            blocks.append(MarkupBlock(kind: .caption, text: text, element: node))
        }
    }

    /// Reads a figure: its caption, or the alternative texts of its pictures if it has none; other text belongs to the
    /// story.
    private mutating func readFigure(_ node: MarkupNode, in context: Context) {
        endParagraph(in: context)
        var inner = context
        inner.element = node
        inner.isInFigure = node.first { $0.name == "figcaption" && $0.lineText != nil } != nil
        readChildren(of: node, in: inner)
        endParagraph(in: inner)
    }

    /// Reads a caption, whose credit is at its end or in a paragraph of its own. The caption replaces the picture's
    /// alternative text.
    private mutating func readCaption(_ node: MarkupNode, in context: Context) {
        if let last = blocks.last, last.kind == .caption, last.element?.name == "img" { blocks.removeLast() }
        let start = blocks.count
        readInside(node, in: context)
        // An element around the whole caption may have a credit's name as well, so shorter credits are tried first.
        let credits = node.elements(where: MarkupElements.isCredit).compactMap(\.lineText)
            .sorted { $0.count < $1.count }
        for index in (start..<blocks.count).reversed() where blocks[index].kind == .caption {
            guard let credit = credits.first(where: { blocks[index].text.hasSuffix($0) }) else { continue }
            if let caption = blocks[index].text.dropLast(credit.count).trimmedToContent {
                blocks[index].text = caption
                blocks[index].credit = credit
            } else if index > start {
                blocks[index - 1].credit = credit
                blocks.remove(at: index)
            }
        }
    }

    private mutating func readTable(_ node: MarkupNode, in context: Context) {
        endParagraph(in: context)
        for row in MarkupTable.rows(of: node) {
            blocks.append(MarkupBlock(kind: row.kind, text: row.text, element: node))
        }
    }

    /// Appends the reading above a word, in brackets unless the page supplies brackets for browsers without ruby.
    private mutating func readReading(_ node: MarkupNode) {
        let hasBrackets = node.parent?.children.contains { $0.name == "rp" } ?? false
        guard let reading = node.textContent.trimmedToContent else { return }
        line.append(hasBrackets ? reading : "(" + reading + ")")
    }
}

extension String {
    /// The text up to its last non-blank character, or `nil` if there is none.
    fileprivate var withoutTrailingBlanks: String? {
        guard let last = unicodeScalars.lastIndex(where: { !$0.isBlank }) else { return nil }
        return String(unicodeScalars[...last]).replacingTabs
    }

    /// The text with tabs expanded to columns of eight, because tabs separate cells of a table.
    var replacingTabs: String {
        guard unicodeScalars.contains("\t") else { return self }
        var column = 0
        var text = ""
        for scalar in unicodeScalars {
            let width = scalar == "\t" ? 8 - column % 8 : 1
            text += scalar == "\t" ? String(repeating: " ", count: width) : String(scalar)
            column += width
        }
        return text
    }
}
