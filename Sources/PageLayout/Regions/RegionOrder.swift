import NewsModel

/// The reading order of a page's regions: zone by zone from the top, each zone column by column.
struct RegionOrder {
    /// The indices of the regions in reading order.
    let order: [Int]
    /// The zone of each region, from 0.
    let zones: [Int]

    /// Keeps the order of the file.
    init(count: Int) {
        order = Array(0..<count)
        zones = Array(repeating: 0, count: count)
    }

    init(_ blocks: [RegionBlock], height: Double, columnWidth: Double) {
        let columnWidth = max(1, columnWidth)
        let cuts = Self.cuts(blocks, height: height, columnWidth: columnWidth)
        var columns: [Double] = []
        for left in blocks.filter({ $0.isText && $0.box.width < 1.5 * columnWidth }).map(\.box.left).sorted()
        where columns.last.map({ left - $0 > columnWidth / 2 }) ?? true {
            columns.append(left)
        }
        let zones = blocks.map { block in cuts.count { block.box.top + 0.7 * block.height >= $0 } }
        let ranks = blocks.map { block in
            // A line across several columns is read before them.
            let isOver = block.lines.count <= 2 && block.box.width > 1.15 * columnWidth
            let x = isOver ? block.box.left + columnWidth / 4 : block.box.center
            return columns.count { x >= $0 }
        }
        self.zones = zones
        order = blocks.indices.sorted {
            (zones[$0], ranks[$0], blocks[$0].box.top) < (zones[$1], ranks[$1], blocks[$1].box.top)
        }
    }

    /// The heights where white runs across all columns and all columns start again, as above a feuilleton.
    private static func cuts(_ blocks: [RegionBlock], height: Double, columnWidth: Double) -> [Double] {
        let text = blocks.filter { $0.lines.count >= 2 }.map(\.box).sorted { $0.top < $1.top }
        let lines = blocks.filter { $0.lines.count < 2 && $0.letters >= 4 }.map(\.box)
        func columns(_ boxes: some Sequence<PageBox>) -> Int {
            Set(boxes.map { Int(($0.left / (columnWidth / 2)).rounded()) }).count
        }
        var cuts: [Double] = []
        // The number of boxes that begin above the current height, and the lowest edge of these.
        var above = 0
        var end = -Double.infinity
        for top in Set(text.map(\.top)).sorted().dropFirst() {
            while above < text.count, text[above].top < top - 1 {
                end = max(end, text[above].bottom)
                above += 1
            }
            // A heading beside the last lines above lies in the white.
            let beside = lines.lazy.filter { $0.top < end - 0.2 * height && $0.top < top }.map(\.bottom).max() ?? end
            guard above > 0, max(end, beside) + 0.4 * height <= top, cuts.last.map({ top - $0 > 6 * height }) ?? true,
                columns(text[above...].prefix { $0.top < top + 4 * height }) >= 2,
                columns(text[..<above].lazy.filter { $0.bottom > end - 12 * height }) >= 2
            else { continue }
            cuts.append(top)
        }
        return cuts
    }
}
