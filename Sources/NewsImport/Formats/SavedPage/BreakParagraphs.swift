/// Ends a paragraph at two or more consecutive line breaks, and makes the content after them a new paragraph.
enum BreakParagraphs {
    static func replace(in root: MarkupNode) {
        for node in root.elements(where: { $0.children.contains { $0.name == "br" } }) where node.name != "pre" {
            replaceBreaks(of: node)
        }
    }

    private static func replaceBreaks(of node: MarkupNode) {
        var result: [MarkupNode] = []
        var paragraph: MarkupNode?
        var hasNew = false
        let children = node.children
        node.removeChildren()  // one at a time is slow
        var index = 0
        while index < children.count {
            let run = breaks(in: children, from: index)
            if run.count > 1 {
                paragraph = MarkupNode(element: "p")
                hasNew = true
                paragraph.map { result.append($0) }
                index = run.end
                continue
            }
            let child = children[index]
            if let open = paragraph, child.isPhrasing {
                if !open.children.isEmpty || !child.isBlank { open.append(child) }
            } else {
                paragraph = nil
                result.append(child)
            }
            index += 1
        }
        guard hasNew else { return node.replaceChildren(by: children) }
        node.replaceChildren(by: result.filter { !($0.name == "p" && $0.children.isEmpty) })
        if node.name == "p" { node.name = "div" }
    }

    /// The number of breaks at `start` separated only by white space, and the index after them.
    private static func breaks(in children: [MarkupNode], from start: Int) -> (count: Int, end: Int) {
        var count = 0
        var end = start
        var index = start
        while index < children.count {
            if children[index].name == "br" {
                count += 1
                end = index + 1
            } else if !children[index].isBlank || count == 0 {
                break
            }
            index += 1
        }
        return (count, end)
    }
}
