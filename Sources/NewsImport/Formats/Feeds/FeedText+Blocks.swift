import NewsModel

extension FeedText {
    /// The blocks of the text.
    var blocks: [MarkupBlock] { blocks(base: nil) }

    /// The blocks of the text, with links resolved against `base`.
    func blocks(base: String?) -> [MarkupBlock] {
        switch self {
        case .plain(let text):
            Self.paragraphs(text).map {
                MarkupBlock(kind: .text(.paragraph), text: $0, element: MarkupNode(element: "p"))
            }
        // Without tags only line ends separate paragraphs.
        case .html(let text) where !Self.unescaped(text).contains("<"):
            FeedText.plain(HTMLEntities.decode(text)).blocks
        case .html(let text): MarkupParser.blocks(of: HTMLTree.parse(Self.unescaped(text)), base: base)
        case .tree(let node): MarkupParser.blocks(of: node, base: base)
        }
    }

    /// The paragraphs of a text, one for each line; a line that continues in lower case was wrapped.
    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var isOpen = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            guard let shown = FeedText.plain(String(line)).line else {
                isOpen = false
                continue
            }
            if isOpen, shown.first?.isLowercase ?? false, let last = paragraphs.last {
                paragraphs[paragraphs.count - 1] = last + " " + shown
            } else {
                paragraphs.append(shown)
            }
            isOpen = shown.last.map { $0.isLetter || ",-".contains($0) } ?? false
        }
        return paragraphs
    }

    /// The text as a single line, for titles; `nil` if it is empty.
    var line: String? {
        switch self {
        case .plain(let text):
            var line = InlineText()
            line.append(text)
            return line.text.trimmedToContent
        case .html(let text) where !Self.mayBeHTML(text): return FeedText.plain(text).line
        case .html(let text): return HTMLTree.parse(Self.unescaped(text)).lineText
        case .tree(let node): return node.lineText
        }
    }

    /// Whether a text of unstated format may be HTML.
    static func mayBeHTML(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "&")) || containsTag(text)
    }

    /// A text of unknown kind.
    static func guessed(_ text: String) -> FeedText {
        containsTag(text) || isEscaped(text) ? .html(text) : .plain(HTMLEntities.decode(text))
    }

    /// Decodes text that was escaped twice, `&lt;p&gt;`, to the intended HTML.
    static func unescaped(_ text: String) -> String {
        isEscaped(text) ? HTMLEntities.decode(text) : text
    }

    private static func isEscaped(_ text: String) -> Bool {
        BytePattern.occurs("&lt;", in: Array(text.utf8)[...]) && !containsTag(text)
            && containsTag(HTMLEntities.decode(text))
    }

    /// Whether the text contains a known tag; `a < b` and `<joe@example.org>` do not count.
    static func containsTag(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            var start = index
            if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
            if bytes[start...].starts(with: "!--".utf8) { return true }
            var end = start
            while end < bytes.count, end - start < 12, isLetterOrDigit(bytes[end]) { end += 1 }
            guard end > start, end < bytes.count, isEndOfName(bytes[end]) else { continue }
            if tags.contains(String(decoding: bytes[start..<end], as: UTF8.self).lowercased()) { return true }
        }
        return false
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit
    }

    private static func isEndOfName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static let tags: Set<String> = MarkupElements.areBlocks.union([
        "a", "abbr", "acronym", "applet", "audio", "b", "bdo", "big", "blink", "br", "cite", "code", "del", "dfn", "em",
        "embed",
        "font", "frame", "frameset", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "marquee", "meta",
        "nobr", "object", "q", "s", "samp", "script",
        "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "time", "title", "tt", "u", "var", "video",
        "wbr",
    ])
}
