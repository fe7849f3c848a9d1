import NewsModel
import PageReconstruction

/// Lays out pages of positioned words: groups the words into lines, the lines into columns, and the columns under their
/// headings.
public enum LayoutAnalysis {
    /// The lines of an issue in reading order, story by story, each with its place.
    public struct Text: Equatable, Sendable {
        public let lines: [String]
        public let places: SourcePlaces
        /// The number of words that lie outside their pages and are left out of the lines.
        public let wordsOutside: Int
        /// The pages, from 1, with more words than a page can have; only their first `mostWords` words are read.
        public let crowdedPages: [Int]
    }

    /// The most words read of a page: the largest newspaper pages have 15,000.
    public static let mostWords = 30_000

    /// Whether frames printed on the page may change its reading order: a heading is inset in another story.
    public static func mayHaveFrames(_ page: PageWords) -> Bool {
        let page = WordPreparation(page)
        let blocks = BlocksOfPage(page.words, em: page.words.textSize, page: page.size)
        let owners = StoryOwners(blocks)
        return blocks.headings.indices.contains(where: owners.isInset)
    }

    /// The text of the pages of one issue, in order.
    public static func text(of pages: [PageWords]) -> Text {
        var layout = IssueLayout()
        for page in pages { layout.append(page) }
        return layout.text
    }
}
