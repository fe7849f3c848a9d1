import TextSearch

/// The postings of some documents, ready to be written as a segment.
public struct SegmentContent: Sendable {
    /// The number of documents, at most `PostingsBlock.mostDocuments`.
    public let count: Int
    public let blocks: [PostingsBlock]

    /// Analyses the stories, which are numbered from 0 in their order.
    public init(_ stories: some Collection<SearchableStory>) {
        var lists = TermLists()
        for story in stories { lists.add(story) }
        count = stories.count
        var writer = PostingsWriter(documents: count)
        lists.visit { writer.append($0, $1) }
        blocks = writer.finish()
    }

    /// The contents of the fewest segments that can hold all the stories.
    public static func segments(of stories: [SearchableStory]) -> [SegmentContent] {
        stride(from: 0, to: stories.count, by: PostingsBlock.mostDocuments).map { start in
            SegmentContent(stories[start..<min(stories.count, start + PostingsBlock.mostDocuments)])
        }
    }
}
