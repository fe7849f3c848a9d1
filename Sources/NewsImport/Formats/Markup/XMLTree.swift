import CLibXML2

/// A parsed XML document. It owns libxml2's tree; its elements are cursors into it and keep it alive.
///
/// Damaged documents give what could be read of them. Nothing outside the text is ever read: no network, no external
/// entity, no DTD, and entities stay as they are written until a text asks for them.
final class XMLTree {
    private let document: xmlDocPtr
    /// Whether the parser met nothing that the specification forbids.
    let isWellFormed: Bool
    /// Whether the text ends before its elements do.
    let isCutOff: Bool

    /// The tree of a document in UTF-8, whatever encoding it declares; `nil` where it has no root element.
    init?(utf8 bytes: [UInt8]) {
        guard LibXML2.isReady, bytes.count <= LibXML2.largestDocument, let context = xmlNewParserCtxt() else {
            return nil
        }
        defer { xmlFreeParserCtxt(context) }
        let document = LibXML2.withText(HTMLEntities.withoutNames(bytes)) { text, count in
            xmlCtxtReadMemory(context, text, count, nil, "UTF-8", LibXML2.xmlOptions)
        }
        guard let document else { return nil }
        guard xmlDocGetRootElement(document) != nil else {
            xmlFreeDoc(document)
            return nil
        }
        isWellFormed = context.pointee.wellFormed != 0
        isCutOff = context.pointee.errNo == XML_ERR_TAG_NOT_FINISHED.rawValue
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    /// The outermost element.
    var root: XMLElement? {
        xmlDocGetRootElement(document).map { XMLElement(tree: self, node: $0) }
    }
}
