import CLibXML2

/// Settings and string helpers of libxml2, shared by XML and HTML trees.
enum LibXML2 {
    /// The size of the largest document that is read, in bytes.
    static let largestDocument = 512_000_000
    /// The parser recovers from damage. `NOENT` and `DTDLOAD` are never set: they make it read files named by the
    /// document.
    static let xmlOptions = Int32(
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    static let htmlOptions = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

    /// Initializes the parser once and disables the loader of external entities, so that no option can enable it again.
    static let isReady: Bool = {
        xmlInitParser()
        xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()

    /// Passes the bytes to `body` without NULs, as browsers read them: libxml2 would end the text at the first.
    static func withText<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int32) -> Result) -> Result {
        BytePattern.occurs("\0", in: bytes[...]) ? lend(bytes.filter { $0 != 0 }, body) : lend(bytes, body)
    }

    private static func lend<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int32) -> Result) -> Result {
        bytes.withUnsafeBytes { raw in
            let text = raw.bindMemory(to: CChar.self)
            var nothing: CChar = 0
            return withUnsafePointer(to: &nothing) { body(text.baseAddress ?? $0, Int32(text.count)) }
        }
    }

    static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
        text.map { String(cString: $0) }
    }

    /// The text of `node` and its following siblings; empty if `node` is `nil`.
    static func text(of node: xmlNodePtr?) -> String? {
        guard let node else { return "" }
        if node.pointee.next == nil, isText(node) { return string(node.pointee.content) ?? "" }
        var text = ""
        append(from: node, to: &text)
        return text
    }

    private static func append(from first: xmlNodePtr, to text: inout String) {
        var next: xmlNodePtr? = first
        while let node = next {
            if isText(node) {
                text += string(node.pointee.content) ?? ""
            } else if node.pointee.type == XML_ENTITY_REF_NODE {
                text += entity(node)
            } else if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                append(from: child, to: &text)
            }
            next = node.pointee.next
        }
    }

    static func isText(_ node: xmlNodePtr) -> Bool {
        node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
    }

    /// The characters of an entity reference: one of HTML's, or one that the document declares as plain text.
    static func entity(_ reference: xmlNodePtr) -> String {
        guard let name = reference.pointee.name else { return "" }
        if let known = htmlEntityLookup(name), let scalar = Unicode.Scalar(known.pointee.value) {
            return String(Character(scalar))
        }
        let declared = xmlGetDocEntity(reference.pointee.doc, name)
        guard let declared, declared.pointee.etype == XML_INTERNAL_GENERAL_ENTITY,
            let content = string(declared.pointee.content), content.utf8.count <= longestEntity, !content.contains("<")
        else { return "&" + (string(name) ?? "") + ";" }
        return HTMLEntities.decode(content)
    }

    /// The length of the longest entity, in bytes: entities abbreviate words, and longer ones are attempts to exhaust
    /// memory.
    private static let longestEntity = 1_000
}
