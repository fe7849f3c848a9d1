extension MarkupNode {
    /// Class and id, whose parts hint at the element's purpose.
    var hintName: String {
        let className = self["class"] ?? ""
        guard let id = self["id"] else { return className }
        return className.isEmpty ? id : className + " " + id
    }

    /// Whether the node is white space, a comment or a line break.
    var isBlank: Bool {
        switch kind {
        case .text: content.unicodeScalars.allSatisfy(\.isBlank)
        case .comment: true
        case .element: name == "br"
        }
    }

    /// Whether the node is part of a line: text, or an inline element with only such content.
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

    /// Whether the element contains an element that makes a division more than a paragraph.
    var containsBlock: Bool {
        first { Self.blocksInDivision.contains($0.name) } != nil
    }

    static let blocksInDivision: Set<String> = ["blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul"]

    /// Whether the element has no text, and no elements but breaks and rules.
    var hasNoContent: Bool {
        guard children.allSatisfy({ !$0.isElement || $0.name == "br" || $0.name == "hr" }) else { return false }
        return children.allSatisfy { $0.isElement || $0.isBlank }
    }

    /// The paragraph that is the element's only content.
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

    /// The ancestors from the innermost outwards, at most `limit`.
    func ancestors(atMost limit: Int) -> [MarkupNode] {
        var found: [MarkupNode] = []
        var node = parent
        while let current = node, found.count < limit {
            found.append(current)
            node = current.parent
        }
        return found
    }

    /// Reveals content hidden until a script runs, or meant for readers without scripts, if it is more than half of the
    /// page's text.
    func showWhatScriptsShow() {
        let whole = TextMeasure(of: self).length
        for node in elements(named: "noscript") {
            let length = TextMeasure(of: node).length
            if length > Self.longestRequest, length * 2 > whole { node.name = "div" }
        }
        for node in elements(where: { $0["style"] != nil && MarkupElements.isHidden($0) })
        where TextMeasure(of: node).length * 2 > whole {
            node.attributes.removeAll { $0.name == "style" || $0.name == "hidden" }
        }
    }

    /// The length in characters of the longest text that only asks the reader to allow scripts.
    private static let longestRequest = 500
}
