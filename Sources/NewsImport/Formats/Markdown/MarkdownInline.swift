/// The text of a line of Markdown without its markup.
struct MarkdownInline {
    /// The text, split at block elements of HTML.
    private(set) var paragraphs: [String] = [""]
    private(set) var links: [String] = []
    /// The alternative texts of pictures.
    private(set) var images: [String] = []
    /// Whether the whole line is emphasised.
    private(set) var isEmphasis = false
    /// Whether the line consists of links.
    private(set) var isLink = false

    private let source: [Unicode.Scalar]
    private var cursor = 0
    /// The steps left for matching brackets and marks; after that, text full of unclosed brackets is read as plain
    /// text.
    private var patience = 0

    init(_ line: String) {
        guard line.utf8.contains(where: { Self.marks.contains($0) }) else {
            source = []
            paragraphs = [Self.trimmed(line)].filter { !$0.isEmpty }
            return
        }
        source = Array(line.unicodeScalars)
        patience = 100_000 + 20 * source.count
        (isEmphasis, isLink) = (MarkdownEmphasis.isWhole(source), false)
        var marks = 0
        var outside = 0
        let closers = MarkdownEmphasis.closers(in: source)
        while cursor < source.count {
            if let closer = closers[cursor] {
                cursor += closer
                continue
            }
            let before = cursor
            let isLinkStart = takeLink(&marks)
            if !isLinkStart, !source[before].properties.isWhitespace, !Self.linkMarks.contains(source[before]) {
                outside += 1
            }
            if !isLinkStart { takeOther() }
        }
        isLink = marks > 0 && outside == 0
        paragraphs = paragraphs.map(Self.trimmed).filter { !$0.isEmpty }
    }

    private static let linkMarks = Array("[]【】()（）|·".unicodeScalars)
    /// The bytes that markup requires; a line without them is plain text.
    private static let marks = Set("*_~=[<&`\\{".utf8)

    /// The paragraphs joined to one text.
    var text: String { paragraphs.joined(separator: " ") }

    static func trimmed(_ text: String) -> String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
        return String(text[start..<end])
    }

    private func character(_ index: Int) -> Unicode.Scalar? { source.indices.contains(index) ? source[index] : nil }

    private mutating func append(_ text: some StringProtocol) { paragraphs[paragraphs.count - 1] += text }

    /// Takes a link or a picture: `[text](address)`, `[text][name]`, `![text](address)`, `[^1]`.
    private mutating func takeLink(_ marks: inout Int) -> Bool {
        let isImage = source[cursor] == "!" && character(cursor + 1) == "["
        let open = isImage ? cursor + 1 : cursor
        guard source[open] == "[", let close = matching("]", from: open, opening: "[") else { return false }
        let label = Self.string(source[(open + 1)..<close])
        if character(open + 1) == "[", source[close - 1] == "]" {
            // `[[Bridge|the bridge]]` links notes; `![[…]]` embeds another file.
            let words = label.dropFirst().dropLast().split(separator: "|").last ?? ""
            if !isImage { append(words.hasPrefix("#") ? words.dropFirst() : words) }
            cursor = close + 1
            if isImage { skipBlank() }
            return true
        }
        if label.hasPrefix("^") {
            append("[" + label.dropFirst() + "]")
            cursor = close + 1
            return true
        }
        let next = character(close + 1)
        if next == "{", let end = MarkdownAttributes.end(in: source[(close + 1)...]) {
            // `[words]{.smallcaps}`
            let inner = MarkdownInline(label)
            append(inner.text)
            links += inner.links
            cursor = end
            return true
        }
        guard next == "(" || next == "[",
            let end = matching(next == "(" ? ")" : "]", from: close + 1, opening: next ?? "(")
        else { return false }
        if next == "(" {
            let address =
                source[(close + 2)..<end].split(whereSeparator: \.properties.isWhitespace).first.map(Self.string) ?? ""
            if !isImage { links.append(address.trimmingMarks) }
        }
        let inner = MarkdownInline(label)
        if !isImage { append(inner.text) } else if !MarkupElements.isFileName(inner.text) { images.append(inner.text) }
        links += inner.links
        images += inner.images
        marks += 1
        cursor = end + 1
        return true
    }

    private mutating func matching(_ close: Unicode.Scalar, from start: Int, opening: Unicode.Scalar) -> Int? {
        var depth = 0
        // Brackets of plain text may stay open for the rest of a long line.
        for index in start..<min(source.count, start + min(2_000, patience)) {
            patience -= 1
            if index > start, source[index - 1] == "\\" { continue }
            if source[index] == opening { depth += 1 }
            if source[index] == close { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private mutating func takeOther() {
        let next = source[cursor]
        switch next {
        case "\\":
            if let escaped = character(cursor + 1), escaped.isASCII, !escaped.properties.isAlphabetic,
                escaped.value > 0x20,
                !(0x30...0x39).contains(escaped.value)
            {
                append(String(Character(escaped)))
                cursor += 2
                return
            }
        case "`":
            var run = 0
            patience = max(0, patience - 100)
            while character(cursor + run) == "`" { run += 1 }
            let rest = cursor + run
            if let close = (rest..<min(source.count, rest + min(2_000, patience))).first(where: {
                source[$0...].starts(with: Array(repeating: "`" as Unicode.Scalar, count: run))
            }) {
                append(Self.string(source[rest..<close]))
                cursor = close + run
                return
            }
        case "<":
            if takeTag() { return }
        case "{":
            if takeTemplate() { return }
        case "^":
            if takeNote() { return }
        case "&":
            // No reference is longer than 20 characters.
            let rest = Self.string(source[(cursor + 1)...].prefix(20))
            if let (character, length) = HTMLEntities.reference(in: rest[...]) {
                append(String(character))
                cursor += length + 1
                return
            }
        default: break
        }
        paragraphs[paragraphs.count - 1].unicodeScalars.append(next)
        cursor += 1
    }

    /// Takes a note where it stands, `^[At night twice.]`, in brackets set apart from the word before it.
    private mutating func takeNote() -> Bool {
        guard character(cursor + 1) == "[", let close = matching("]", from: cursor + 1, opening: "[") else {
            return false
        }
        let note = MarkdownInline(Self.string(source[(cursor + 2)..<close]))
        guard note.text.contains(" ") || note.text.unicodeScalars.contains(where: \.isSetWithoutSpaces) else {
            return false
        }
        append((paragraphs[paragraphs.count - 1].isEmpty ? "[" : " [") + note.text + "]")
        links += note.links
        cursor = close + 1
        return true
    }

    /// Skips attributes, or a template call of a site generator: `{% include toc.html %}`, `{{< ref "a.md" >}}`.
    private mutating func takeTemplate() -> Bool {
        if let end = MarkdownAttributes.end(in: source[cursor...]) {
            cursor = end
            skipBlank()
            return true
        }
        for (open, close) in [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")] {
            guard source[cursor...].starts(with: open.unicodeScalars) else { continue }
            let rest = source[cursor...].prefix(min(300, patience))
            guard let end = rest.indices.first(where: { rest[$0...].starts(with: close.unicodeScalars) }) else {
                patience = max(0, patience - 100)
                return false
            }
            cursor = end + close.unicodeScalars.count
            skipBlank()
            return true
        }
        return false
    }

    /// Skips the space after hidden markup if there is one before it as well.
    private mutating func skipBlank() {
        let isAfterBlank = paragraphs[paragraphs.count - 1].last.map { $0 == " " } ?? true
        if isAfterBlank, character(cursor) == " " { cursor += 1 }
    }

    /// Takes an HTML tag, a comment, or an address in angle brackets.
    private mutating func takeTag() -> Bool {
        if source[cursor...].starts(with: Array("<!--".unicodeScalars)) {
            let end = (cursor..<max(cursor, source.count - 2)).first {
                source[$0...].starts(with: Array("-->".unicodeScalars))
            }
            cursor = (end ?? source.count - 3) + 3
            return true
        }
        guard let end = source[cursor...].prefix(min(4_000, patience)).firstIndex(of: ">") else {
            patience = max(0, patience - 100)
            return false
        }
        let inner = Self.string(source[(cursor + 1)..<end])
        if inner.hasPrefix("http://") || inner.hasPrefix("https://") {
            links.append(inner)
            append(inner)
            cursor = end + 1
            return true
        }
        let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        guard HTMLNames.all.contains(name) || HTMLNames.isComponent(inner, in: source) else { return false }
        cursor = end + 1
        if name == "sup", !inner.hasPrefix("/") { return takeRaised() }
        if HTMLNames.hidden.contains(name), !inner.hasPrefix("/") {
            let close = Array(("</" + name).unicodeScalars)
            while cursor < source.count, !source[cursor...].starts(with: close) { cursor += 1 }
        } else if HTMLNames.blocks.contains(name) {
            paragraphs.append("")
        } else if name == "img", let alt = HTMLNames.attribute("alt", of: inner), !alt.isEmpty {
            images.append(alt)
        } else if name == "a", let address = HTMLNames.attribute("href", of: inner) {
            links.append(address)
        }
        return true
    }

    /// Takes the content of a `sup`: a note mark if it links within the text, otherwise a power or the like.
    private mutating func takeRaised() -> Bool {
        let close = Array("</sup>".unicodeScalars)
        let reach = source[cursor...].prefix(min(300, patience))
        patience = max(0, patience - reach.count)
        guard let end = reach.indices.first(where: { source[$0...].starts(with: close) }) else { return true }
        let inside = Self.string(source[cursor..<end])
        let words = MarkdownInline(inside).text
        append(inside.contains("href=\"#") || inside.contains("(#") ? NoteMark.shown(words) : Superscript.shown(words))
        cursor = end + close.count
        return true
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

extension String {
    /// The text without the angle brackets of an address.
    fileprivate var trimmingMarks: String {
        hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
    }
}
