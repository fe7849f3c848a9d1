/// PAGE XML (PRImA): regions of text in the order that the document gives, or in that of the file.
enum PageXMLReader {
    /// The lines of each region.
    static func regions(_ bytes: [UInt8]) -> [[String]] {
        guard let root = XMLTree(utf8: bytes)?.root else { return [] }
        var regions: [String: [String]] = [:]
        var order: [String] = []
        for region in root.descendants("TextRegion") {
            let id = region["id"] ?? String(order.count)
            order.append(id)
            regions[id] = lines(of: region)
        }
        let told = readingOrder(root)
        let sorted = told.filter { regions[$0] != nil } + order.filter { !told.contains($0) }
        return sorted.compactMap { regions[$0] }
    }

    private static func lines(of region: XMLElement) -> [String] {
        let lines = region.children("TextLine").compactMap { text(of: $0) }
        return lines.isEmpty ? (text(of: region) ?? "").split(separator: "\n").map(String.init) : lines
    }

    /// The text of a line: the first reading, or its words where the line has none.
    private static func text(of element: XMLElement) -> String? {
        let readings = element.children("TextEquiv").sorted { index($0) < index($1) }
        if let text = readings.lazy.compactMap({ $0.child("Unicode")?.trimmedText }).first { return text }
        return element.children("Word").compactMap { text(of: $0) }.joined(separator: " ").trimmedToContent
    }

    private static func index(_ reading: XMLElement) -> Int { reading["index"].flatMap { Int($0) } ?? 0 }

    private static func readingOrder(_ root: XMLElement) -> [String] {
        guard let order = root.descendants("ReadingOrder").first else { return [] }
        var ids: [(place: Int, id: String)] = []
        order.visit { element in
            if let id = element["regionRef"] { ids.append((element["index"].flatMap { Int($0) } ?? ids.count, id)) }
        }
        let isNested = order.descendants("OrderedGroup").count > 1
        return (isNested ? ids : ids.sorted { $0.place < $1.place }).map(\.id)
    }
}
