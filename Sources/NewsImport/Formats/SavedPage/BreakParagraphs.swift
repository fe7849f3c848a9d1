/// Two or more line breaks in a row end a paragraph; what follows them becomes one.
enum BreakParagraphs {
    static func replace(in root: MarkupNode) {
        for node in root.elements(where: { $0.children.contains { $0.name == "br" } }) where node.name != "pre" {
            replaceBreaks(of: node)
        }
    }

    private static func replaceBreaks(of node: MarkupNode) {
        var result: [MarkupNode] = []
        var paragraph: MarkupNode?
        let children = node.children
        var place = 0
        while place < children.count {
            let run = breaks(in: children, from: place)
            if run.count > 1 {
                paragraph = MarkupNode(element: "p")
                paragraph.map { result.append($0) }
                place = run.end
                continue
            }
            let child = children[place]
            if let open = paragraph, child.isPhrasing {
                if !open.children.isEmpty || !child.isBlank { open.append(child) }
            } else {
                paragraph = nil
                result.append(child)
            }
            place += 1
        }
        guard result.contains(where: { $0.name == "p" && $0.parent == nil }) else { return }
        node.replaceChildren(by: result.filter { !($0.name == "p" && $0.children.isEmpty) })
        if node.name == "p" { node.name = "div" }
    }

    /// How many breaks stand at `start` with nothing but white space between them, and where they end.
    private static func breaks(in children: [MarkupNode], from start: Int) -> (count: Int, end: Int) {
        var count = 0
        var end = start
        var place = start
        while place < children.count {
            if children[place].name == "br" {
                count += 1
                end = place + 1
            } else if !children[place].isBlank || count == 0 {
                break
            }
            place += 1
        }
        return (count, end)
    }
}
