/// A node of a page as HTML means it: an element, a text or a comment. Formats may take a tree apart; whoever works on a
/// node holds its root, as a node does not keep its parent.
final class MarkupNode {
    enum Kind: Sendable { case element, text, comment }

    let kind: Kind
    /// The name of an element in lower case, without a prefix.
    var name: String
    /// The text of a text or a comment, as it stands.
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

    /// The value of an attribute, whose name is in lower case.
    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The words of the `class` attribute.
    var classes: [Substring] { self["class"]?.utf8.split { $0 <= 0x20 }.map { Substring($0) } ?? [] }

    func hasClass(_ name: String) -> Bool { classes.contains { $0 == name } }

    /// The node and all inside it anew.
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

    /// Takes the node out of its tree.
    func remove() {
        guard let parent else { return }
        parent.children.removeAll { $0 === self }
        self.parent = nil
    }

    func replace(by other: MarkupNode) {
        guard let parent, let place = parent.children.firstIndex(where: { $0 === self }) else { return }
        other.remove()
        parent.children[place] = other
        other.parent = parent
        self.parent = nil
    }

    /// Takes all children out.
    func removeChildren() {
        for child in children { child.parent = nil }
        children = []
    }

    func replaceChildren(by others: [MarkupNode]) {
        removeChildren()
        for other in others { append(other) }
    }

    // MARK: Finding

    /// Calls `body` with each node inside, in document order; where it answers `false` what is inside of that is left out.
    func visit(_ body: (MarkupNode) -> Bool) {
        for child in children where body(child) { child.visit(body) }
    }

    /// The elements inside that `holds` is true of, in document order.
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

    /// The first element inside that `holds` is true of.
    func first(where holds: (MarkupNode) -> Bool) -> MarkupNode? {
        for child in children where child.isElement {
            if holds(child) { return child }
            if let found = child.first(where: holds) { return found }
        }
        return nil
    }

    func first(named name: String) -> MarkupNode? { first { $0.name == name } }

    func first(id: String) -> MarkupNode? { first { $0["id"] == id } }

    /// All text inside, as it stands.
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

    /// The text of one line that the element shows; `nil` where it shows none.
    var lineText: String? {
        let lines = MarkupReader.blocks(of: self).map(\.text)
        guard let first = lines.first else { return nil }
        return lines.dropFirst().reduce(first) { InlineText.joined($0, $1) }
    }
}
