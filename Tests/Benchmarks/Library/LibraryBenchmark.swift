import ArgumentParser
import Foundation
import Library
import NewsModel
import PageReconstruction
import RandomNumbers
import TextSearch
import UnicodeText

/// `benchmarks library`: import, shelf, search, counts and the index's size, compared with ripgrep over the same texts.
struct LibraryBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library", abstract: "Measure the library: import, shelf, search, index.")

    @Option(help: "Stories, a multiple of \(GeneratedNews.storiesPerIssue).")
    var stories = 20_000

    @Flag(help: "The corpus as it is, in place of stories made of it.")
    var asItIs = false

    @Option(help: "Pages that are rebuilt while they are imported.")
    var pages = 400

    @Option(help: "Queries of each length.")
    var queries = 40

    @Option(help: "The program that is run beside ripgrep.")
    var program = ".build/release/broadsheet"

    @Option(help: "A folder to keep the library in, which is then not made anew.")
    var folder: String?

    func run() throws {
        guard let corpus = GeneratedNews.folder, var news = GeneratedNews(corpus: corpus) else {
            return print("SKIPPED: the corpus is not beside the checkout.")
        }
        let place = folder ?? NSTemporaryDirectory() + "broadsheet-benchmark-\(UUID().uuidString)"
        // The program finds the library here if `place` is its data folder.
        try FileManager.default.createDirectory(atPath: place + "/broadsheet", withIntermediateDirectories: true)
        defer { if folder == nil { try? FileManager.default.removeItem(atPath: place) } }
        let library = place + "/broadsheet/library.sqlite"
        let texts = place + "/texts"
        if !FileManager.default.fileExists(atPath: library) {
            if asItIs {
                let whole = CorpusIssues.read(10_000, .tuned) + CorpusIssues.read(10_000, .heldOut)
                try fill(library, texts: texts) { $0 < whole.count ? whole[$0] : nil }
            } else {
                let count = stories / GeneratedNews.storiesPerIssue
                try fill(library, texts: texts) { $0 < count ? news.next() : nil }
            }
        }
        try importPages(corpus, place + "/pages")
        try shelf(library)
        let opened = try LibraryDatabase(path: library)
        let sizes = try opened.sizes()
        print("index \(format(Double(sizes.index) / Double(sizes.texts))) × the text's \(sizes.texts / 1_000_000) MB")
        let samples = try sampleTexts(texts)
        try search(opened, samples: samples, texts: texts)
        try wholeProcesses(place, samples: samples, texts: texts)
        try pinyin(opened, samples: samples)
        inArticle(samples: samples)
    }

    /// Fills the library with the issues that `next` returns, from number 0 on.
    private func fill(_ path: String, texts: String, _ next: (Int) -> NewsModel.Issue?) throws {
        let library = try LibraryDatabase(path: path)
        _ = FileManager.default.createFile(atPath: texts, contents: nil)
        guard let file = FileHandle(forWritingAtPath: texts) else { return }
        var bytes = 0
        var timings = Timings()
        var number = 0
        while let first = next(number) {
            var issues = [(issue: first, source: "generated")]
            number += 1
            while issues.count < 100, let issue = next(number) {
                issues.append((issue, "generated"))
                number += 1
            }
            var lines = ""
            for article in issues.flatMap(\.issue.articles) {
                lines += article.passages.compactMap(article.text(of:)).joined(separator: " ") + "\n"
            }
            bytes += lines.utf8.count
            try file.write(contentsOf: Data(lines.utf8))
            try timings.measure { try library.add(issues) }
        }
        try file.close()
        print("import \(try library.storyCount()) stories: \(format(Double(bytes) / 1e3 / timings.sum)) MB/s")
    }

    /// Imports pages as lists of lines, which covers everything in an import except reading the file.
    private func importPages(_ corpus: String, _ folder: String) throws {
        let shatterer = Shatterer(texts: try Corpus.texts(in: URL(filePath: corpus), part: .measured))
        let sources = (0..<pages).map { shatterer.page(.clean, seed: UInt64($0)).lines }
        let bytes = sources.reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count + 1 } }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let library = try LibraryDatabase(path: folder + "/library.sqlite")
        var rebuilding = Timings()
        rebuilding.measure { for lines in sources { _ = PageRebuilder.issue(from: lines) } }
        var importing = Timings()
        try importing.measure {
            try library.add(sources) { lines in
                ([PreparedIssue(PageRebuilder.issue(from: lines), source: "page")], ())
            } didAdd: { _, _ in
            }
        }
        print(
            "import \(pages) pages: \(format(Double(bytes) / 1e3 / importing.sum)) MB/s; they are rebuilt alone, on one",
            "processor, at \(format(Double(bytes) / 1e3 / rebuilding.sum)) MB/s")
    }

    /// Reads the shelf in a process of its own, as at a start of the reader.
    private func shelf(_ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["shelf", path]
        try process.run()
        process.waitUntilExit()
    }

    /// The texts of a few hundred stories, from all parts of the library.
    private func sampleTexts(_ path: String) throws -> [[Unicode.Scalar]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        var samples: [[Unicode.Scalar]] = []
        for number in 0..<400 {
            let middle = data[(data.count / 400 * number)...]
            guard let start = middle.firstIndex(of: 10) else { continue }
            let line = data[(start + 1)...].prefix { $0 != 10 }
            if line.count > 200 { samples.append(Array(String(decoding: line, as: UTF8.self).unicodeScalars)) }
        }
        return samples
    }

    private func search(_ library: LibraryDatabase, samples: [[Unicode.Scalar]], texts: String) throws {
        var generator = SeededRandom(seed: 1)
        var first = Timings()
        var counts = Timings()
        var ratios: [Double] = []
        let hasPeer = FileManager.default.isExecutableFile(atPath: Self.ripgrep)
        if !hasPeer { print("SKIPPED: ripgrep is not installed, NOTHING IS COMPARED.") }
        for length in 1...8 {
            var mine = Timings()
            for number in 0..<queries {
                guard let typed = Self.han(length, of: samples, &generator) else { continue }
                let query = TextQuery(typed)
                let page = try first.measure(typed) { try mine.measure { try library.search(query) } }
                let count = try counts.measure(typed) { try library.count(query) ?? 0 }
                if count < page.hits.count { print("WRONG: \(typed) has \(page.hits.count) hits of \(count)") }
                if hasPeer, number < 4 {
                    let peer = try Self.ripgrep(typed, texts)
                    ratios.append(peer.milliseconds / counts.last)
                    if count < peer.lines { print("WRONG: \(typed) is counted \(count), ripgrep has \(peer.lines)") }
                }
            }
            print("  \(length) characters, first 50: \(mine.summary)")
        }
        print("first 50 answers: \(first.summary), slowest “\(first.slowest)”")
        print("exact count: \(counts.summary), slowest “\(counts.slowest)”")
        if let least = ratios.min(), let most = ratios.max() {
            print("ripgrep -c takes \(format(least)) to \(format(most)) × the exact count")
        }
    }

    private func pinyin(_ library: LibraryDatabase, samples: [[Unicode.Scalar]]) throws {
        var generator = SeededRandom(seed: 2)
        let table = PinyinTable.shared
        for isWhole in [true, false] {
            var first = Timings()
            var counts = Timings()
            for length in 2...5 {
                for _ in 0..<queries {
                    guard let han = Self.han(length, of: samples, &generator) else { continue }
                    let syllables = han.unicodeScalars.compactMap { scalar in
                        table.sets[table.set(of: scalar.value)].first.map { table.syllables[$0] }
                    }
                    let letters = isWhole ? Array(syllables.joined()) : syllables.compactMap(\.first)
                    let typed = String(decoding: letters, as: UTF8.self)
                    let query = TextQuery(typed)
                    let page = try first.measure(typed) { try library.search(query) }
                    if page.hits.isEmpty, letters.count < 20 { print("WRONG: \(query) has no hit") }
                    _ = try counts.measure(typed) { try library.count(query) }
                }
            }
            print("pinyin, \(isWhole ? "whole" : "initials")")
            print("  first 50: \(first.summary), slowest “\(first.slowest)”")
            print("  count: \(counts.summary), slowest “\(counts.slowest)”")
        }
    }

    private func inArticle(samples: [[Unicode.Scalar]]) {
        var view = String.UnicodeScalarView()
        var bytes = 0
        for sample in samples where bytes < 1_000_000 {
            view.append(contentsOf: sample)
            bytes += String(String.UnicodeScalarView(sample)).utf8.count
        }
        let text = String(view)
        var folding = Timings()
        let searchable = folding.measure { SearchableText(text) }
        print("in an article:")
        for typed in ["的", "中国", "中华人民共和国", "zg", "zhonghua", "的 中国 -天"] {
            var timings = Timings()
            var count = 0
            for _ in 0..<50 { count = timings.measure { searchable.matches(of: TextQuery(typed)).count } }
            print("  “\(typed)” in \(text.utf8.count) bytes, \(count) places: \(timings.summary)")
        }
        print("  folded once in \(format(folding.sum)) ms")
    }

    /// A run of Han characters from a sample.
    private static func han(
        _ length: Int, of samples: [[Unicode.Scalar]], _ generator: inout SeededRandom
    ) -> String? {
        for _ in 0..<1_000 {
            guard let sample = samples.randomElement(using: &generator), sample.count > length else { continue }
            let start = Int.random(in: 0..<sample.count - length, using: &generator)
            let part = sample[start..<start + length]
            if part.allSatisfy({ (0x4E00..<0x9FFF).contains($0.value) }) {
                return String(String.UnicodeScalarView(part))
            }
        }
        return nil
    }

    private static let ripgrep = "/usr/bin/rg"

    private static func ripgrep(_ typed: String, _ texts: String) throws -> (milliseconds: Double, lines: Int) {
        let run = try ProcessTiming([ripgrep, "-c", "-F", typed, texts])
        let written = String(decoding: run.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return (run.milliseconds, Int(written) ?? 0)
    }

    /// Compares `broadsheet search` with `rg -c`, whole process with whole process.
    private func wholeProcesses(_ folder: String, samples: [[Unicode.Scalar]], texts: String) throws {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            print("SKIPPED: \(program) is not built, WHOLE PROCESSES ARE NOT COMPARED.")
            return
        }
        var generator = SeededRandom(seed: 3)
        var ours = Timings()
        var ratios: [Double] = []
        for length in 1...8 {
            guard let typed = Self.han(length, of: samples, &generator) else { continue }
            let mine = try ours.measure {
                try ProcessTiming([program, "search", typed], environment: ["XDG_DATA_HOME": folder]).milliseconds
            }
            ratios.append(mine / (try Self.ripgrep(typed, texts).milliseconds))
        }
        guard let least = ratios.min(), let most = ratios.max() else { return }
        print("broadsheet search as a process: \(ours.summary), \(format(least)) to \(format(most)) × rg -c")
    }
}

/// `benchmarks shelf PATH`: opens a library and reads the first screen of its shelf, as at a start of the reader.
struct ShelfProbe: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "shelf", shouldDisplay: false)

    @Argument var path: String

    func run() throws {
        var opening = Timings()
        var reading = Timings()
        let library = try opening.measure { try LibraryDatabase(path: path) }
        let publications = try reading.measure { try library.publications() }
        let issues = try reading.measure { try library.issues(limit: 60) }
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let memory = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
        print(
            "shelf: opened in \(format(opening.sum)) ms, \(publications.count) publications and \(issues.count) issues in",
            "\(format(reading.sum)) ms, \(memory)")
    }
}
