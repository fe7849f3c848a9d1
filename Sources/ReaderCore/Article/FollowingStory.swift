import NewsModel
import Typesetting

/// A story below the end of the one being read, on the same screen, as briefs are on paper.
struct FollowingStory: Equatable, Sendable {
    /// The story's number among the open ones.
    let story: Int
    let article: Article
    let layout: ArticleLayout
    /// Its lines, with their rows below the first row of the text.
    let lines: [PagedLayout.PlacedLine]
    /// Whether all of it is on the screen.
    let isWhole: Bool
    /// The rows of its source, which stand below its last line; none if the source is not shown.
    let sourceRows: [String]

    /// The fewest lines of text in each column for which a story is begun at the foot of a screen.
    static let leastLines = 2

    /// Sets a story in the given rows; `nil` if there is no room to begin it.
    init?(
        _ story: Int, of context: ReaderContext, geometry: ColumnGeometry, rows: Range<Int>, setup: PageSetup
    ) {
        self.story = story
        article = context.stories[story].article
        let language = context.stories.issue(of: story).issue.language ?? "zh"
        if geometry.count == 1 {
            var layout = ArticleLayout(article, measure: geometry.measure, language: language, style: setup.style)
            layout.set(throughLine: rows.count)
            isWhole = layout.isComplete && layout.lines.count <= rows.count
            lines = (0..<min(rows.count, layout.lines.count)).map {
                PagedLayout.PlacedLine(line: $0, row: rows.lowerBound + $0, left: geometry.left)
            }
            self.layout = layout
        } else {
            var pages = PagedLayout(
                article, geometry: geometry, rows: rows.count, language: language, style: setup.style)
            pages.set(throughPage: 1)
            isWhole = pages.isComplete && pages.pageCount == 1 && !pages.cutsBox(onPage: 0)
            lines = pages.linesBeforeCutBox(onPage: 0).map {
                PagedLayout.PlacedLine(line: $0.line, row: $0.row + rows.lowerBound, left: $0.left)
            }
            layout = pages.layout
        }
        sourceRows = isWhole ? article.sourceRows(width: geometry.width) : []
        let text = lines.map { layout.lines[$0.line] }.count { $0.kind.isText && $0.passage.rawValue >= 0 }
        guard isWhole ? !lines.isEmpty : text >= Self.leastLines * geometry.count else { return nil }
    }

    /// The row after its last line, or after its source if that is shown.
    var endRow: Int { lastRow + sourceRows.count + 1 }

    var lastRow: Int { lines.map(\.row).max() ?? -1 }
}
