/// The facts that Founder's system writes about a page in a comment: `<!--enpproperty <founder-date>…`.
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

    /// The value of `founder-…`; `nil` where it is not there or empty.
    subscript(name: String) -> String? {
        let open = "<founder-" + name + ">"
        let close = "</founder-" + name + ">"
        guard let start = text.firstRange(of: open)?.upperBound,
            let end = text[start...].firstRange(of: close)?.lowerBound
        else { return nil }
        var value = text[start..<end]
        if value.hasPrefix("<![CDATA["), value.hasSuffix("]]>") { value = value.dropFirst(9).dropLast(3) }
        return HTMLTree.parse(String(value)).lineText
    }
}
