import NewsModel
import ScreenModel
import Typesetting

/// The beginning of the selected story, beside the list: set once, drawn at every key.
struct Preview: Equatable, Sendable {
    private let article: Article
    private let size: ScreenSize
    private let style: TypesettingStyle
    private let layout: ArticleLayout

    /// The narrowest screen that has room for a preview, in cells.
    static let leastColumns = 100

    /// The width of the list beside the preview, in cells.
    static func listColumns(of size: ScreenSize) -> Int {
        // The list needs a little more than half, for names and lengths.
        size.columns >= leastColumns ? size.columns * 11 / 20 : size.columns
    }

    /// Sets the beginning of the selected story, or reuses `previous` if neither the story nor its setting has changed.
    init(_ context: ReaderContext, previous: Preview?) {
        let story = context.stories.selection
        let article = context.stories[story].article
        let (size, style) = (context.size, context.setup.style)
        if let previous, previous.article == article, previous.size == size, previous.style == style {
            self = previous
            return
        }
        // The preview has a rule and blanks at both sides; 72 cells are the longest line that is comfortable to read.
        let measure = min(size.columns - Self.listColumns(of: size) - 4, 72) / 2 * 2
        let language = context.stories.issue(of: story).issue.language ?? "zh"
        var layout = ArticleLayout(article, measure: measure, language: language, style: style)
        layout.set(throughLine: size.rows - 2)
        (self.article, self.size, self.style, self.layout) = (article, size, style, layout)
    }

    /// Draws a rule at the right of the list, and the story's lines.
    func draw(in frame: inout Frame) {
        let column = Self.listColumns(of: frame.size)
        for row in 1..<frame.size.rows - 1 { frame.put("│", row: row, column: column, role: .rule) }
        for line in 0..<min(frame.size.rows - 2, layout.lines.count) {
            ArticleLines.draw(
                line, of: layout, article: article, search: nil, in: &frame, row: line + 1, column: column + 2)
        }
    }
}
