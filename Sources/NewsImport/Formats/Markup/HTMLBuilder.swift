import CLibXML2

/// Builds a tree of `MarkupNode` from the events of libxml2's HTML parser.
///
/// The parser's own tree ends at elements nested more than 256 deep and drops everything after them. This builder
/// leaves such elements out, and keeps their text in the elements around them.
final class HTMLBuilder {
    private(set) var root = MarkupNode(element: "html")
    private var open: [MarkupNode] = []
    /// The number of open elements that were left out.
    private var leftOut = 0
    /// Whether parsing stopped before the end.
    private(set) var isStopped = false
    private let context: htmlParserCtxtPtr

    /// The maximum depth in levels: recursive walks through the tree use the stack for each level.
    private static let deepest = 250
    /// The number of left-out elements at which parsing stops. The parser searches all open elements at each end tag,
    /// which would take minutes.
    private static let mostOpen = 5_000

    init(context: htmlParserCtxtPtr) {
        self.context = context
        open = [root]
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        guard let handler = context.pointee.sax else { return }
        let version = handler.pointee.initialized
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = version
        handler.pointee.startElement = { builder, name, attributes in
            HTMLBuilder.from(builder)?.start(name, attributes)
        }
        handler.pointee.endElement = { builder, _ in HTMLBuilder.from(builder)?.end() }
        handler.pointee.characters = { builder, text, count in HTMLBuilder.from(builder)?.add(text, count) }
        handler.pointee.cdataBlock = { builder, text, count in HTMLBuilder.from(builder)?.add(text, count) }
        handler.pointee.comment = { builder, text in HTMLBuilder.from(builder)?.addComment(text) }
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLBuilder? {
        pointer.map { Unmanaged<HTMLBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest else {
            leftOut += 1
            if leftOut > Self.mostOpen {
                isStopped = true
                xmlStopParser(context)
            }
            return
        }
        let name = HTMLTree.localName(name)
        let node = MarkupNode(element: name, attributes: Self.pairs(attributes))
        if name == "html", open.count == 1 {
            root.attributes = node.attributes
            open.append(root)
        } else {
            open[open.count - 1].append(node)
            open.append(node)
        }
    }

    private func end() {
        if leftOut > 0 {
            leftOut -= 1
        } else if open.count > 1 {
            open.removeLast()
        }
    }

    private static func pairs(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [(name: String, value: String)] {
        guard let attributes else { return [] }
        var pairs: [(name: String, value: String)] = []
        var index = 0
        while let name = attributes[index] {
            let written = LibXML2.string(name) ?? ""
            pairs.append((written.lowercased(), LibXML2.string(attributes[index + 1]) ?? ""))
            index += 2
        }
        return pairs
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        let content = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
        let parent = open[open.count - 1]
        if let last = parent.children.last, last.kind == .text {
            last.content += HTMLEntities.withoutControls(content)
        } else {
            parent.append(MarkupNode(text: HTMLEntities.withoutControls(content)))
        }
    }

    private func addComment(_ text: UnsafePointer<xmlChar>?) {
        open[open.count - 1].append(MarkupNode(comment: LibXML2.string(text) ?? ""))
    }
}
