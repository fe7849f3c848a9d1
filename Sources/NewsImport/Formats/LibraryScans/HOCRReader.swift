/// hOCR (Breuel): recognised text as HTML, whose classes tell areas, paragraphs and lines.
enum HOCRReader {
    /// The lines of each paragraph, or of each area where none are told.
    static func blocks(_ html: [UInt8]) -> [[String]] {
        let page = HTMLTree.parse(utf8: html)
        for names in [["ocr_par"], ["ocr_carea", "ocr_column"], ["ocr_page"]] {
            let blocks = page.elements { node in names.contains { node.hasClass($0) } }
            if !blocks.isEmpty { return blocks.map(lines) }
        }
        return [lines(of: page)]
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
