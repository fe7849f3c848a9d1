/// A node of an HTML page: an element, a text or a comment. Formats may modify the tree. The reference to the parent is
/// unowned, so the root must be kept alive while its nodes are used.
final class MarkupNode {
    enum Kind: Sendable { case element, text, comment }

    let kind: Kind
    /// The lowercase name of an element, without a prefix.
    var name: String
    /// The unmodified content of a text or a comment.
    var content: String
    var attributes: [(name: String, value: String)]
    private(set) var children: [MarkupNode] = []
    private(set) unowned var parent: MarkupNode?

    init(element name: String, attributes: [(name: String, value: String)] = []) {
        kind = .element
        self.name = name
        content = ""
        self.attributes = attributes
    }

    init(text: String) {
        kind = .text
        name = ""
        content = text
        attributes = []
    }

    init(comment: String) {
        kind = .comment
        name = ""
        content = comment
        attributes = []
    }

    deinit {
        for child in children { child.parent = nil }
    }

    var isElement: Bool { kind == .element }

    /// The value of an attribute, given its lowercase name.
    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The words of the `class` attribute.
    var classes: [Substring] { self["class"]?.utf8.split { $0 <= 0x20 }.map { Substring($0) } ?? [] }

    func hasClass(_ name: String) -> Bool { classes.contains { $0 == name } }

    /// A deep copy of the node.
    func copy() -> MarkupNode {
        let copy: MarkupNode
        switch kind {
        case .element: copy = MarkupNode(element: name, attributes: attributes)
        case .text: copy = MarkupNode(text: content)
        case .comment: copy = MarkupNode(comment: content)
        }
        copy.children = children.map { $0.copy() }
        for child in copy.children { child.parent = copy }
        return copy
    }

    // MARK: Changing the tree

    func append(_ child: MarkupNode) {
        child.remove()
        child.parent = self
        children.append(child)
    }

    /// Removes the node from its tree.
    func remove() {
        guard let parent else { return }
        parent.children.removeAll { $0 === self }
        self.parent = nil
    }

    func replace(by other: MarkupNode) {
        guard let parent, let index = parent.children.firstIndex(where: { $0 === self }) else { return }
        other.remove()
        parent.children[index] = other
        other.parent = parent
        self.parent = nil
    }

    /// Removes all children.
    func removeChildren() {
        for child in children { child.parent = nil }
        children = []
    }

    func replaceChildren(by others: [MarkupNode]) {
        removeChildren()
        for other in others { append(other) }
    }

    // MARK: Finding

    /// Calls `body` for each descendant in document order; if it returns `false`, the node's own descendants are
    /// skipped.
    func visit(_ body: (MarkupNode) -> Bool) {
        for child in children where body(child) { child.visit(body) }
    }

    /// The descendant elements for which `holds` is true, in document order.
    func elements(where holds: (MarkupNode) -> Bool) -> [MarkupNode] {
        var found: [MarkupNode] = []
        visit { node in
            if node.isElement, holds(node) { found.append(node) }
            return node.isElement
        }
        return found
    }

    func elements(named names: String...) -> [MarkupNode] {
        elements { names.contains($0.name) }
    }

    /// The first descendant element for which `holds` is true.
    func first(where holds: (MarkupNode) -> Bool) -> MarkupNode? {
        for child in children where child.isElement {
            if holds(child) { return child }
            if let found = child.first(where: holds) { return found }
        }
        return nil
    }

    func first(named name: String) -> MarkupNode? { first { $0.name == name } }

    func first(id: String) -> MarkupNode? { first { $0["id"] == id } }

    /// The unmodified text of all descendants.
    var textContent: String {
        if kind == .text { return content }
        var text = ""
        appendText(to: &text)
        return text
    }

    private func appendText(to text: inout String) {
        for child in children {
            switch child.kind {
            case .text: text += child.content
            case .element: child.appendText(to: &text)
            case .comment: break
            }
        }
    }

    /// The displayed text of the element as one line, or `nil` if there is none.
    var lineText: String? {
        let lines = MarkupParser.blocks(of: self).map(\.text)
        guard let first = lines.first else { return nil }
        return lines.dropFirst().reduce(first) { InlineText.joined($0, $1) }
    }
}
