import NewsModel
import PageLayout

extension AltoPage {
    /// The page as regions of words with places, or `nil` if the file gives no places.
    var regions: PageRegions? {
        let regions = blocks.map { block in
            TextRegion(
                lines: block.lines.map { line in
                    var words = line.words.filter { !$0.text.isEmpty }.map { word in
                        PageWord(word.text, box: word.box.pageBox, size: word.box.height)
                    }
                    if line.endsInHyphen, let last = words.indices.last { words[last].text += "-" }
                    return words
                })
        }
        return PageRegions(placed: regions, width: width, height: height)
    }
}

extension AltoBox {
    fileprivate var pageBox: PageBox {
        PageBox(left: left, top: top, right: left + max(0, width), bottom: top + max(0, height))
    }
}

extension PageRegions {
    /// Creates a page from regions, which fails unless most words have a place of their own. The page is at least as
    /// large as the extent of its words.
    init?(placed regions: [TextRegion], width: Double, height: Double) {
        let boxes = regions.flatMap(\.lines).flatMap { $0 }.map(\.box)
        // Distinct places: some programs write the same box for every word.
        let places = Set(boxes.filter { $0.height > 0 && $0.width > 0 })
        guard places.count * 2 > boxes.count, let first = boxes.first else { return nil }
        let extent = boxes.reduce(first) { $0.union($1) }
        self.init(
            size: PageSize(width: max(width, extent.right), height: max(height, extent.bottom)), regions: regions)
    }
}
