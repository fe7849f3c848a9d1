import NewsModel

/// A story as XHTML elements, which are also valid HTML. Classes identify the parts of the heading: `kicker`, `deck`,
/// `byline`, `source`; a photographer has the class `credit`. `EPUBFormat` reads them back.
struct StoryMarkup {
    private(set) var text = ""
    private typealias Group = (opening: String, closing: String)
    /// The open element around several paragraphs, such as a list.
    private var group: Group?

    /// - Parameter level: the heading level of the headline, 1 to 5; crossheads are one level below.
    init(_ article: Article, level: Int) {
        text += "<header>\n"
        if article.headline != nil { append(article.kicker, "kicker") }
        // The heading of a story without a headline repeats the opening of its text.
        let isOpening = article.headline == nil ? " class=\"opening\"" : ""
        text += "<h\(level)\(isOpening)>\(Self.escaped(article.title))</h\(level)>\n"
        append(article.deck, "deck")
        append(article.bylineText, "byline")
        text += "</header>\n"
        for passage in article.passages {
            if article.body.indices.contains(passage.rawValue) {
                append(article.body[passage.rawValue], level: level + 1)
            } else if let photo = article.photo(of: passage) {
                append(photo)
            }
        }
        endGroup()
        append(article.source, "source")
    }

    private mutating func append(_ part: String?, _ name: String) {
        if let part { text += "<p class=\"\(name)\">\(Self.escaped(part))</p>\n" }
    }

    private mutating func append(_ paragraph: Paragraph, level: Int) {
        let group = Self.group(of: paragraph)
        if self.group?.opening != group?.opening { endGroup() }
        if self.group == nil, let group {
            text += group.opening + "\n"
            self.group = group
        }
        let words = Self.escaped(paragraph.text)
        switch paragraph.kind {
        case .paragraph, .quotation, .verse: text += "<p>\(words)</p>\n"
        case .crosshead: text += "<h\(level)>\(words)</h\(level)>\n"
        case .item: text += "<li\(paragraph.number.map { " value=\"\($0)\"" } ?? "")>\(words)</li>\n"
        case .note: text += "<aside role=\"doc-footnote\"><p>\(words)</p></aside>\n"
        case .row:
            let cells = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false)
            text += "<tr>" + cells.map { "<td>\(Self.escaped(String($0)))</td>" }.joined() + "</tr>\n"
        }
    }

    private mutating func append(_ photo: Photo) {
        endGroup()
        let name = photo.creditText == nil ? "" : " data-name=\"\(Self.escaped(photo.credit ?? ""))\""
        let credit = photo.printedCredit.map { "<span class=\"credit\"\(name)>\(Self.escaped($0))</span>" }
        let words = [photo.caption.isEmpty ? nil : Self.escaped(photo.caption), credit].compactMap(\.self)
        text += "<figure><figcaption>\(words.joined(separator: " "))</figcaption></figure>\n"
    }

    private mutating func endGroup() {
        if let group { text += group.closing + "\n" }
        group = nil
    }

    private static func group(of paragraph: Paragraph) -> Group? {
        switch paragraph.kind {
        case .item: paragraph.number == nil ? ("<ul>", "</ul>") : ("<ol>", "</ol>")
        case .quotation: ("<blockquote>", "</blockquote>")
        case .row: ("<table>", "</table>")
        case .verse: ("<div class=\"verse\">", "</div>")
        case .paragraph, .crosshead, .note: nil
        }
    }

    /// Escapes text for an element or a quoted attribute; removes characters that XML does not allow.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += " "
            case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The style sheet of stories, on screens and on paper.
    static let style = """
        body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.7; }
        h1 { border-bottom: 3px double; } h2 { border-bottom: 1px solid; }
        article + article { margin-top: 3em; }
        .kicker { font-weight: bold; margin-bottom: 0; } .kicker + h1, .kicker + h3 { margin-top: 0; }
        .deck { font-style: italic; } .byline, .source, .credit, figcaption, aside { font-size: 0.9em; opacity: 0.8; }
        .byline { margin-top: 0; } .furniture { font-size: 0.9em; }
        .verse p { margin: 0; } td { border: 1px solid; padding: 0 0.5em; } table { border-collapse: collapse; }
        :lang(zh) p { text-indent: 2em; } :lang(zh) header p, :lang(zh) figcaption { text-indent: 0; }
        :lang(zh) .deck { font-style: normal; }

        """
}
