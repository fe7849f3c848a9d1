import NewsModel
import PageLayout
import Wording

/// A page of recognised text: ALTO, PAGE XML or hOCR. Its regions are laid out by their places; without places, its
/// lines are reconstructed as those of any page are.
enum ScanPageFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName() else { return nil }
        switch root {
        case "alto":
            let bytes = Array(try file.markup().utf8)
            let pages = AltoParser.pages(bytes)
            let blocks = pages.flatMap(\.blocks).map { block in
                block.lines.map { line in
                    line.words.map(\.text).joined(separator: " ") + (line.endsInHyphen ? "-" : "")
                }.filter { !$0.isEmpty }
            }
            let notices: [Phrase] =
                AltoParser.isCutOff(bytes) ? ["\(file.path) ends before its end: what stands there is shown."] : []
            return try content(pages.map(\.regions), orElse: blocks, notices: notices)
        case "pcgts":
            let bytes = Array(try file.markup().utf8)
            return try content([PageXMLParser.page(bytes)], orElse: PageXMLParser.regions(bytes))
        case "html" where file.mentions("ocr_page") || file.mentions("ocrx_word") || file.mentions("ocr_line"):
            let bytes = Array(try file.markup().utf8)
            return try content(HOCRParser.pages(bytes), orElse: HOCRParser.blocks(bytes))
        default: return nil
        }
    }

    /// - Parameters:
    ///   - pages: the pages with places; `nil` for a page without places.
    ///   - blocks: the lines of each block, in file order.
    private static func content(
        _ pages: [PageRegions?], orElse blocks: [[String]], notices: [Phrase] = []
    ) throws(FormatFault) -> [FormatContent] {
        let lines = blocks.filter { !$0.isEmpty }
        guard !lines.isEmpty else { throw .nothingToRead(format: "a page of recognised text") }
        let placed = pages.compactMap(\.self)
        guard !placed.isEmpty, placed.count == pages.count else {
            return [.page(lines: Array(lines.joined(separator: [""])), notices: notices)]
        }
        return [RecognisedPages.content(placed, notices: notices)]
    }
}

/// Lays out pages of regions as one issue.
enum RecognisedPages {
    /// - Parameter described: facts about the issue from another source.
    static func content(
        _ pages: [PageRegions], described: IssueDraft? = nil, notices: [Phrase] = []
    ) -> FormatContent {
        var layout = IssueLayout()
        for page in pages { layout.append(page) }
        let text = layout.text
        return .page(
            lines: text.lines, places: text.places, notices: notices + (described?.notices ?? []),
            described: described)
    }
}
