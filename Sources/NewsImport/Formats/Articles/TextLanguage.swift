import NewsModel
import PageReconstruction

/// Detects the language of an issue whose format does not state it.
enum TextLanguage {
    /// The language, detected from the beginnings of the issue's first texts.
    static func language(of issue: Issue) -> String? {
        var texts: [String] = []
        for section in issue.sections {
            for article in section.articles.prefix(8) {
                texts += [article.headline ?? ""] + article.body.prefix(2).map(\.text)
                if texts.count > 16 { break }
            }
        }
        return language(of: texts)
    }

    /// The language, detected from the beginnings of `texts`.
    static func language(of texts: [String]) -> String? {
        var lines = SourceLines()
        for text in texts { lines.append(String(text.prefix(120))) }
        return IssueFacts(lines: lines).language
    }
}
