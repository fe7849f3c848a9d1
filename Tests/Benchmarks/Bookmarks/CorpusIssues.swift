import Foundation
import NewsModel

/// The corpus for measurements beside the checkout, read as issues; it is not part of the project.
enum CorpusIssues {
    /// A part of the corpus, selected by day.
    enum Part {
        /// The days before 2024.
        case tuned
        /// The days from 2024 on, which were used for no tuning.
        case heldOut

        func contains(_ name: String) -> Bool {
            (name < "2024") == (self == .tuned)
        }
    }

    /// `count` issues, spread over the part; empty if there is no corpus.
    static func read(_ count: Int, _ part: Part) -> [Issue] {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        folder.appendPathComponent("shared/data/corpus/xwlb")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        let days = names.filter(part.contains)
        let chosen = days.indices.filter { $0 * count / days.count != ($0 - 1) * count / days.count || $0 == 0 }
        return chosen.map { days[$0] }.compactMap { name in
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
            date: [name.prefix(4), name.dropFirst(4).prefix(2), name.dropFirst(6).prefix(2)].joined(separator: "-"),
            sections: [Section(articles: articles.filter { !$0.body.isEmpty })])
    }
}
