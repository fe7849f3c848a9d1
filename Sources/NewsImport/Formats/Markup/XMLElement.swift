import CLibXML2

/// An element of an `XMLTree`. Names are local, because documents bind prefixes wrongly more often than they mix
/// vocabularies.
struct XMLElement {
    let tree: XMLTree
    let node: xmlNodePtr

    /// The name without its prefix, case preserved.
    var name: String {
        let written = LibXML2.string(node.pointee.name) ?? ""
        guard node.pointee.ns == nil, let colon = written.lastIndex(of: ":") else { return written }
        return String(written[written.index(after: colon)...])
    }

    /// The URI of the namespace, or the prefix if it is not bound.
    var namespace: String? {
        if let space = node.pointee.ns { return LibXML2.string(space.pointee.href) }
        let written = LibXML2.string(node.pointee.name) ?? ""
        return written.lastIndex(of: ":").map { String(written[..<$0]) }
    }

    /// The number of the line on which the element begins.
    var line: Int { xmlGetLineNo(node) }

    var parent: XMLElement? {
        guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLElement(tree: tree, node: parent)
    }

    /// The child elements in order.
    var children: XMLElements { XMLElements(tree: tree, first: node.pointee.children) }

    /// The first child with the given local name.
    func child(_ name: String) -> XMLElement? { children.first { $0.isNamed(name) } }

    /// Whether the element contains other elements.
    var hasElements: Bool { children.contains { _ in true } }

    func children(_ name: String) -> [XMLElement] { children.filter { $0.isNamed(name) } }

    /// The element reached by following the first child with each name along the path.
    func descendant(_ path: String...) -> XMLElement? {
        var element: XMLElement? = self
        for name in path { element = element?.child(name) }
        return element
    }

    /// All descendants with the given local name in document order, including nested ones.
    func descendants(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        visit { if $0.isNamed(name) { found.append($0) } }
        return found
    }

    /// Calls `body` for each descendant in document order.
    func visit(_ body: (XMLElement) -> Void) {
        for child in children {
            body(child)
            child.visit(body)
        }
    }

    func isNamed(_ name: String) -> Bool {
        if let own = node.pointee.name, xmlStrEqual(own, name) != 0 { return true }
        return node.pointee.ns == nil && self.name == name
    }

    /// The value of the attribute with the given local name.
    subscript(name: String) -> String? {
        var attribute = node.pointee.properties
        while let current = attribute {
            if XMLElement.isNamed(current.pointee, name) { return LibXML2.text(of: current.pointee.children) }
            attribute = current.pointee.next
        }
        return nil
    }

    private static func isNamed(_ attribute: xmlAttr, _ name: String) -> Bool {
        guard let own = attribute.name else { return false }
        if xmlStrEqual(own, name) != 0 { return true }
        guard attribute.ns == nil, let written = LibXML2.string(own), let colon = written.lastIndex(of: ":") else {
            return false
        }
        return written[written.index(after: colon)...] == name
    }

    /// All attributes with their local names.
    var attributes: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            let name = LibXML2.string(current.pointee.name) ?? ""
            found.append(
                (String(name.split(separator: ":").last ?? ""), LibXML2.text(of: current.pointee.children) ?? ""))
            attribute = current.pointee.next
        }
        return found
    }

    /// The text of the element and its descendants, with entities resolved.
    var text: String { LibXML2.text(of: node.pointee.children) ?? "" }

    /// The text, trimmed; `nil` if nothing is left.
    var trimmedText: String? { text.trimmedToContent }
}

/// The sibling elements under one parent.
struct XMLElements: Sequence, IteratorProtocol {
    let tree: XMLTree
    private(set) var upcoming: xmlNodePtr?

    init(tree: XMLTree, first: xmlNodePtr?) {
        self.tree = tree
        upcoming = first
    }

    mutating func next() -> XMLElement? {
        while let node = upcoming {
            upcoming = node.pointee.next
            if node.pointee.type == XML_ELEMENT_NODE { return XMLElement(tree: tree, node: node) }
        }
        return nil
    }
}
