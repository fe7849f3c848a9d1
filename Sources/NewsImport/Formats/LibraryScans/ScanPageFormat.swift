/// One page of text that was recognised: ALTO, PAGE XML or hOCR. Its lines are put together as those of any page are.
enum ScanPageFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName() else { return nil }
        let blocks: [[String]]
        switch root {
        case "alto": blocks = altoBlocks(Array(try file.markup().utf8))
        case "pcgts": blocks = PageXMLReader.regions(Array(try file.markup().utf8))
        case "html" where file.mentions("ocr_page") || file.mentions("ocrx_word") || file.mentions("ocr_line"):
            blocks = HOCRReader.blocks(Array(try file.markup().utf8))
        default: return nil
        }
        let lines = blocks.filter { !$0.isEmpty }
        guard !lines.isEmpty else { throw .nothingToRead(format: "a page of recognised text") }
        return [.page(lines: Array(lines.joined(separator: [""])))]
    }

    private static func altoBlocks(_ bytes: [UInt8]) -> [[String]] {
        AltoReader.pages(bytes).flatMap(\.blocks).map { block in
            block.lines.map { line in
                line.words.map(\.text).joined(separator: " ") + (line.endsInHyphen ? "-" : "")
            }.filter { !$0.isEmpty }
        }
    }
}
