import Anchoring
import App
import ArgumentParser
import Foundation
import NewsModel
import RandomNumbers
import UnicodeText

/// Sets marks in the corpus, alters its texts, and counts where the marks are found.
///
/// A mark is right if it is on its exact characters, ignoring blanks at its ends: the end of a paragraph is not a
/// character of a text that is joined again. Any other result, including one for a mark that was torn or whose text was
/// removed, counts as unnoticed if it is shown neither as changed nor as uncertain. Two results are not counted,
/// because nobody could decide them: which half of a torn mark is found, and which of several places that have the
/// quote between the same surroundings (*twins*). Text counts as removed if more than half of its characters were
/// replaced.
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
            "alteration     there   right    near   wrong    lost doubted    torn    gone  landed   twins unnoted right % landed%  ms p50     p99"
        )
        for alteration in Alteration.allCases {
            var random = SeededRandom(seed: seed)
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

    /// The result for a mark.
    enum Outcome {
        /// It is on its exact characters.
        case right
        /// It is up to three characters off, in altered text.
        case near
        case wrong
        /// Its text exists but was not found.
        case lost
        /// Its text was cut in two.
        case torn
        /// Its text was removed, and nothing was found.
        case gone
        /// Its text was removed, and something was found.
        case landed
        /// It is on the same words between the same words, which the text has several times: nobody can tell them
        /// apart.
        case twin
    }

    struct Count {
        private var outcomes: [Outcome: Int] = [:]
        /// The marks not on their characters, but shown as if they were.
        private var unnoticed = 0
        /// The marks on their characters, but shown as uncertain.
        private var doubted = 0
        var times: [Double] = []

        /// Counts a mark.
        ///
        /// - Returns: whether it went wrong unnoticed.
        mutating func add(_ location: AnchorLocation, _ outcome: Outcome) -> Bool {
            outcomes[outcome, default: 0] += 1
            guard let landing = location.landing else { return false }
            if outcome == .right, !landing.isCertain { doubted += 1 }
            let isUnnoticed = ![.right, .twin].contains(outcome) && landing.isCertain && !landing.isChanged
            if isUnnoticed { unnoticed += 1 }
            return isUnnoticed
        }

        func line(_ name: String) -> String {
            let sorted = times.sorted()
            let p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
            let p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
            func number(_ outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }
            let there = number(.right) + number(.near) + number(.wrong) + number(.lost)
            let gone = number(.gone) + number(.landed)
            let counts = [
                there, number(.right), number(.near), number(.wrong), number(.lost), doubted, number(.torn), gone,
                number(.landed), number(.twin), unnoticed,
            ]
            let cells = counts.map { String(format: "%8d", $0) }.joined()
            return name.padding(toLength: 12, withPad: " ", startingAt: 0) + cells
                + String(
                    format: "%8.2f%8.2f", Double(number(.right)) * 100 / Double(max(1, there)),
                    Double(number(.landed)) * 100 / Double(max(1, gone)))
                + String(format: "%8.3f%8.3f", p50 * 1000, p99 * 1000)
        }
    }

    private func measure(
        _ issue: Issue, _ alteration: Alteration, marks: Int, _ random: inout SeededRandom, _ count: inout Count
    ) {
        let original = AlteredText(issue)
        let articles = original.articles
        let starts = firstOrigins(of: original)
        let placed = (0..<marks).compactMap { _ in location(in: articles, starts: starts, &random) }
        var altered = original
        alter(&altered, alteration, &random)
        // A tenth of the marks lose their text.
        let gone = Set(placed.indices.filter { $0 % 10 == 9 })
        altered.remove(Set(gone.flatMap { placed[$0].origins }))

        let after = altered.articles
        let text = AnchorText(after, fold: BookmarkFolding.quote)
        for mark in placed {
            let began = ContinuousClock.now
            let found = text.location(of: mark.bookmark)
            let spent = ContinuousClock.now - began
            count.times.append(Double(spent.components.attoseconds) / 1e18)
            let truth = altered.truth(of: mark.origins)
            var outcome = outcome(of: found.landing, truth, in: after)
            if outcome != .right, let landing = found.landing, isTwin(landing, of: mark.bookmark.quote, in: after) {
                outcome = .twin
            }
            let isUnnoticed = count.add(found, outcome)
            guard verbose, ![.right, .gone].contains(outcome) else { continue }
            report("\(outcome)" + (isUnnoticed ? " unnoticed" : ""), mark.bookmark, found, truth, in: after)
        }
    }

    private func outcome(
        of landing: AnchorLocation.Landing?, _ truth: AlteredText.Truth, in articles: [Article]
    ) -> Outcome {
        switch truth {
        case .torn: return .torn
        case .gone: return landing == nil ? .gone : .landed
        case .there(let story, let range):
            guard let landing else { return .lost }
            let distance = distance(landing, story, range, in: articles)
            return distance == 0 ? .right : distance <= 3 ? .near : .wrong
        }
    }

    private func isTwin(_ landing: AnchorLocation.Landing, of quote: Quote, in articles: [Article]) -> Bool {
        guard !landing.isChanged else { return false }
        let found = articles[landing.article].quote(of: landing.range)
        // Ends of passages count as characters of the surroundings, so one of the two may extend further.
        return zip(units(of: found.prefix).reversed(), units(of: quote.prefix).reversed()).allSatisfy(==)
            && zip(units(of: found.suffix), units(of: quote.suffix)).allSatisfy(==)
            && found.prefix.isEmpty == quote.prefix.isEmpty && found.suffix.isEmpty == quote.suffix.isEmpty
    }

    /// The folded characters without blanks, as pieces are joined again.
    private func units(of text: String) -> [UInt32] {
        BookmarkFolding.units(text)
    }

    private func report(
        _ what: String, _ bookmark: Bookmark, _ location: AnchorLocation, _ truth: AlteredText.Truth,
        in articles: [Article]
    ) {
        let quote = bookmark.quote
        print("\(what) \(bookmark.position.passage.rawValue):\n   \(quote.prefix) [\(quote.exact)] \(quote.suffix)")
        if let landed = location.landing {
            print("   → [\(articles[landed.article].text(in: landed.range))] \(location)")
        }
        if case .there(let story, let range) = truth {
            print("   is [\(articles[story].text(in: range))] \(story) \(range)")
        }
    }

    private func firstOrigins(of text: AlteredText) -> [[Int]] {
        text.stories.map { $0.passages.map { $0.first?.origin ?? 0 } }
    }

    /// A fifth of the marks are on stories, three tenths on paragraphs, the rest on selections of 2 to 80 characters.
    private func location(
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

    /// The distance of two ranges in scalars; large if they are in different stories.
    private func distance(
        _ landed: AnchorLocation.Landing, _ story: Int, _ truth: TextRange, in articles: [Article]
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
