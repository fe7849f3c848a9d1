import ArgumentParser
import Foundation
import NewsModel
import UnicodeText

/// Sets marks in the corpus, alters its texts, and counts where the marks land.
struct AnchoringBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchoring", abstract: "How many marks find their text after it has changed.")

    @Option(help: "Marks, spread over the issues.")
    var marks = 2000

    @Option(help: "Issues of the corpus.")
    var issues = 100

    @Flag(help: "Take the issues that the algorithm was tuned by, not those held out.")
    var tuned = false

    @Option(help: "The random numbers' seed.")
    var seed: UInt64 = 1

    @Flag(help: "Print every mark that missed, for work on the algorithm; the texts are not ours to keep.")
    var verbose = false

    func run() throws {
        let corpus = CorpusIssues.read(issues, tuned ? .tuned : .heldOut)
        guard !corpus.isEmpty else { return print("SKIPPED: there is no corpus beside the checkout.") }
        print(
            "alteration     marks   right    near   wrong unnoted    lost    torn    gone  copies  landed  ms p50     p99"
        )
        for alteration in Alteration.allCases {
            var random = SeededRandom(state: seed)
            var count = Count()
            for issue in corpus {
                measure(issue, alteration, marks: max(1, marks / corpus.count), &random, &count)
            }
            print(count.line(alteration.rawValue))
        }
    }

    enum Alteration: String, CaseIterable {
        case none, typos, paragraph, rejoined, width, traditional, all
    }

    struct Count {
        var right = 0
        var near = 0
        var wrong = 0
        /// Of the wrong ones those that do not say that the text has changed.
        var unnoticed = 0
        var lost = 0
        var torn = 0
        var gone = 0
        /// Landed on the same words, which stand there twice.
        var copies = 0
        var goneLanded = 0
        var times: [Double] = []

        func line(_ name: String) -> String {
            let sorted = times.sorted()
            let p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
            let p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
            let counts = [
                right + near + wrong + lost, right, near, wrong, unnoticed, lost, torn, gone, copies, goneLanded,
            ]
            let cells = counts.map { String(format: "%8d", $0) }.joined()
            return name.padding(toLength: 12, withPad: " ", startingAt: 0) + cells
                + String(format: "%8.3f%8.3f", p50 * 1000, p99 * 1000)
        }
    }

    private func measure(
        _ issue: Issue, _ alteration: Alteration, marks: Int, _ random: inout SeededRandom, _ count: inout Count
    ) {
        let original = AlteredText(issue)
        let articles = original.articles
        let starts = firstOrigins(of: original)
        let placed = (0..<marks).compactMap { _ in place(in: articles, starts: starts, &random) }
        var altered = original
        alter(&altered, alteration, &random)
        // A tenth of the marks loses its text.
        let gone = Set(placed.indices.filter { $0 % 10 == 9 })
        altered.remove(Set(gone.flatMap { placed[$0].origins }))

        let after = altered.articles
        let text = AnchorText(after, fold: Self.fold)
        for mark in placed {
            let began = ContinuousClock.now
            let found = text.place(of: mark.bookmark)
            let spent = ContinuousClock.now - began
            count.times.append(Double(spent.components.attoseconds) / 1e18)
            let truth = altered.truth(of: mark.origins)
            switch (truth, found.landing) {
            case (.torn, _): count.torn += 1
            case (.gone, nil): count.gone += 1
            case (.gone, let landed?)
            where !landed.isChanged:
                count.gone += 1
                count.copies += 1
                report("copy", mark.bookmark, landed, in: after)
            case (.gone, let landed?):
                count.gone += 1
                count.goneLanded += 1
                report("landed on gone text", mark.bookmark, landed, in: after)
            case (.there, nil):
                count.lost += 1
                report("lost", mark.bookmark, nil, in: after)
            case (.there(let story, let range), let landed?):
                let distance = distance(landed, story, range, in: after)
                // Pieces that say the same may have changed places: nobody can tell the one from the other.
                let isSame = !landed.isChanged && isQuoted(mark.bookmark.quote, landed, in: after)
                if distance == 0 || isSame {
                    count.right += 1
                } else if distance <= 3 {
                    count.near += 1
                    report("near", mark.bookmark, landed, in: after, instead: range, of: story)
                } else {
                    count.wrong += 1
                    if !landed.isChanged { count.unnoticed += 1 }
                    report(
                        landed.isChanged ? "wrong" : "wrong unnoticed", mark.bookmark, landed, in: after,
                        instead: range, of: story)
                }
            }
        }
    }

    /// Whether the landing has the surroundings that the bookmark quotes as well.
    private func isQuoted(_ quote: Quote, _ landed: AnchorPlace.Landing, in articles: [Article]) -> Bool {
        let found = articles[landed.article].quote(of: landed.range)
        return Self.fold(found.prefix).units == Self.fold(quote.prefix).units
            && Self.fold(found.suffix).units == Self.fold(quote.suffix).units
    }

    private func report(
        _ what: String, _ bookmark: Bookmark, _ landed: AnchorPlace.Landing?, in articles: [Article],
        instead range: TextRange? = nil, of story: Int = 0
    ) {
        guard verbose else { return }
        let quote = bookmark.quote
        print("\(what) \(bookmark.position.passage.rawValue):\n   \(quote.prefix) [\(quote.exact)] \(quote.suffix)")
        if let landed { print("   → [\(articles[landed.article].text(in: landed.range))]") }
        if let range { print("   not [\(articles[story].text(in: range))]") }
    }

    private func firstOrigins(of text: AlteredText) -> [[Int]] {
        text.stories.map { $0.passages.map { $0.first?.origin ?? 0 } }
    }

    /// A fifth are stories, three tenths paragraphs, the rest selections of 2 to 80 characters.
    private func place(
        in articles: [Article], starts: [[Int]], _ random: inout SeededRandom
    ) -> (bookmark: Bookmark, origins: Range<Int>)? {
        guard let story = articles.indices.randomElement(using: &random) else { return nil }
        let article = articles[story]
        var passage = Passage.headline
        var range = 0..<(article.headline ?? "").unicodeScalars.count
        let kind = Int.random(in: 0..<10, using: &random)
        if kind >= 2 {
            passage = Passage(rawValue: Int.random(in: 0..<article.body.count, using: &random))
            let length = article.body[passage.rawValue].text.unicodeScalars.count
            range = 0..<length
            if kind >= 5 {
                let start = Int.random(in: 0..<length, using: &random)
                range = start..<min(length, start + Int.random(in: 2...80, using: &random))
            }
        }
        guard !range.isEmpty else { return nil }
        let selected = TextRange(
            start: TextPosition(passage: passage, character: range.lowerBound),
            end: TextPosition(passage: passage, character: range.upperBound))
        let bookmark = Bookmark(
            id: "", article: ArticleReference(id: article.id, headline: article.title),
            issue: IssueReference(id: ContentID(""), title: nil, date: nil), source: "", position: selected.start,
            quote: article.quote(of: selected), created: "", modified: "")
        let origin = starts[story][passage == .headline ? 0 : passage.rawValue + 1]
        return (bookmark, origin + range.lowerBound..<origin + range.upperBound)
    }

    private func alter(_ text: inout AlteredText, _ alteration: Alteration, _ random: inout SeededRandom) {
        switch alteration {
        case .none: break
        case .typos: text.mendTypos(oneIn: 50, &random)
        case .paragraph: text.insertParagraphs(&random)
        case .rejoined: text.rejoinPieces(&random)
        case .width: text.changeCharacters(Self.otherWidth)
        case .traditional: text.changeCharacters(traditional)
        case .all:
            text.mendTypos(oneIn: 100, &random)
            text.insertParagraphs(&random)
            text.rejoinPieces(&random)
            text.changeCharacters(Self.otherWidth)
            text.changeCharacters(traditional)
        }
    }

    private func traditional(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Traditional.form(of: scalar)
    }

    private static func otherWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        default: scalar
        }
    }

    @Sendable private static func fold(_ text: String) -> FoldedQuote {
        let folded = FoldedText(text)
        return FoldedQuote(
            units: folded.units, places: folded.units.indices.map { folded.sourceRange(of: $0..<$0 + 1) })
    }

    /// Scalars between two ranges; many if they are in different passages.
    private func distance(
        _ landed: AnchorPlace.Landing, _ story: Int, _ truth: TextRange, in articles: [Article]
    ) -> Int {
        guard landed.article == story else { return 1000 }
        let article = articles[landed.article]
        let start = flat(landed.range.start, article) - flat(truth.start, article)
        let end = flat(landed.range.end, article) - flat(truth.end, article)
        return max(abs(start), abs(end))
    }

    private func flat(_ position: TextPosition, _ article: Article) -> Int {
        var offset = 0
        for passage in article.passages {
            if passage == position.passage { break }
            offset += visible(article.text(of: passage) ?? "")
        }
        let text = (article.text(of: position.passage) ?? "").unicodeScalars.prefix(position.character)
        return offset + visible(String(text))
    }

    private func visible(_ text: String) -> Int {
        text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
}
