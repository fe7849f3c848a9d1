/// The codes in brackets for which WordPress puts pictures, forms and columns: `[gallery ids="14,15"]`,
/// `[caption width="300"]<img src="a.jpg"> The quay[/caption]`. Other words in brackets, as `[sic]`, are text.
enum Shortcodes {
    /// The HTML without its codes. A caption becomes that of a picture, an address alone inside a code is dropped with
    /// it, and other text inside stays.
    static func replaced(in html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "[")) else { return html }
        let tokens = Self.tokens(of: html)
        let ended = Set(tokens.compactMap(\.end))
        var result = ""
        var isInside = false
        for (index, token) in tokens.enumerated() {
            let isCode = token.name.map { token.isUnmistakable || ended.contains($0) } ?? (token.end != nil)
            guard isCode else {
                if !(isInside && isAddress(token.text)) { result += token.text }
                isInside = false
                continue
            }
            isInside = token.name != nil && index + 1 < tokens.count
            result += token.shown
        }
        return result
    }

    private static func isAddress(_ text: Substring) -> Bool {
        text.hasPrefix("http") && !text.contains { $0.isWhitespace || $0 == "<" }
    }

    /// The text between codes, and what may be codes.
    private static func tokens(of html: String) -> [Token] {
        var tokens: [Token] = []
        var rest = html[...]
        var text = rest.startIndex
        while let open = rest.firstIndex(of: "[") {
            let inner = rest[rest.index(after: open)...].prefix(longest)
            rest = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(where: { $0 == "]" || $0 == "[" }), inner[close] == "]",
                let token = Token(html[open...close])
            else { continue }
            if text < open { tokens.append(Token(text: html[text..<open])) }
            tokens.append(token)
            text = html.index(after: close)
            rest = html[text...]
        }
        if text < html.endIndex { tokens.append(Token(text: html[text...])) }
        return tokens
    }

    /// The length of the longest code, in characters.
    private static let longest = 2_000

    private struct Token {
        let text: Substring
        /// The name of a code that begins, and of one that ends.
        var name: Substring?
        var end: Substring?
        private var attributes: Substring = ""

        init(text: Substring) { self.text = text }

        /// Fails if the brackets do not hold a name, alone or with attributes.
        init?(_ text: Substring) {
            self.text = text
            let inner = text.dropFirst().dropLast()
            let isEnd = inner.hasPrefix("/")
            let word = inner.drop { $0 == "/" }.prefix {
                $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_" || $0 == "-")
            }
            guard word.first?.isLetter == true else { return nil }
            attributes = inner[word.endIndex...]
            guard attributes.isEmpty || attributes.first == " " || attributes.first == "/", !isEnd || attributes.isEmpty
            else { return nil }
            if isEnd { end = word } else { name = word }
        }

        /// Whether the brackets hold a code even if it does not end: it has attributes or an address, or its name is
        /// one that stands alone.
        var isUnmistakable: Bool {
            guard let name else { return false }
            return attributes.contains { "\"'”″".contains($0) } && attributes.contains("=")
                || Shortcodes.isAddress(attributes.drop { $0 == " " })
                || attributes.isEmpty && (Self.standAlone.contains(name) || name.hasPrefix("vc_"))
        }

        private static let standAlone: Set<Substring> = ["gallery", "playlist", "toc", "nextpage"]

        /// The HTML that stands for the code.
        var shown: String {
            let isCaption = (name ?? end)?.hasSuffix("caption") ?? false
            guard isCaption else { return name.map { Self.areRows.contains($0) } ?? false ? "<p>" : "" }
            if end != nil { return "</figcaption></figure>" }
            return "<figure><figcaption>" + (HTMLNames.attribute("caption", of: String(attributes)) ?? "")
        }

        private static let areRows: Set<Substring> = ["vc_row", "vc_column", "vc_column_text"]
    }
}
