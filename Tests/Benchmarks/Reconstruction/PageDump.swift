import Foundation
import NewsModel
import PageReconstruction

/// Prints a reconstructed page as text, for examining a single page.
enum PageDump {
    static func lines(of file: String) throws -> SourceLines {
        SourceLines(
            try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init))
    }

    static func dump(_ issue: Issue) -> String {
        var out = issue.furniture.map { "furniture \($0.sourceLines) \($0.text)" }
        for section in issue.sections {
            if let name = section.name { out.append("section \(section.sourceLines) \(name)") }
            for article in section.articles { out += dump(article) }
        }
        return out.joined(separator: "\n")
    }

    private static func dump(_ article: Article) -> [String] {
        var out = ["article \(article.sourceLines)"]
        let parts = [
            ("kicker", article.kicker), ("headline", article.headline), ("deck", article.deck),
            ("line", article.bylineText),
        ]
        for (name, text) in parts { if let text { out.append("  \(name) \(text)") } }
        if !article.bylines.isEmpty {
            out.append("  by " + article.bylines.map { "\($0.role ?? "-") \($0.name)" }.joined(separator: ", "))
        }
        for paragraph in article.body {
            let joins = paragraph.joins.map {
                String(format: "%d:%.2f%@", $0.after, $0.confidence, $0.doubtful ? "?" : "")
            }
            out.append("  \(paragraph.sourceLines) \(joins.joined(separator: " ")) \(paragraph.text.prefix(50))")
        }
        for photo in article.photos {
            out.append("  photo \(photo.sourceLines) \(photo.caption.prefix(40)) | \(photo.credit ?? "-")")
        }
        return out
    }
}
