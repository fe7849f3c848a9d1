import NewsModel
import PageReconstruction

/// The language of an issue whose format does not tell it.
enum TextLanguage {
    /// Told by the beginnings of its first texts.
    static func language(of issue: Issue) -> String? {
        var lines = SourceLines()
        for section in issue.sections {
            for article in section.articles.prefix(8) {
                for text in [article.headline ?? ""] + article.body.prefix(2).map(\.text) {
                    lines.append(String(text.prefix(120)))
                }
                if lines.count > 16 { break }
            }
        }
        return IssueFacts(lines: lines).language
    }
}
