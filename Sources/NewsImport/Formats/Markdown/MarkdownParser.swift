import NewsModel

/// Splits Markdown into blocks (CommonMark as far as archives of newspapers use it, plus tables and notes).
struct MarkdownParser {
    private let lines: [String]
    private var index: Int
    private(set) var blocks: [MarkdownBlock] = []
    /// The lines of the paragraph being read.
    private var open: [(number: Int, text: String)] = []
    /// The index of the first line at which the end of a table is looked for again.
    private var noTableBefore = 0

    /// - Parameter start: the index of the first line to read.
    init(_ lines: [String], from start: Int = 0) {
        self.lines = lines
        index = start
        while index < lines.count { readLine() }
        endParagraph()
    }

    private var number: Int { index + 1 }

    private mutating func readLine() {
        let line = lines[index]
        let text = MarkdownInline.trimmed(line)
        defer { index += 1 }
        if text.isEmpty { return endParagraph() }
        if !Self.isIndented(line), let (level, title) = Self.heading(text) { return append(.heading(level), title) }
        if let level = Self.underline(text), open.count == 1, Self.mayBeTitle(open[0].text) {
            let title = open.removeFirst()
            append(.heading(level), title.text, lines: [title.number, number])
            return
        }
        if Self.isRule(text) { return append(.mark, "") }
        if Self.isTemplate(text) { return readTemplate(text) }
        if text.hasPrefix(":::") { return readAdmonition(text) }
        if let fence = Self.fence(text) { return readFence(fence) }
        if text.hasPrefix(">") { return readQuotation(text) }
        if text.hasPrefix("|"), text.hasSuffix("|"), text.count > 2 { return readRow(text) }
        if text.hasPrefix("<table") || text.hasPrefix("<TABLE"), readTable() { return }
        if text.hasPrefix("[^"), let end = text.firstRange(of: "]:") { return readNote(text, label: end) }
        if Self.isIndented(line), open.isEmpty, blocks.last?.kind == .text(.note) {
            return append(.text(.note), text)
        }
        if text.hasPrefix("["), let end = text.firstRange(of: "]: "), !text[..<end.lowerBound].contains("](") {
            return append(.mark, "")  // a link reference definition
        }
        if text.hasPrefix("!["), text.hasSuffix(")") {
            endParagraph()
            return appendLine(text, [number])
        }
        if text.hasPrefix("=> "), readGeminiLink(text) { return }
        if let (kind, words) = Self.pandocLine(text, isBelowText: !open.isEmpty) { return append(.text(kind), words) }
        if let (item, number) = Self.item(text) { return readItem(item, number: number) }
        if Self.isOfOutliner(text) { return append(.mark, "") }
        if line.hasPrefix("\u{3000}") || line.hasPrefix("  ") && open.last.map({ Self.endsSentence($0.text) }) ?? false
        {
            endParagraph()
        }
        open.append((number, line))
        if line.hasSuffix("  ") || line.hasSuffix("\\") { endParagraph() }
    }

    private mutating func append(_ kind: MarkdownBlock.Kind, _ source: String, lines: [Int]? = nil) {
        endParagraph()
        let lines = lines ?? [number]
        let inline = MarkdownInline(source)
        for image in inline.images { blocks.append(MarkdownBlock(kind: .image, text: image, lines: lines)) }
        if kind == .mark || inline.paragraphs.isEmpty {
            if inline.images.isEmpty { blocks.append(MarkdownBlock(kind: .mark, text: "", lines: lines)) }
        } else if case .heading = kind {
            blocks.append(MarkdownBlock(kind: kind, text: inline.text, lines: lines, links: inline.links))
        } else {
            for paragraph in inline.paragraphs {
                blocks.append(MarkdownBlock(kind: kind, text: paragraph, lines: lines, links: inline.links))
            }
        }
    }

    /// Ends the paragraph: its lines become one paragraph if they were wrapped, otherwise one each.
    private mutating func endParagraph() {
        guard !open.isEmpty else { return }
        let lines = open
        open = []
        if lines.count > 1, LineWrapping.isWrapped(lines.map(\.text)) {
            let numbers = lines.map(\.number)
            appendLine(LineWrapping.joined(lines.map { MarkdownInline.trimmed($0.text) }), numbers)
        } else {
            for line in lines { appendLine(line.text, [line.number]) }
        }
    }

    private mutating func appendLine(_ source: String, _ numbers: [Int]) {
        let source = Self.withoutAnchor(source.hasSuffix("\\") ? source.dropLast() : source[...])
        let inline = MarkdownInline(source)
        for image in inline.images { blocks.append(MarkdownBlock(kind: .image, text: image, lines: numbers)) }
        if inline.paragraphs.isEmpty, inline.images.isEmpty {
            blocks.append(MarkdownBlock(kind: .mark, text: "", lines: numbers))
        }
        let kind: MarkdownBlock.Kind = inline.isLink ? .link : inline.isEmphasis ? .emphasis : .text(.paragraph)
        for paragraph in inline.paragraphs {
            blocks.append(MarkdownBlock(kind: kind, text: paragraph, lines: numbers, links: inline.links))
        }
    }

    /// Reads a link of Gemini's text, on a line of its own: `=> gemini://buoy.example/fares The fares`.
    private mutating func readGeminiLink(_ text: String) -> Bool {
        let words = text.dropFirst(3).split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        guard let address = words.first, WebAddress.scheme(of: address) != nil else { return false }
        endParagraph()
        blocks.append(
            MarkdownBlock(kind: .text(.paragraph), text: words.last ?? address, lines: [number], links: [address]))
        return true
    }

    /// Reads an item, which in an outliner may be a heading or hold no more than a query.
    private mutating func readItem(_ item: String, number: Int?) {
        if let (level, title) = Self.heading(item) { return append(.heading(level), title) }
        if Self.isTemplate(item) { return readTemplate(item) }
        let start = blocks.count
        append(Self.isOfOutliner(item) ? .mark : .text(.item), item)
        if let first = blocks[start...].firstIndex(where: { $0.kind == .text(.item) }) { blocks[first].number = number }
    }

    /// Whether a line is a property that Logseq keeps of a block for itself: `id:: 6634f1b2`, `collapsed:: true`.
    private static func isOfOutliner(_ text: String) -> Bool {
        guard let name = TitleLines.property(text)?.name else { return false }
        return name.hasPrefix("logseq.")
            || ["id", "collapsed", "created-at", "updated-at", "background-color"].contains(name)
    }

    /// Reads a template call of a site generator, of which only the caption of a picture is shown.
    private mutating func readTemplate(_ text: String) {
        endParagraph()
        let caption = ["caption=\"", "title=\""].lazy.compactMap { name -> Substring? in
            text.firstRange(of: name).map { text[$0.upperBound...].prefix { $0 != "\"" } }
        }
        let shown = caption.first.map { MarkdownInline(String($0)).text } ?? ""
        blocks.append(MarkdownBlock(kind: shown.isEmpty ? .mark : .image, text: shown, lines: [number]))
    }

    /// Reads the beginning or the end of a box, `:::note Summary`, whose title is text.
    private mutating func readAdmonition(_ text: String) {
        let words = text.drop { $0 == ":" }.split(separator: " ", maxSplits: 1)
        if words.count > 1 { append(.text(.quotation), String(words[1])) } else { append(.mark, "") }
    }

    /// The line without a block identifier at its end, by which other notes link to it: `^a1b2c3`.
    private static func withoutAnchor(_ line: Substring) -> String {
        guard let mark = line.lastIndex(of: "^"), mark > line.startIndex, line[line.index(before: mark)] == " " else {
            return String(line)
        }
        let name = line[line.index(after: mark)...]
        let isName = name.count >= 3 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return String(isName ? line[..<mark] : line)
    }

    /// Reads a note, `[^1]: text`, with its continuation lines.
    private mutating func readNote(_ text: String, label: Range<String.Index>) {
        endParagraph()
        let first = number
        var words = [MarkdownInline.trimmed(String(text[label.upperBound...]))]
        while index + 1 < lines.count {
            let next = MarkdownInline.trimmed(lines[index + 1])
            if next.isEmpty || next.hasPrefix("[^") || Self.heading(next) != nil { break }
            words.append(next)
            index += 1
        }
        let mark = "[" + text[text.index(text.startIndex, offsetBy: 2)..<label.lowerBound] + "]"
        append(.text(.note), mark + " " + LineWrapping.joined(words), lines: Array(first...number))
    }

    private mutating func readFence(_ fence: String) {
        append(.mark, "")
        index += 1
        while index < lines.count {
            let text = MarkdownInline.trimmed(lines[index])
            if text.hasPrefix(fence) { return append(.mark, "") }
            if !text.isEmpty {
                blocks.append(MarkdownBlock(kind: .text(.verse), text: lines[index].replacingTabs, lines: [number]))
            }
            index += 1
        }
    }

    private mutating func readQuotation(_ text: String) {
        var inner = MarkdownInline.trimmed(String(text.drop { $0 == ">" || $0 == " " }))
        if inner.hasPrefix("[!"), let end = inner.firstIndex(of: "]") {
            inner = MarkdownInline.trimmed(String(inner[inner.index(after: end)...].drop { "+-".contains($0) }))
        }
        if let (level, title) = Self.heading(inner) { return append(.heading(level), title) }
        append(.text(.quotation), inner)
    }

    private mutating func readRow(_ text: String) {
        let bar = "\u{E000}"  // stands for an escaped bar, which does not end a cell
        let cells = text.dropFirst().dropLast().replacing("\\|", with: bar)
            .split(separator: "|", omittingEmptySubsequences: false)
            .map { MarkdownInline.trimmed(String($0.replacing(bar, with: "|"))) }
        if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }) { return append(.mark, "") }
        endParagraph()
        let row = cells.map { MarkdownInline($0).text }.joined(separator: "\t")
        blocks.append(MarkdownBlock(kind: .text(.row), text: row, lines: [number]))
    }

    /// Reads a table of HTML. Each row gets the line numbers of the whole table.
    private mutating func readTable() -> Bool {
        guard index >= noTableBefore else { return false }
        let end = lines[index...].prefix(Self.longestTable).firstIndex { $0.lowercased().contains("</table>") }
        guard let end else {
            noTableBefore = index + Self.longestTable
            return false
        }
        endParagraph()
        let numbers = (index...end).filter { !PageLines.isBlank(lines[$0]) }.map { $0 + 1 }
        let rows = MarkupParser.blocks(of: HTMLTree.parse(lines[index...end].joined(separator: "\n"))).paragraphs
        blocks += rows.map { MarkdownBlock(kind: .text($0.kind), text: $0.text, lines: numbers) }
        if rows.isEmpty { blocks.append(MarkdownBlock(kind: .mark, text: "", lines: numbers)) }
        index = end
        return true
    }

    /// The number of lines of the longest table.
    private static let longestTable = 1_000

    static func heading(_ text: String) -> (level: Int, title: String)? {
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.dropFirst(level).first?.isWhitespace == true else { return nil }
        var title = MarkdownInline.trimmed(String(text.dropFirst(level)))
        if title.hasSuffix("#") {
            let bare = String(title.reversed().drop { $0 == "#" }.reversed())
            if bare.isEmpty || bare.last?.isWhitespace == true { title = MarkdownInline.trimmed(bare) }
        }
        return title.isEmpty ? nil : (level, title)
    }

    /// The mark that opens or closes a fenced block.
    static func fence(_ text: String) -> String? { ["```", "~~~"].first(where: text.hasPrefix) }

    /// Whether a line is indented as code is, or as the text below an item or a note.
    private static func isIndented(_ line: String) -> Bool { line.hasPrefix("    ") || line.hasPrefix("\t") }

    static func underline(_ text: String) -> Int? {
        guard text.count >= 3 else { return nil }
        return text.allSatisfy { $0 == "=" } ? 1 : text.allSatisfy { $0 == "-" } ? 2 : nil
    }

    private static func mayBeTitle(_ line: String) -> Bool { line.count <= 60 && !endsSentence(line) }

    static func endsSentence(_ line: String) -> Bool {
        guard let last = line.last(where: { !$0.isWhitespace }) else { return false }
        return "。！？；：.!?;:”’\"）)】》…".contains(last)
    }

    private static func isRule(_ text: String) -> Bool {
        guard let first = text.utf8.first, "-*_".utf8.contains(first) else { return false }
        let marks = text.filter { !$0.isWhitespace }
        guard marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    /// Whether the text is a template call: `{% include toc.html %}`, `{{< figure src="a.jpg" >}}`.
    private static func isTemplate(_ text: String) -> Bool {
        isOneCall(text, "{%", "%}") || isOneCall(text, "{{", "}}")
            || text.hasPrefix("import ") && text.contains(" from ") && (text.hasSuffix("';") || text.hasSuffix("\";"))
    }

    /// Whether a line is a single call; words between two calls are text: `{{% note %}}Low tide at six.{{% /note %}}`.
    private static func isOneCall(_ text: String, _ open: String, _ close: String) -> Bool {
        text.hasPrefix(open) && text.firstRange(of: close)?.upperBound == text.endIndex
    }

    /// The text of a line of Pandoc: a line of verse, `| words`, or a definition below its term, `: words`.
    private static func pandocLine(_ text: String, isBelowText: Bool) -> (Paragraph.Kind, String)? {
        if text.hasPrefix("| "), !text.dropFirst().contains("|") { return (.verse, String(text.dropFirst(2))) }
        guard isBelowText, text.hasPrefix(": ") else { return nil }
        return (.item, String(text.dropFirst(2)))
    }

    /// The text of an item, and its number if the list is numbered.
    private static func item(_ text: String) -> (text: String, number: Int?)? {
        if let mark = text.first, "-*+".contains(mark), text.dropFirst().first == " " {
            let item = text.dropFirst(2)
            let box = ["[ ] ", "[x] ", "[X] "].first(where: item.hasPrefix)
            return (String(item.dropFirst(box?.count ?? 0)), nil)
        }
        let digits = text.prefix { $0.isDigit }
        guard (1...3).contains(digits.count) else { return nil }
        let rest = text.dropFirst(digits.count)
        guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first == " " else { return nil }
        return (String(rest.dropFirst(2)), Int(digits))
    }
}
