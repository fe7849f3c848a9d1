/// Parts of a page that are delimited by two comments: `<!--<npm:article-title>-->…<!--</npm:article-title>-->` or
/// `<!--enpcontent-->…<!--/enpcontent-->`.
struct EPaperComments {
    private let page: MarkupNode

    init(_ page: MarkupNode) { self.page = page }

    var areThere: Bool { opening("npm:article-title") != nil || opening("enpcontent") != nil }

    /// The nodes between the comments of the given name, moved into an element of their own.
    func part(_ name: String) -> MarkupNode? {
        guard let opening = opening(name), let parent = opening.parent,
            let index = parent.children.firstIndex(where: { $0 === opening })
        else { return nil }
        let part = MarkupNode(element: "div")
        for node in parent.children[(index + 1)...] {
            if node.kind == .comment, node.content.contains("/" + name) { break }
            part.append(node)
        }
        parent.append(part)
        return part
    }

    func text(_ name: String) -> String? {
        guard let part = part(name) else { return nil }
        return part.lineText
    }

    private func opening(_ name: String) -> MarkupNode? {
        var found: MarkupNode?
        page.visit { node in
            if found == nil, node.kind == .comment, node.content.contains(name), !node.content.contains("/" + name),
                !node.content.contains("enpproperty")
            {
                found = node
            }
            return found == nil
        }
        return found
    }
}
