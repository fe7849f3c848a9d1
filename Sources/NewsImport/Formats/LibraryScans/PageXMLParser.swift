import NewsModel
import PageLayout

/// Reads PAGE XML (PRImA): regions of text in the reading order that the document gives, or in document order.
enum PageXMLParser {
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

    /// The page with places, or `nil` if the document gives none.
    static func page(_ bytes: [UInt8]) -> PageRegions? {
        guard let root = XMLTree(utf8: bytes)?.root, let page = root.descendants("Page").first else { return nil }
        let regions = root.descendants("TextRegion")
        let told = readingOrder(root)
        func rank(_ region: XMLElement) -> Int { region["id"].flatMap(told.firstIndex(of:)) ?? told.count }
        let sorted = regions.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        let lines = sorted.map { placedLines(of: $0.element) }
        // A text without a place can only be shown where its document puts it.
        if zip(sorted, lines).contains(where: { $1.isEmpty && !Self.lines(of: $0.element).isEmpty }) { return nil }
        var placed = PageRegions(
            placed: zip(sorted, lines).map { TextRegion(lines: $1, isHeading: isHeading($0.element)) },
            width: page["imageWidth"].flatMap { Double($0) } ?? 0,
            height: page["imageHeight"].flatMap { Double($0) } ?? 0)
        placed?.isInOrder = !told.isEmpty
        return placed
    }

    /// Whether a region is a heading, by its type or by the structure that Transkribus records in `custom`.
    private static func isHeading(_ region: XMLElement) -> Bool {
        region["type"] == "heading" || region["custom"]?.contains("type:heading;") ?? false
    }

    /// The words of each line of a region. Lines without places, and the lines of a text that is given for the region
    /// alone, divide its height.
    private static func placedLines(of region: XMLElement) -> [[PageWord]] {
        let placed = region.children("TextLine").map { words(of: $0) }
        let texts = lines(of: region)
        guard placed.contains(where: \.isEmpty) || placed.isEmpty, let box = box(of: region) else { return placed }
        if placed.count(where: { !$0.isEmpty }) >= texts.count { return placed }
        let height = box.height / Double(max(texts.count, 1))
        return texts.enumerated().map { number, text in
            let top = box.top + Double(number) * height
            let line = PageBox(left: box.left, top: top, right: box.right, bottom: top + height)
            return [PageWord(text, box: line, size: height)]
        }
    }

    /// The words of a line with their places, or the line as a single word if it has no words.
    private static func words(of line: XMLElement) -> [PageWord] {
        let words = line.children("Word").compactMap { word in
            box(of: word).flatMap { box in text(of: word).map { PageWord($0, box: box, size: box.height) } }
        }
        if !words.isEmpty { return words }
        guard let box = box(of: line), let text = text(of: line) else { return [] }
        return [PageWord(text, box: box, size: box.height)]
    }

    /// The bounding box of the points in `Coords`: `10,20 110,20 110,50 10,50`.
    private static func box(of element: XMLElement) -> PageBox? {
        let points = element.child("Coords")?["points"]?.split(separator: " ") ?? []
        var box: PageBox?
        for point in points.map({ $0.split(separator: ",").compactMap { Double($0) } }) where point.count == 2 {
            let own = PageBox(left: point[0], top: point[1], right: point[0], bottom: point[1])
            box = box?.union(own) ?? own
        }
        return box
    }

    private static func lines(of region: XMLElement) -> [String] {
        let lines = region.children("TextLine").compactMap { text(of: $0) }
        return lines.isEmpty ? (text(of: region) ?? "").split(separator: "\n").map(String.init) : lines
    }

    /// The text of a line: its first reading, or its joined words if it has none.
    private static func text(of element: XMLElement) -> String? {
        let readings = element.children("TextEquiv").sorted { index($0) < index($1) }
        if let text = readings.lazy.compactMap({ $0.child("Unicode")?.trimmedText }).first { return text }
        return element.children("Word").compactMap { text(of: $0) }.joined(separator: " ").trimmedToContent
    }

    private static func index(_ reading: XMLElement) -> Int { reading["index"].flatMap { Int($0) } ?? 0 }

    private static func readingOrder(_ root: XMLElement) -> [String] {
        guard let order = root.descendants("ReadingOrder").first else { return [] }
        var ids: [(order: Int, id: String)] = []
        order.visit { element in
            if let id = element["regionRef"] { ids.append((element["index"].flatMap { Int($0) } ?? ids.count, id)) }
        }
        let isNested = order.descendants("OrderedGroup").count > 1
        return (isNested ? ids : ids.sorted { $0.order < $1.order }).map(\.id)
    }
}
