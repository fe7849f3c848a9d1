extension MarkupNode {
    /// Class and id, by whose parts elements are told.
    var hintName: String {
        let className = self["class"] ?? ""
        guard let id = self["id"] else { return className }
        return className.isEmpty ? id : className + " " + id
    }

    /// White space, or a line break.
    var isBlank: Bool {
        switch kind {
        case .text: content.unicodeScalars.allSatisfy(\.isBlank)
        case .comment: true
        case .element: name == "br"
        }
    }

    /// Part of a line: text, and elements within lines all of whose content is such.
    var isPhrasing: Bool {
        guard isElement else { return true }
        if Self.phrasing.contains(name) { return true }
        return ["a", "del", "ins"].contains(name) && children.allSatisfy(\.isPhrasing)
    }

    private static let phrasing: Set<String> = [
        "abbr", "audio", "b", "bdo", "br", "button", "cite", "code", "data", "datalist", "dfn", "em", "embed", "i",
        "img",
        "input", "kbd", "label", "mark", "math", "meter", "noscript", "object", "output", "progress", "q", "ruby",
        "samp",
        "script", "select", "small", "span", "strong", "sub", "sup", "textarea", "time", "var", "wbr",
    ]

    /// Whether any of the elements that make a division more than a paragraph stands inside.
    var containsBlock: Bool {
        first { Self.blocksInDivision.contains($0.name) } != nil
    }

    static let blocksInDivision: Set<String> = ["blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul"]

    /// No text, and no element but breaks and rules.
    var hasNoContent: Bool {
        guard children.allSatisfy({ !$0.isElement || $0.name == "br" || $0.name == "hr" }) else { return false }
        return children.allSatisfy { $0.isElement || $0.isBlank }
    }

    /// The paragraph that is all the element holds.
    var onlyParagraph: MarkupNode? {
        let elements = children.filter(\.isElement)
        guard elements.count == 1, elements[0].name == "p", children.allSatisfy({ $0.isElement || $0.isBlank }) else {
            return nil
        }
        return elements[0]
    }

    func hasAncestor(named name: String) -> Bool {
        var node = parent
        while let current = node {
            if current.name == name { return true }
            node = current.parent
        }
        return false
    }

    /// The elements around, from the inside, at most `limit`.
    func ancestors(atMost limit: Int) -> [MarkupNode] {
        var found: [MarkupNode] = []
        var node = parent
        while let current = node, found.count < limit {
            found.append(current)
            node = current.parent
        }
        return found
    }

    /// Shows what is hidden until a script has run, as the text of a page that would have nothing else to show.
    func showWhatScriptsShow() {
        let whole = TextMeasure(of: self).length
        for node in elements(where: { $0["style"] != nil && MarkupElements.isHidden($0) })
        where TextMeasure(of: node).length * 2 > whole {
            node.attributes.removeAll { $0.name == "style" || $0.name == "hidden" }
        }
    }
}
