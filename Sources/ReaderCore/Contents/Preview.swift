import NewsModel
import ScreenModel
import Typesetting

/// The beginning of the selected story, beside the list: set once, drawn at every key.
struct Preview: Sendable {
    let article: Article
    private let layout: ArticleLayout
    private let key: Key

    private struct Key: Equatable {
        let article: ContentID
        let size: ScreenSize
        let style: TypesettingStyle
    }

    /// Columns from which on there is room for one.
    static let leastColumns = 100

    /// Cells of the list that it stands beside.
    static func listColumns(of size: ScreenSize) -> Int {
        size.columns >= leastColumns ? size.columns * 11 / 20 : size.columns
    }

    /// `previous` if it is of the same story, set in the same way, else a new one.
    init(of article: Article, language: String?, size: ScreenSize, setup: PageSetup, previous: Preview?) {
        let key = Key(article: article.id, size: size, style: setup.style)
        if let previous, previous.key == key {
            self = previous
            return
        }
        let measure = min(size.columns - Self.listColumns(of: size) - 4, 72) / 2 * 2
        var layout = ArticleLayout(article, measure: measure, language: language ?? "zh", style: setup.style)
        layout.set(throughLine: size.rows - 2)
        self.article = article
        self.layout = layout
        self.key = key
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
