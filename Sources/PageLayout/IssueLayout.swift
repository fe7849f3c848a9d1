import NewsModel

/// Lays out the pages of an issue one by one, as they arrive.
public struct IssueLayout {
    private var sizes: [PageSize] = []
    private var pages: [PageOfStories] = []
    private var outside = 0
    private var crowded: [Int] = []

    public init() {}

    /// Lays out the next page.
    public mutating func append(_ page: PageWords) {
        var page = page
        if page.words.count > LayoutAnalysis.mostWords {
            crowded.append(sizes.count + 1)
            page.words.removeLast(page.words.count - LayoutAnalysis.mostWords)
        }
        let preparation = WordPreparation(page)
        outside += preparation.outside
        sizes.append(page.size)
        pages.append(PageOfStories(preparation, number: pages.count))
    }

    /// Lays out the next page from the regions that text recognition reported.
    public mutating func append(_ page: PageRegions) {
        sizes.append(page.size)
        pages.append(PageOfStories(page, number: pages.count))
    }

    /// The lines of all pages so far.
    public var text: LayoutAnalysis.Text {
        var writer = LineWriter(pages: pages, sizes: sizes)
        let stories = StoryJumps.joined(pages.flatMap(\.stories))
        var next = 0
        for number in pages.indices {
            writer.writeAround(pages[number].head, page: number)
            while next < stories.count, stories[next][0].page == number {
                writer.write(stories[next], number: next)
                next += 1
            }
            writer.writeAround(pages[number].foot, page: number)
        }
        return LayoutAnalysis.Text(
            lines: writer.lines, places: SourcePlaces(pages: sizes, lines: writer.places), wordsOutside: outside,
            crowdedPages: crowded)
    }
}
