/// The HTML elements that occur in Markdown.
enum HTMLNames {
    /// Elements that end a paragraph.
    static let blocks = MarkupElements.areBlocks.union(["br", "figure", "nav", "option"])
    /// Elements whose text is not read.
    static let hidden: Set<String> = ["script", "style", "template"]
    static let all = blocks.union(hidden).union(
        """
        a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink button canvas cite code col colgroup \
        data datalist del dfn em embed font frame frameset i iframe img input ins kbd keygen label link listing map mark \
        marquee math meta meter nobr noembed noframes noscript o object optgroup output param path picture progress q rb \
        rp rt rtc ruby s samp search select slot small source spacer span st1 strike strong sub sup svg textarea time \
        title track tt u var video wbr xmp
        """.split(separator: " ").map(String.init))

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
    static func occur(in text: String) -> Bool {
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
