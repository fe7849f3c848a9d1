import ArgumentParser
import Foundation
import NewsModel
import PageReconstruction

/// Shatters known texts into pages, reconstructs them, and reports how much is right and how long it took.
struct ReconstructionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconstruction", abstract: "Shatter known texts into pages and rebuild them.")

    @Argument(help: "The folder with the transcripts.", completion: .directory)
    var corpus: String

    @Option(help: "Pages in each order.")
    var pages = 200

    @Option(help: "Rebuild this page and print it instead.", completion: .file())
    var page: String?

    @Option(help: "Print what came out wrong in this order (clean, rowwise, …) instead.")
    var mistakes: String?

    @Option(help: "The share of pages in order on which the rest of a story stands below another one.")
    var displaced = 0.0

    @Flag(help: "With labels, banners, briefs, tables, verse and notices on the pages of that order.")
    var structured = false

    @Option(help: "Of that order, print the page of this number, shattered and rebuilt.")
    var number: UInt64?

    func run() throws {
        if let page {
            print(PageDump.dump(PageRebuilder.issue(from: try PageDump.lines(of: page))))
            return
        }
        let shatterer = Shatterer(
            texts: try Corpus.texts(in: URL(filePath: corpus), part: .measured), displaced: displaced)
        if let order = mistakes.flatMap(ShatteredPage.Order.init) {
            if let number {
                let page = shatterer.page(order, seed: number, isStructured: structured)
                for line in page.lines where !line.text.isEmpty {
                    let truth = page.truth[line.number]
                    print("\(line.number) \(truth.map { "\($0.role)" } ?? "-") \(truth?.story ?? -1) \(line.text)")
                }
                print(PageDump.dump(PageRebuilder.issue(from: page.lines)))
                return
            }
            for seed in 0..<UInt64(pages) {
                let page = shatterer.page(order, seed: seed, isStructured: structured)
                let issue = PageRebuilder.issue(from: page.lines)
                for mistake in Mistakes(issue, page).all { print("page \(seed): \(mistake)") }
                var score = Score()
                score.add(issue, page)
                if score.storyF1 < 1 { print("page \(seed): story F1 \(String(format: "%.3f", score.storyF1))") }
            }
            return
        }
        print(
            "order          join F1   story F1  heading F1  byline F1  caption F1  sure right  sure cover  hidden  ms")
        var sure = Tally()
        for order in ShatteredPage.Order.allCases {
            var score = Score()
            let shattered = (0..<pages).map { shatterer.page(order, seed: UInt64($0)) }
            let clock = ContinuousClock()
            var time = Duration.zero
            for page in shattered {
                var issue: Issue?
                time += clock.measure { issue = PageRebuilder.issue(from: page.lines) }
                if let issue { score.add(issue, page) }
            }
            sure.found += score.sureBoundaries.found
            sure.right += score.sureBoundaries.right
            sure.there += score.sureBoundaries.there
            let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
            let figures = [
                score.boundaries.f1, score.storyF1, score.headlines.f1, score.bylines.f1, score.captions.f1,
                score.sureBoundaries.precision,
                score.sureBoundaries.recall, Double(score.hidden) / Double(max(score.boundaries.there, 1)),
                milliseconds / Double(pages),
            ]
            let padded = order.rawValue.padding(toLength: 13, withPad: " ", startingAt: 0)
            print(padded + figures.map { String(format: "%10.4f", $0) }.joined(separator: ""))
        }
        printStructures(shatterer)
        printOrdered(shatterer.texts)
        printWestern()
        print(String(format: "all orders: undoubted joins right %.4f, of all joins %.4f", sure.precision, sure.recall))
    }

    /// Reports clean pages with everything that surrounds and separates stories.
    private func printStructures(_ shatterer: Shatterer) {
        var score = Score()
        for seed in 0..<UInt64(pages) {
            let page = shatterer.page(.clean, seed: seed, isStructured: true)
            score.add(PageRebuilder.issue(from: page.lines), page)
        }
        let figures = [
            ("heading", score.headlines.f1), ("section", score.sections.f1),
            ("under labels", score.underLabels.precision),
            ("crosshead", score.crossheads.f1), ("verse and rows", score.keptLines.f1), ("join", score.boundaries.f1),
            ("story", score.storyF1), ("byline", score.bylines.f1),
        ]
        let shown = figures.map { "\($0.0) " + String(format: "%.3f", $0.1) }.joined(separator: ", ")
        print("with labels, banners, briefs, tables, verse, notices: \(shown)")
    }

    /// Reports the share of lines on Western pages in order whose roles are right.
    private func printWestern() {
        var (right, all) = (0, 0)
        for seed in 0..<UInt64(pages) {
            let page = WesternPage.page(seed: seed)
            let sample = RoleFitting.Sample(page, weights: .fitted)
            let found = sample.page.decode(Weights.fitted.roles, allowed: sample.allowed, isFree: true, margin: 0)
            for (role, allowed) in zip(found, sample.allowed) where !allowed.isEmpty {
                all += 1
                right += allowed.contains(role) ? 1 : 0
            }
        }
        print(String(format: "Western pages: roles right %.4f", Double(right) / Double(max(1, all))))
    }

    /// Reports text in order, in each dress; no part of it should be moved.
    private func printOrdered(_ texts: [Corpus.Text]) {
        print("in order       moved  heading F1  paragraph F1  story F1")
        for dress in OrderedDress.allCases {
            var random = PageRandom(seed: 11)
            var score = OrderedScore()
            for _ in 0..<pages {
                let page = dress.page(of: (0..<random.number(3...9)).map { _ in random.pick(texts) })
                score.add(PageRebuilder.issue(from: page.lines), page)
            }
            let figures = [score.movedShare, score.headings.f1, score.paragraphs.f1, score.storyF1]
            let padded = dress.rawValue.padding(toLength: 11, withPad: " ", startingAt: 0)
            print(padded + figures.map { String(format: "%10.4f", $0) }.joined())
        }
    }
}
