import ArgumentParser
import Foundation
import NewsModel
import Typesetting
import UnicodeText

/// `benchmarks typesetting`: the speed of setting an article, compared with common tools for folding text.
struct TypesettingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typesetting", abstract: "Setting Chinese text against fold, fmt and less.")

    @Option(help: "Size of the text that is set whole, in megabytes of UTF-8.")
    var megabytes = 5

    mutating func run() throws {
        let paragraphs = NewsText.paragraphs(bytes: megabytes * 1_000_000)
        let bytes = paragraphs.reduce(0) { $0 + $1.utf8.count + 1 }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("typesetting-benchmark.txt")
        try (paragraphs.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }

        let article = Self.article(paragraphs)
        var lines = 0
        let whole = Timing.of(runs: 7) {
            var layout = ArticleLayout(article, measure: 80)
            layout.setAll()
            lines = layout.lines.count
        }
        let analysis = Timing.of(runs: 7) {
            for paragraph in paragraphs { _ = AnalysedText(paragraph) }
        }
        let rate = Double(bytes) / whole.median / 1e6
        print("Whole layout of \(bytes) bytes, \(lines) lines: \(whole.median.milliseconds), \(Int(rate)) MB/s")
        print("  of which finding breaks and widths: \(analysis.median.milliseconds)")
        for peer in Peer.all(file: file.path) {
            let time = try ProcessTiming.spread(peer.arguments)
            let ratio = String(format: "%.2f", time.median / 1000 / whole.median)
            print(
                "  \(peer.name): \(format(time.median)) ms (\(format(time.least)) to \(format(time.most))), \(ratio)",
                "times ours")
        }

        measureScreens(paragraphs)
    }

    private func measureScreens(_ paragraphs: [String]) {
        var story: [String] = []
        var length = 0
        for paragraph in paragraphs where length < 5000 {
            story.append(paragraph)
            length += paragraph.unicodeScalars.count
        }
        let short = Self.article(story)
        report("Layout of a story of \(length) characters", runs: 500) { run in
            var layout = ArticleLayout(short, measure: 40 + run % 41)
            layout.setAll()
        }
        let geometry = ColumnGeometry(width: 200)
        report("The same in \(geometry.count) columns", runs: 500) { _ in
            var layout = PagedLayout(short, geometry: geometry, rows: 48)
            layout.setAll()
        }
        let long = Self.article(NewsText.paragraphs(bytes: 10_000_000))
        report("First screen of 10 MB in paragraphs", runs: 200) { _ in
            var layout = ArticleLayout(long, measure: 80)
            layout.set(throughLine: 49)
            for line in 0..<50 { _ = layout.glyphs(ofLine: line) }
        }
        let single = Self.article([NewsText.paragraphs(bytes: 10_000_000).joined()])
        report("First screen of 10 MB in one paragraph", runs: 200) { _ in
            var layout = ArticleLayout(single, measure: 80)
            layout.set(throughLine: 49)
            for line in 0..<50 { _ = layout.glyphs(ofLine: line) }
        }
    }

    private func report(_ what: String, runs: Int, _ work: (Int) -> Void) {
        var run = 0
        let timing = Timing.of(runs: runs) {
            work(run)
            run += 1
        }
        print("\(what): p50 \(timing.median.milliseconds), p99 \(timing.p99.milliseconds)")
    }

    private static func article(_ paragraphs: [String]) -> Article {
        Article(
            id: ContentID("benchmark"), headline: "老桥今天通车了",
            body: paragraphs.enumerated().map { Paragraph($1, sourceLines: [$0 + 2]) })
    }
}

/// The times of repeated runs of one piece of work, in seconds.
struct Timing {
    private let seconds: [Double]

    static func of(runs: Int, _ work: () -> Void) -> Timing {
        let clock = ContinuousClock()
        let seconds = (0..<runs).map { _ in clock.measure(work) / .seconds(1) }
        return Timing(seconds: seconds.sorted())
    }

    private init(seconds: [Double]) {
        self.seconds = seconds
    }

    var median: Double { seconds[seconds.count / 2] }
    var p99: Double { seconds[seconds.count * 99 / 100] }
}

extension Double {
    /// A time in seconds, formatted in milliseconds.
    var milliseconds: String { String(format: "%.3f ms", self * 1000) }
}
