/// ALTO, versions 1 to 4 (Library of Congress).
enum AltoReader {
    /// The pages of a document; empty where it is none.
    static func pages(_ bytes: [UInt8]) -> [AltoPage] {
        guard let root = XMLTree(utf8: bytes)?.root, root.isNamed("alto") else { return [] }
        return (root.child("Layout")?.children("Page") ?? []).map { element in
            var page = AltoPage(
                id: element["ID"] ?? "", width: element["WIDTH"].flatMap { Double($0) } ?? 0,
                height: element["HEIGHT"].flatMap { Double($0) } ?? 0)
            for space in element.children { read(space, groups: [], into: &page) }
            return page
        }
    }

    private static func read(_ element: XMLElement, groups: [String], into page: inout AltoPage) {
        if element.isNamed("TextBlock") {
            page.blocks.append(block(element, groups: groups))
            return
        }
        let inner = element.isNamed("ComposedBlock") ? groups + [element["ID"] ?? ""] : groups
        for child in element.children { read(child, groups: inner, into: &page) }
    }

    private static func block(_ element: XMLElement, groups: [String]) -> AltoBlock {
        let attributes = AltoAttributes(element)
        let lines = element.children("TextLine").map(line)
        return AltoBlock(id: attributes.id, groups: groups, box: attributes.box, lines: AltoLines.ordered(lines))
    }

    private static func line(_ element: XMLElement) -> AltoLine {
        var line = AltoLine(words: [], box: AltoAttributes(element).box)
        for child in element.children {
            if child.isNamed("String") {
                line.words.append(AltoAttributes(child).word)
                line.endsInHyphen = false
            } else if child.isNamed("HYP") {
                line.endsInHyphen = true
            }
        }
        return line
    }
}
