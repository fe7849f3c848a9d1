import ArgumentParser
import Foundation
import NewsImport
import NewsModel

/// `benchmarks printed FOLDER`: stories set in columns, printed as PDF and read back; scores their order, paragraphs
/// and division into stories.
struct PrintedBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printed", abstract: "Score the reading of PDFs made of known stories, Chinese and Western.")

    @Argument(help: "The folder with the transcripts.", completion: .directory)
    var folder: String

    @Option(help: "How many PDFs of each script are made.")
    var files = 12

    func run() throws {
        let texts = try Corpus.texts(in: URL(filePath: folder), part: .measured)
        for isWide in [true, false] {
            var score = Score()
            for seed in 1...UInt64(files) {
                var random = PageRandom(seed: seed)
                let words = random.pick(WesternWords.languages)
                let chosen = (0..<30).map { _ in isWide ? random.pick(texts) : Self.western(words, &random) }
                let pages = PrintedPages(chosen, isWide: isWide, seed: seed)
                let issues = try IssueImporter.issues(from: pages.pdf, source: "printed.pdf")
                for issue in issues { score.add(issue, pages.stories) }
            }
            print(isWide ? "Chinese:" : "Western:", score.summary)
        }
    }

    private static func western(_ words: WesternWords, _ random: inout PageRandom) -> Corpus.Text {
        func sentence() -> String { words.clause(&random, capital: true) + words.ends(&random) + "." }
        let paragraphs = (0..<random.number(2...7)).map { _ in
            (0..<random.number(1...5)).map { _ in sentence() }.joined(separator: " ")
        }
        return Corpus.Text(title: words.clause(&random, capital: true), paragraphs: paragraphs)
    }

    private struct Score {
        private var (pairs, followed, paragraphs, whole, stories, exact) = (0, 0, 0, 0, 0, 0)

        mutating func add(_ imported: ImportedIssue, _ wanted: [PrintedPages.Story]) {
            let lines = imported.lines.map(Self.letters)
            let following = Set(zip(lines, lines.dropFirst()).map { "\($0)\n\($1)" })
            let bodies = Set(imported.issue.articles.flatMap(\.body).map { Self.letters($0.text) })
            let articles = Set(
                imported.issue.articles.map { Self.letters(($0.headline ?? "") + $0.body.map(\.text).joined()) })
            for story in wanted {
                let lines = story.lines.map(Self.letters)
                pairs += lines.count - 1
                followed += zip(lines, lines.dropFirst()).count { following.contains("\($0)\n\($1)") }
                paragraphs += story.paragraphs.count
                whole += story.paragraphs.count { bodies.contains(Self.letters($0)) }
                stories += 1
                exact += articles.contains(Self.letters(story.headline + story.paragraphs.joined())) ? 1 : 0
            }
        }

        private static func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

        var summary: String {
            func share(_ part: Int, _ all: Int) -> Double {
                (Double(part) / Double(max(1, all)) * 10_000).rounded() / 10_000
            }
            return "\(stories) stories, order \(share(followed, pairs)), paragraphs \(share(whole, paragraphs)), "
                + "stories exact \(share(exact, stories))"
        }
    }
}
