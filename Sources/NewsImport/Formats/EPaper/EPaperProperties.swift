/// The metadata that Founder's system writes in a comment of a page: `<!--enpproperty <founder-date>…`.
struct EPaperProperties {
    private let text: String

    init(of page: MarkupNode) {
        var found = ""
        page.visit { node in
            if node.kind == .comment, node.content.contains("enpproperty") { found = node.content }
            return found.isEmpty
        }
        text = found
    }

    var isEmpty: Bool { text.isEmpty }

    /// Whether the page belongs to a web site rather than to a newspaper page; the same system makes both.
    var areOfSite: Bool { value("<nodeid>", "</nodeid>") != nil && self["papername"] == nil && self["pagenum"] == nil }

    /// The value of the property `founder-…`, or of the property without that prefix; `nil` if it is missing or empty.
    subscript(name: String) -> String? {
        value("<founder-" + name + ">", "</founder-" + name + ">") ?? value("<" + name + ">", "</" + name + ">")
    }

    private func value(_ open: String, _ close: String) -> String? {
        guard let start = text.firstRange(of: open)?.upperBound,
            let end = text[start...].firstRange(of: close)?.lowerBound
        else { return nil }
        var value = text[start..<end]
        if value.hasPrefix("<![CDATA["), value.hasSuffix("]]>") { value = value.dropFirst(9).dropLast(3) }
        return HTMLTree.parse(String(value)).lineText
    }
}
