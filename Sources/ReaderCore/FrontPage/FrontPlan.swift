/// The stories of an issue distributed among the pages of its front, each of which is a screen: in print order, about
/// equally full, and divided between sections if possible.
struct FrontPlan: Equatable, Sendable {
    /// The numbers of the stories on each page.
    let pages: [Range<Int>]

    /// Plans the pages for `stories` in a grid of `rows` rows; the ranges are of indices in `stories`.
    init(_ stories: [FrontStory], grid: FrontGrid, rows: Int) {
        let capacity = Double(grid.count * rows)
        var natural = [0.0]
        var least = [0.0]
        for story in stories {
            natural.append(natural[natural.count - 1] + Double(story.naturalRows(measure: grid.measure)))
            least.append(least[least.count - 1] + Double(story.leastRows(measure: grid.measure)))
        }
        // The heading across the page takes some rows of each of its columns.
        let lead = Double(min(grid.count, 2) * 4)
        var best = [(cost: 0.0, start: 0)]
        for end in 0..<stories.count {
            var cheapest = (cost: Double.infinity, start: end)
            for start in stride(from: end, through: 0, by: -1) {
                let load = (natural[end + 1] - natural[start] + lead) / capacity
                let isOver = (least[end + 1] - least[start] + lead) / capacity > Self.fullest
                if start < end, isOver || load > Self.heaviest { break }
                // A section that continues overleaf costs as much as a page that is a third too full or too empty.
                let isCut = start > 0 && stories[start].section == stories[start - 1].section
                let cost = best[start].cost + (load - 1) * (load - 1) + (isCut ? 0.1 : 0)
                if cost < cheapest.cost { cheapest = (cost, start) }
            }
            best.append(cheapest)
        }
        var pages: [Range<Int>] = []
        var end = stories.count
        while end > 0 {
            pages.append(best[end].start..<end)
            end = best[end].start
        }
        self.pages = pages.reversed()
    }

    /// The largest share of a page that the least rows of its stories may take.
    private static let fullest = 0.85
    /// The largest share of a page that the natural rows of its stories may take; they can be shortened.
    private static let heaviest = 1.5
}
