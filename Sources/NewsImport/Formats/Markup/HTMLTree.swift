import CLibXML2

/// Parses HTML pages, well-formed or not, into trees of `MarkupNode`.
enum HTMLTree {
    /// Parses a decoded page or a part of one; the root is an `html` element, empty if nothing can be read.
    static func parse(_ html: String) -> MarkupNode {
        var html = html
        return parse(utf8: html.withUTF8 { Array($0) })
    }

    /// Parses bytes in UTF-8, ignoring the encoding that they declare.
    static func parse(utf8 bytes: [UInt8]) -> MarkupNode {
        let tree = build(utf8: bytes)
        // Elements nested this deeply carry no structure.
        return tree.isWhole ? tree.root : build(utf8: FlatMarkup.flattened(bytes)).root
    }

    /// The tree of a page, and whether all of the page is in it.
    private static func build(utf8 bytes: [UInt8]) -> (root: MarkupNode, isWhole: Bool) {
        guard LibXML2.isReady, bytes.count <= LibXML2.largestDocument, let context = htmlNewParserCtxt() else {
            return (MarkupNode(element: "html"), true)
        }
        defer { htmlFreeParserCtxt(context) }
        let builder = HTMLBuilder(context: context)
        let document = withExtendedLifetime(builder) {
            let mended = HTMLEntities.terminated(HeadingRepair.repaired(ConditionalMarks.removed(from: bytes)))
            return LibXML2.withText(mended) { text, count in
                htmlCtxtReadMemory(context, text, count, nil, "UTF-8", LibXML2.htmlOptions)
            }
        }
        if let document { xmlFreeDoc(document) }
        gatherBody(of: builder.root)
        return (builder.root, !builder.isStopped)
    }

    /// Moves elements that browsers show in the body into the body.
    ///
    /// libxml2 knows no element of HTML 5, so that a page without the tags of head and body keeps its `article` or
    /// `main` in the head; and what stands behind `</body>` or in a second body stays beside the first. Source: HTML,
    /// “The rules for parsing tokens in HTML content”, in head, after head and after body.
    private static func gatherBody(of root: MarkupNode) {
        guard let head = root.children.first(where: { $0.name == "head" }) else { return }
        let isShown = { (node: MarkupNode) in
            switch node.kind {
            case .text: node.content.trimmedToContent != nil
            case .element: !ofHead.contains(node.name)
            case .comment: false
            }
        }
        let inHead = head.children.prefix { !isShown($0) }
        let misplaced = head.children.dropFirst(inHead.count)
        let first = root.children.firstIndex { $0.name == "body" } ?? root.children.endIndex
        let isOfBody = { (node: MarkupNode) in node.name == "body" || isShown(node) }
        let behind = root.children[first...].dropFirst().filter(isOfBody)
        if misplaced.isEmpty, behind.isEmpty { return }
        let body = first < root.children.endIndex ? root.children[first] : MarkupNode(element: "body")
        let others = Array(root.children[..<first]) + root.children[first...].dropFirst().filter { !isOfBody($0) }
        let parts = Array(misplaced) + body.children + behind.flatMap { $0.name == "body" ? $0.children : [$0] }
        head.replaceChildren(by: Array(inHead))
        root.replaceChildren(by: others + [body])
        for node in behind where node.name == "body" { node.removeChildren() }
        body.replaceChildren(by: parts)
    }

    private static let ofHead: Set<String> = [
        "title", "meta", "link", "script", "style", "base", "noscript", "template", "basefont", "bgsound",
    ]

    /// The tree of an XML element whose vocabulary is HTML.
    static func tree(of element: XMLElement) -> MarkupNode {
        convert(element.node) ?? MarkupNode(element: element.name)
    }

    /// Parses an XHTML document, as HTML if it is not well-formed.
    static func parseXHTML(utf8 bytes: [UInt8]) -> MarkupNode {
        if let tree = XMLTree(utf8: bytes), tree.isWellFormed, let root = tree.root { return HTMLTree.tree(of: root) }
        return parse(utf8: bytes)
    }

    private static func convert(_ node: xmlNodePtr) -> MarkupNode? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
            let converted = MarkupNode(element: localName(node.pointee.name), attributes: attributes(of: node))
            var next = node.pointee.children
            while let child = next {
                if let child = convert(child) { converted.append(child) }
                next = child.pointee.next
            }
            return converted
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            return MarkupNode(text: HTMLEntities.withoutControls(LibXML2.string(node.pointee.content) ?? ""))
        case XML_ENTITY_REF_NODE:
            return MarkupNode(text: LibXML2.entity(node))
        case XML_COMMENT_NODE:
            return MarkupNode(comment: LibXML2.string(node.pointee.content) ?? "")
        default:
            return nil
        }
    }

    private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            var name = localName(current.pointee.name)
            if let space = current.pointee.ns?.pointee.prefix, let prefix = LibXML2.string(space) {
                name = prefix + ":" + name
            }
            found.append((name, LibXML2.text(of: current.pointee.children) ?? ""))
            attribute = current.pointee.next
        }
        return found
    }

    static func localName(_ name: UnsafePointer<xmlChar>?) -> String {
        let written = LibXML2.string(name) ?? ""
        return written.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? written.lowercased() : written
    }
}
