import NewsModel

/// The meaning of HTML elements for a text.
enum MarkupElements {
    /// Elements that begin and end a paragraph.
    static let areBlocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div",
        "dl", "dt", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table",
        "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    private static let areSilent: Set<String> = [
        "annotation", "annotation-xml", "audio", "base", "button", "canvas", "datalist", "frameset",
        "head", "iframe", "input", "link", "map", "meta", "meter", "nav", "noembed", "noframes", "noscript", "optgroup",
        "option", "param", "progress", "script", "select", "source", "style", "svg", "template", "textarea",
        "title", "track", "video", "xml",
    ]

    /// Whether nothing of the element is shown. Hidden notes are shown, because pages reveal them when their mark is
    /// touched.
    static func isSilent(_ node: MarkupNode) -> Bool {
        areSilent.contains(node.name) || isHidden(node) && !isNote(node) || isPageBreak(node)
            || isForHearersOrHands(node)
    }

    /// Whether the element is text for screen readers, such as `Photo` above a picture, or a control that publishing
    /// systems insert into a story: share buttons, subscriptions.
    static func isForHearersOrHands(_ node: MarkupNode) -> Bool {
        node.classes.contains { forHearersOrHands.contains(String($0)) } || node["id"] == toolbarOfArchive
    }

    /// The bar that the Wayback Machine of the Internet Archive puts above every page.
    private static let toolbarOfArchive = "wm-ipp-base"

    private static let forHearersOrHands: Set<String> = [
        "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "a11y-hidden",
        "sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "subscription-widget-wrap",
        "subscription-widget-wrap-editor", "mw-editsection",
    ]

    /// Whether the element is a page number of the printed book, which may occur within a sentence.
    private static func isPageBreak(_ node: MarkupNode) -> Bool {
        node["epub:type"] == "pagebreak" || node["role"] == "doc-pagebreak"
    }

    static func isHidden(_ node: MarkupNode) -> Bool {
        if node["hidden"] != nil { return true }
        guard let style = node["style"], style.utf8.count >= 12 else { return false }
        let compact = style.lowercased().filter { !$0.isWhitespace }
        return compact.contains("display:none") || compact.contains("visibility:hidden")
    }

    /// The level of a heading, 1 to 6; `nil` for other elements.
    static func headingLevel(of node: MarkupNode) -> Int? {
        guard node.name.utf8.count == 2, node.name.utf8.first == UInt8(ascii: "h"),
            let level = Int(node.name.dropFirst()),
            (1...6).contains(level)
        else { return nil }
        return level
    }

    /// The kind that the element gives to its text, or `nil` if it keeps that of its parent.
    static func kind(of node: MarkupNode) -> MarkupBlock.Kind? {
        switch node.name {
        case "li", "dd": .text(isNote(node) ? .note : .item)
        case "blockquote": .text(isVerse(node) ? .verse : .quotation)
        case "pre": .text(.verse)
        case "figcaption": .caption
        case "aside", "div", "section", "p", "ol", "ul": kindByName(of: node)
        default: nil
        }
    }

    /// The number of the first item of a list; `nil` if its items have no numbers, or letters.
    static func firstNumber(of list: MarkupNode) -> Int? {
        guard list.name == "ol", list["type"] ?? "1" == "1", list["reversed"] == nil else { return nil }
        return list["start"].flatMap { Int32($0) }.map(Int.init) ?? 1
    }

    private static func kindByName(of node: MarkupNode) -> MarkupBlock.Kind? {
        if isNote(node) { return .text(.note) }
        if isVerse(node) { return .text(.verse) }
        return node.name != "section" && node.classes.contains { captionClasses.contains(String($0)) } ? .caption : nil
    }

    private static let captionClasses: Set<String> = [
        "caption", "figcaption", "wp-caption-text", "image-caption", "img-caption", "photo-caption", "picture-caption",
        "figure-caption", "caption-text", "picnote", "pictext", "image_desc", "img_desc", "img-desc", "photo-desc",
    ]

    private static func isNote(_ node: MarkupNode) -> Bool {
        hasType(node, noteTypes) || node.classes.contains { noteClasses.contains(String($0)) }
    }

    private static let noteClasses = ["footnote", "footnotes", "endnote", "endnotes"]
    private static let noteTypes = [
        "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note", "doc-footnote", "doc-endnote",
        "doc-endnotes",
    ]

    /// Whether the `epub:type` or `role` of the element is one of `types`.
    static func hasType(_ node: MarkupNode, _ types: [String]) -> Bool {
        [node["epub:type"], node["role"]].contains { type in
            type?.split(separator: " ").contains { types.contains(String($0)) } ?? false
        }
    }

    private static func isVerse(_ node: MarkupNode) -> Bool {
        if let type = node["epub:type"], type.contains("verse") || type.contains("poem") { return true }
        return node.classes.contains { ["poem", "poetry", "verse", "stanza"].contains($0) }
    }

    /// Whether the element of a caption is the picture's credit.
    static func isCredit(_ node: MarkupNode) -> Bool {
        if ["copyrightHolder", "creditText"].contains(node["itemprop"]) { return true }
        return node.classes.contains { name in
            name == "source" || ["credit", "copyright", "photographer"].contains { name.lowercased().contains($0) }
        }
    }

    /// The alternative text of a picture; `nil` for a file name and for tracking pixels.
    static func alternativeText(of image: MarkupNode) -> String? {
        guard image["width"] != "1", image["height"] != "1", let text = image["alt"]?.trimmedToContent else {
            return nil
        }
        var line = InlineText()
        line.append(text)
        return isFileName(line.text) ? nil : line.text
    }

    /// Whether an alternative text is the name of the picture's file, or a program's default text.
    static func isFileName(_ text: String) -> Bool {
        let text = text.lowercased()
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"].contains(where: text.hasSuffix) || text == "untitled"
    }
}
