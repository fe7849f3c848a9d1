import CLibXML2

/// A parsed XML document. It owns libxml2's tree; its elements are cursors into the tree and keep it alive.
///
/// A damaged document yields what could be read of it. Nothing outside the text is ever read: no network, no external
/// entity, no DTD. Entities are resolved only when a text is requested.
final class XMLTree {
    private let document: xmlDocPtr
    /// Whether the document is well-formed.
    let isWellFormed: Bool
    /// Whether the text ends before its elements are closed, or could not be read to its end.
    let isCutOff: Bool

    /// Parses a document in UTF-8, ignoring the encoding that it declares; fails if there is no root element.
    init?(utf8 bytes: [UInt8]) {
        guard LibXML2.isReady, bytes.count <= LibXML2.largestDocument, let context = xmlNewParserCtxt() else {
            return nil
        }
        defer { xmlFreeParserCtxt(context) }
        func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
            LibXML2.withText(bytes) { text, count in
                xmlCtxtReadMemory(context, text, count, nil, "UTF-8", LibXML2.xmlOptions)
            }
        }
        var parsed = parse(HTMLEntities.withoutNames(bytes))
        // Numbers stand for other characters in the declaration of an entity.
        if context.pointee.wellFormed == 0, !BytePattern.occurs("<!ENTITY", in: bytes[...]) {
            if let parsed { xmlFreeDoc(parsed) }
            parsed = parse(HTMLEntities.withoutNames(bytes, numbersNames: true))
        }
        guard let document = parsed else { return nil }
        guard xmlDocGetRootElement(document) != nil else {
            xmlFreeDoc(document)
            return nil
        }
        isWellFormed = context.pointee.wellFormed != 0
        // At one of its limits the parser stops where it is.
        let stopped = [XML_ERR_TAG_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_INTERNAL_ERROR]
        isCutOff = stopped.contains { context.pointee.errNo == $0.rawValue }
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    /// The root element.
    var root: XMLElement? {
        xmlDocGetRootElement(document).map { XMLElement(tree: self, node: $0) }
    }
}
