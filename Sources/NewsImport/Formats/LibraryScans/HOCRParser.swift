import NewsModel
import PageLayout

/// Reads hOCR (Breuel): recognised text as HTML, whose classes mark areas, paragraphs and lines.
enum HOCRParser {
    /// The lines of each paragraph, or of each area if paragraphs are not marked.
    static func blocks(_ html: [UInt8]) -> [[String]] {
        let page = HTMLTree.parse(utf8: html)
        for names in [["ocr_par"], ["ocr_carea", "ocr_column"], ["ocr_page"]] {
            let blocks = page.elements { node in names.contains { node.hasClass($0) } }
            if !blocks.isEmpty { return blocks.map(lines) }
        }
        return [lines(of: page)]
    }

    /// The pages with places; `nil` for a page without places.
    static func pages(_ html: [UInt8]) -> [PageRegions?] {
        let document = HTMLTree.parse(utf8: html)
        return document.elements { $0.hasClass("ocr_page") }.map { page in
            let areas = page.elements { $0.hasClass("ocr_par") }
            let lines = (areas.isEmpty ? [page] : areas).map { area in
                let lines = area.elements { node in lineClasses.contains { node.hasClass($0) } }
                return lines.isEmpty ? [area] : lines
            }
            // A text without a place can only be shown where the document puts it.
            if lines.joined().contains(where: { $0.lineText != nil && words(of: $0).isEmpty }) { return nil }
            let regions = lines.map { TextRegion(lines: $0.map(words)) }
            let size = box(of: page)
            return PageRegions(placed: regions, width: size?.right ?? 0, height: size?.bottom ?? 0)
        }
    }

    /// The words of a line with their places, or the line as a single word if not all of its words have one.
    private static func words(of line: MarkupNode) -> [PageWord] {
        let marked = line.elements { $0.hasClass("ocrx_word") && $0.lineText != nil }
        let words = marked.compactMap { word in
            box(of: word).flatMap { box in word.lineText.map { PageWord($0, box: box, size: box.height) } }
        }
        if !words.isEmpty, words.count == marked.count { return words }
        guard let box = box(of: line), let text = line.lineText else { return [] }
        return [PageWord(text, box: box, size: box.height)]
    }

    /// The box in the title attribute: `bbox 10 20 110 50; x_wconf 90`.
    private static func box(of node: MarkupNode) -> PageBox? {
        let properties = node["title"]?.split(separator: ";") ?? []
        for property in properties {
            let parts = property.split(separator: " ")
            guard parts.first == "bbox" else { continue }
            let numbers = parts.dropFirst().compactMap { Double($0) }
            guard numbers.count == 4, numbers[0] <= numbers[2], numbers[1] <= numbers[3] else { return nil }
            return PageBox(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
        }
        return nil
    }

    private static let lineClasses = ["ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"]

    private static func lines(of block: MarkupNode) -> [String] {
        let lines = block.elements { node in lineClasses.contains { node.hasClass($0) } }
        let texts = lines.isEmpty ? [block] : lines
        return texts.compactMap { node in
            var line = InlineText()
            for word in node.elements(where: { $0.hasClass("ocrx_word") }) {
                line.append(word.textContent)
                line.separate()
            }
            if line.isEmpty { line.append(node.textContent) }
            return line.text.trimmedToContent
        }
    }
}
