import App
import NewsModel

/// Finds the stories that a user may mean.
enum StoryChoice {
    /// The story with a number, from 1, or with an id; otherwise the stories whose titles contain the text.
    static func stories(_ meant: String, in articles: [Article]) -> [Article] {
        if let number = Int(meant), articles.indices.contains(number - 1) { return [articles[number - 1]] }
        if let named = articles.first(where: { $0.id.description == meant }) { return [named] }
        let wanted = BookmarkFolding.key(meant)
        return articles.filter { BookmarkFolding.key($0.title).contains(wanted) }
    }
}
