/// The HTML elements that occur in Markdown.
enum HTMLNames {
    /// Elements that end a paragraph.
    static let blocks: Set<String> = [
        "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "tbody", "thead",
        "section",
        "article", "blockquote", "hr", "center", "figure", "figcaption", "header", "footer", "dl", "dt", "dd", "pre",
        "td", "th",
    ]
    /// Elements whose text is not read.
    static let hidden: Set<String> = ["script", "style"]
    static let all: Set<String> = blocks.union(hidden).union([
        "a", "b", "i", "u", "s", "em", "strong", "span", "font", "img", "small", "big", "sup", "sub", "code", "mark",
        "del",
        "ins", "abbr", "cite", "q", "time", "nobr", "wbr", "strike", "tt", "kbd", "video", "audio", "source", "iframe",
        "o",
        "main", "nav", "aside", "details", "summary", "picture", "svg", "path", "label", "input", "button", "form",
        "html",
        "body", "head", "meta", "link", "title", "st1", "ruby", "rt", "rp", "rb", "col", "colgroup", "caption",
    ])

    /// The value of an attribute in the inside of a tag.
    static func attribute(_ name: String, of tag: String) -> String? {
        let lower = tag.lowercased()
        guard lower.utf8.count == tag.utf8.count, let found = lower.firstRange(of: name + "=") else { return nil }
        let rest = tag[
            tag.index(tag.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: found.upperBound))...]
        guard let first = rest.first else { return nil }
        if first == "\"" || first == "'" { return String(rest.dropFirst().prefix { $0 != first }) }
        return String(rest.prefix { !$0.isWhitespace })
    }

    /// Whether a text contains paragraphs or line breaks of HTML.
    static func stand(in text: String) -> Bool {
        for name in ["<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "<div", "<P>", "<BR>"] where text.contains(name) {
            return true
        }
        return false
    }

    /// Whether the text inside a tag is that of an MDX component, `TabItem value="a"`: the tag has attributes, is an
    /// end tag or self-closing, fills its line, or has its end tag there. `Dear <Name>` is none of these.
    static func isComponent(_ tag: String, in line: [Unicode.Scalar]) -> Bool {
        let bare = tag.drop { $0 == "/" }
        let name = bare.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard name.first?.isUppercase == true, name.contains(where: \.isLowercase),
            name.endIndex == bare.endIndex || " /".contains(bare[name.endIndex])
        else { return false }
        return tag.contains("=") || tag.hasPrefix("/") || tag.hasSuffix("/")
            || line.count == tag.unicodeScalars.count + 2
            || String(String.UnicodeScalarView(line)).contains("</" + name)
    }
}
