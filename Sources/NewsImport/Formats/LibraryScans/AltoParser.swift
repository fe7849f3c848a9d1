import CLibXML2

/// Reads ALTO, versions 1 to 4 (Library of Congress).
///
/// The reader handles SAX events and builds no tree: a tree of a scan's words and their places would take twenty times
/// the size of the file in memory and half of the reading time.
final class AltoParser {
    private var pages: [AltoPage] = []
    private var groups: [(id: String, depth: Int)] = []
    private var block: (block: AltoBlock, depth: Int)?
    private var line: (line: AltoLine, depth: Int)?
    /// The number of elements that are open.
    private var depth = 0
    private var isInPage = false

    /// The depth of a page, below the root and the layout.
    private static let pageDepth = 2

    /// Whether the end tag of the root element is missing.
    static func isCutOff(_ bytes: [UInt8]) -> Bool {
        let end = bytes.suffix(longestEnd)
        return !BytePattern.occurs("alto>", in: end) && !BytePattern.occurs("ALTO>", in: end)
    }

    /// The length in bytes of the end that is searched: a comment may follow the root element.
    private static let longestEnd = 1_000

    /// The pages of a document; empty if it is not ALTO.
    static func pages(_ bytes: [UInt8]) -> [AltoPage] {
        guard LibXML2.isReady, bytes.count <= LibXML2.largestDocument, let context = xmlNewParserCtxt() else {
            return []
        }
        defer { xmlFreeParserCtxt(context) }
        let reader = AltoParser()
        context.pointee._private = Unmanaged.passUnretained(reader).toOpaque()
        let handler = context.pointee.sax
        handler?.pointee.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name, let context = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            AltoParser.reader(context)?.begin(name, AltoAttributes(attributes, count: Int(count)), context)
        }
        handler?.pointee.endElementNs = { context, _, _, _ in
            context.flatMap { AltoParser.reader($0.assumingMemoryBound(to: xmlParserCtxt.self)) }?.end()
        }
        // Text between elements is only white space.
        handler?.pointee.characters = nil
        handler?.pointee.ignorableWhitespace = nil
        let document = LibXML2.withText(HTMLEntities.withoutNames(bytes)) { text, count in
            xmlCtxtReadMemory(context, text, count, nil, "UTF-8", LibXML2.xmlOptions)
        }
        if let document { xmlFreeDoc(document) }
        // In a truncated file some elements are never closed.
        while reader.depth > 0 { reader.end() }
        return reader.pages
    }

    private static func reader(_ context: xmlParserCtxtPtr) -> AltoParser? {
        context.pointee._private.map { Unmanaged<AltoParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(_ name: UnsafePointer<xmlChar>, _ attributes: AltoAttributes, _ context: xmlParserCtxtPtr) {
        func isNamed(_ other: String) -> Bool { xmlStrEqual(name, other) != 0 }
        defer { depth += 1 }
        if let line {
            guard depth == line.depth + 1 else { return }
            if isNamed("String") {
                self.line?.line.words.append(attributes.word)
                self.line?.line.endsInHyphen = false
            } else if isNamed("HYP") {
                self.line?.line.endsInHyphen = true
            }
        } else if let block {
            if depth == block.depth + 1, isNamed("TextLine") {
                line = (AltoLine(words: [], box: attributes.box), depth)
            }
        } else if isInPage {
            if isNamed("TextBlock") {
                let block = AltoBlock(
                    id: attributes.id, groups: groups.map(\.id), box: attributes.box, lines: [])
                self.block = (block, depth)
            } else if isNamed("ComposedBlock") {
                groups.append((attributes.id, depth))
            }
        } else if depth == 0, !isNamed("alto") {
            xmlStopParser(context)
        } else if depth == Self.pageDepth, isNamed("Page") {
            isInPage = true
            pages.append(AltoPage(id: attributes.id, width: attributes.box.width, height: attributes.box.height))
        }
    }

    private func end() {
        depth -= 1
        if let line, line.depth == depth {
            block?.block.lines.append(line.line)
            self.line = nil
        } else if let block, block.depth == depth {
            var whole = block.block
            whole.lines = AltoLines.ordered(whole.lines)
            pages[pages.count - 1].blocks.append(whole)
            self.block = nil
        } else if groups.last?.depth == depth {
            groups.removeLast()
        } else if depth == Self.pageDepth {
            isInPage = false
        }
    }
}
