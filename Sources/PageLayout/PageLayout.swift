import NewsModel
import PageReconstruction

/// Reads pages of words with places: puts the words in lines, the lines in columns and the columns under their headings.
public enum PageLayout {
    /// The lines of an issue in reading order, story by story, each with its place.
    public struct Text: Equatable, Sendable {
        public let lines: [String]
        public let places: SourcePlaces
        /// Words that stand outside of their pages, and are not among the lines.
        public let wordsOutside: Int
        /// Pages, from 1, with more words than a page can have: read line by line, without their columns.
        public let crowdedPages: [Int]
    }

    /// A page with more words is no newspaper page: the largest have 15,000.
    public static let mostWords = 30_000

    /// Whether frames that are printed on a page may decide how it is read: a heading stands in the midst of another story.
    public static func mayHaveFrames(_ page: PageWords) -> Bool {
        let page = PagePreparation(page)
        let blocks = BlocksOfPage(page.words, em: page.words.textSize, page: page.size)
        let owners = StoryOwners(blocks)
        return blocks.headings.indices.contains(where: owners.isInset)
    }

    /// The text of the pages of one issue, in their order.
    public static func text(of pages: [PageWords]) -> Text {
        var layout = IssueLayout()
        for page in pages { layout.append(page) }
        return layout.text
    }
}
