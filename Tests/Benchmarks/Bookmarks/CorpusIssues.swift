import Foundation
import NewsModel

/// The measuring corpus beside the checkout, read as issues; it is not part of the project.
enum CorpusIssues {
    /// The first `count` issues; empty where there is no corpus.
    static func read(_ count: Int) -> [Issue] {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        folder.appendPathComponent("shared/data/corpus/xwlb")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        return names.prefix(count).compactMap { name in
            (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { issue($0, name) }
        }
    }

    private static func issue(_ text: String, _ name: String) -> Issue {
        let articles = text.components(separatedBy: "\n### ").dropFirst().map { story -> Article in
            let lines = story.components(separatedBy: "\n")
            let pieces = story.components(separatedBy: "<p>").dropFirst().flatMap {
                $0.components(separatedBy: "</p>")[0].components(separatedBy: "<br>")
            }
            let paragraphs = pieces.compactMap { piece -> Paragraph? in
                let words = piece.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
                    .trimmingCharacters(in: .whitespacesAndNewlines)
                return words.isEmpty ? nil : Paragraph(words)
            }
            return Article(id: ContentID(hashing: [name, lines[0]]), headline: lines[0], body: paragraphs)
        }
        return Issue(
            id: ContentID(hashing: [name]), title: name,
            sections: [Section(articles: articles.filter { !$0.body.isEmpty })])
    }
}
