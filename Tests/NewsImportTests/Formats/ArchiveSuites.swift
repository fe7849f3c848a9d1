import Foundation
import NewsModel
import TestSupport
import Testing

@testable import NewsImport

/// Digital newspapers, EPUBs, saved pages and scans of libraries, where they lie beside the checkout, against what is
/// right. Each suite prints what passed, what failed and what is known, with reasons.
@Suite struct ArchiveSuites {
    private static func json(_ path: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    }

    private static func archive(_ path: String) throws -> Archive {
        try Archive(Array(Data(contentsOf: URL(filePath: path))), path: path)
    }

    private static func files(_ folder: String, _ ending: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(ending) }.sorted().map {
            folder + "/" + $0
        }
    }

    private static func letters(_ text: Any?) -> String { ((text as? String) ?? "").filter { !$0.isWhitespace } }

    // MARK: Digital newspapers

    @Test func digitalNewspapersAreExact() throws {
        guard let folder = SharedData.folder("epaper") else { return }
        var results = SuiteResults(name: "epaper")
        for path in Self.files(folder, ".zip") {
            let expected =
                try Self.json(path.replacingOccurrences(of: ".zip", with: ".expected.json")) as? [String: Any]
            let content = try EPaperPackageFormat.read(Self.archive(path), ImportOptions())?.issues.first
            let issue = try #require(content?.issue)
            let name = URL(filePath: path).lastPathComponent
            results.add(name + " publication", passed: issue.publication == expected?["publication"] as? String)
            results.add(name + " date", passed: issue.date == expected?["date"] as? String)
            let pages = expected?["pages"] as? [[String: Any]] ?? []
            results.add(name + " pages", passed: issue.sections.map(\.name) == pages.map { $0["name"] as? String })
            for (page, section) in zip(pages, issue.sections) {
                let stories = (page["stories"] as? [[String: Any]] ?? []).filter {
                    $0["kind"] as? String != "furniture"
                }
                results.add("\(name) order of \(section.name ?? "")", passed: stories.count == section.articles.count)
                for (story, article) in zip(stories, section.articles) {
                    results.add("\(name) \(story["id"] ?? "")", passed: Self.isEqual(story, article))
                }
            }
        }
        results.report()
        #expect(results.failures.isEmpty)
    }

    private static func isEqual(_ story: [String: Any], _ article: Article) -> Bool {
        guard letters(story["headline"]) == letters(article.headline) else { return false }
        if story["kind"] as? String == "missing" { return true }
        let photos = story["photos"] as? [[String: Any]] ?? []
        return letters(story["kicker"]) == letters(article.kicker) && letters(story["deck"]) == letters(article.deck)
            && letters(story["author"]) == letters(article.bylineText)
            && (story["paragraphs"] as? [String] ?? []).map(letters) == article.body.map { letters($0.text) }
            && photos.map { letters($0["caption"]) } == article.photos.map { letters($0.caption) }
            && photos.map { letters($0["credit"]) } == article.photos.map { letters($0.credit) }
    }

    // MARK: EPUBs

    @Test func calibresNewspapersAreExactAndOtherEPUBsOpen() throws {
        guard let folder = SharedData.folder("epub") else { return }
        var results = SuiteResults(name: "epub")
        let expected = try Self.json(folder + "/calibre-epub/expected-multi.json") as? [[String: Any]] ?? []
        let stories = expected.flatMap { section in
            (section["articles"] as? [[String: Any]] ?? []).map { (section["section"] as? String, $0) }
        }
        for path in Self.files(folder, ".epub") {
            let name = URL(filePath: path).lastPathComponent
            let issue = try? EPUBFormat.read(Self.archive(path), ImportOptions())?.issues.first?.issue
            guard path.contains("calibre-epub") else {
                let mayBeRefused = name.contains("-fatal") || name.contains("-error")
                results.add(name, passed: issue?.articles.isEmpty == false || mayBeRefused)
                continue
            }
            let found = (issue?.sections ?? []).flatMap { section in section.articles.map { (section.name, $0) } }
            results.add(name + " stories", passed: found.count == stories.count)
            for ((section, story), (name, article)) in zip(stories, found) {
                let isOfSection = path.contains("single") || section == name
                let texts = (story["paragraphs"] as? [String] ?? []).map(Self.letters)
                results.add(
                    "\(path) \(article.title)",
                    passed: isOfSection && Self.letters(story["title"]) == Self.letters(article.headline)
                        && texts == article.body.map { Self.letters($0.text) } && article.source != nil)
            }
        }
        results.report()
        #expect(results.failures.isEmpty)
    }

    // MARK: Saved pages

    /// The measure of scrapinghub's benchmark: runs of four words, precision and recall averaged over the pages.
    @Test func savedPagesReachTheBestExtractors() throws {
        guard let folder = SharedData.folder("html-article") else { return }
        let archive = try Self.archive(folder + "/article-extraction-benchmark.zip")
        let truth =
            try JSONSerialization.jsonObject(
                with: Data(try archive.bytes(of: "ground-truth.json") ?? [])) as? [String: [String: Any]] ?? [:]
        var precision = 0.0
        var recall = 0.0
        for (id, page) in truth {
            let html = try #require(try archive.bytes(of: "html/\(id).html"))
            let draft = SavedPageParser.draft(utf8: html)
            let found = Self.runs(draft.stories.flatMap(\.body).map(\.text).joined(separator: "\n"))
            let wanted = Self.runs(page["articleBody"] as? String ?? "")
            let shared = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
            precision += Double(shared) / Double(max(found.values.reduce(0, +), 1))
            recall += Double(shared) / Double(max(wanted.values.reduce(0, +), 1))
        }
        let count = Double(truth.count)
        let measure = 2 * precision * recall / (precision + recall) / count
        print(
            "html-article: \(truth.count) pages, F1 \(measure), precision \(precision / count), recall \(recall / count)."
        )
        #expect(measure >= 0.955)
    }

    private static func runs(_ text: String) -> [[Substring]: Int] {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard words.count >= 4 else { return words.isEmpty ? [:] : [words: 1] }
        var runs: [[Substring]: Int] = [:]
        for start in 0...(words.count - 4) { runs[Array(words[start..<start + 4]), default: 0] += 1 }
        return runs
    }

    /// Two figures: the text with its captions, which Readability leaves where they stand and the reader shows with the
    /// pictures, and the paragraphs alone.
    @Test func savedPagesAgreeWithReadability() throws {
        guard let folder = SharedData.folder("html-article") else { return }
        var results = SuiteResults(name: "readability, text with captions")
        var ofParagraphs: [String] = []
        let archive = try Self.archive(folder + "/readability.zip")
        let names = archive.names.filter { $0.hasSuffix("/source.html") }
        for name in names {
            let draft = SavedPageParser.draft(utf8: try archive.bytes(of: name) ?? [])
            let expected = try archive.bytes(of: name.replacingOccurrences(of: "source", with: "expected")) ?? []
            let wanted = HTMLTree.parse(utf8: expected).textContent
            let paragraphs = draft.stories.flatMap { [$0.deck].compactMap(\.self) + $0.body.map(\.text) }
            let captions = draft.stories.flatMap { $0.photos.map(\.captionText) }
            let reason =
                name.hasPrefix("qq/") ? "an editor's name and a poll below the story, which are none of it" : nil
            results.add(name, passed: Self.isClose(paragraphs + captions, wanted), known: reason)
            if !Self.isClose(paragraphs, wanted) { ofParagraphs.append(name) }
        }
        results.report()
        let list = ofParagraphs.joined(separator: ", ")
        print("readability, paragraphs alone: \(names.count - ofParagraphs.count) of \(names.count), not \(list).")
        #expect(results.failures.isEmpty)
        #expect(ofParagraphs.count <= 4)
    }

    /// Whether the letters differ from those wanted by no more than one in fifty.
    private static func isClose(_ texts: [String], _ wanted: String) -> Bool {
        let wanted = counts(wanted)
        let found = counts(texts.joined())
        let difference = Set(wanted.keys).union(found.keys).reduce(0) {
            $0 + abs((wanted[$1] ?? 0) - (found[$1] ?? 0))
        }
        return Double(difference) <= 0.02 * Double(wanted.values.reduce(0, +))
    }

    private static func counts(_ text: String) -> [Character: Int] {
        text.filter { !$0.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    // MARK: Scans

    @Test func scansHaveTheirArticles() throws {
        guard let folder = SharedData.folder("mets-alto") else { return }
        var results = SuiteResults(name: "mets-alto")
        var shares: [String: [Double]] = [:]
        for path in Self.files(folder, ".expected.json.gz") {
            let packed = try Self.archive(path)
            let expected =
                try JSONSerialization.jsonObject(with: Data(packed.bytes(of: packed.names[0]) ?? []))
                as? [[String: Any]] ?? []
            let package = try Self.archive(path.replacingOccurrences(of: ".expected.json.gz", with: ".zip"))
            let issue = try ScanPackageFormat.read(package, ImportOptions())?.issues.first?.issue
            let stories = (issue?.articles ?? []).map { article in
                (article, Self.words(article.passages.compactMap { article.text(of: $0) }.joined(separator: " ")))
            }
            for entry in expected where entry["type"] as? String != "SECTION" {
                let parts = (entry["parts"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
                let wanted = Self.words((parts + (entry["paragraphs"] as? [String] ?? [])).joined(separator: " "))
                let best = stories.max { Self.shared($0.1, wanted) < Self.shared($1.1, wanted) }
                guard let best, !wanted.isEmpty else { continue }
                let name = "\(URL(filePath: path).lastPathComponent) \(entry["id"] ?? "")"
                let share = Double(Self.shared(best.1, wanted)) / Double(wanted.values.reduce(0, +))
                results.add(name + " words \(share)", passed: share >= 0.94)
                shares[URL(filePath: path).lastPathComponent, default: []].append(share)
                guard let title = Self.title(entry) else { continue }
                results.add(
                    "\(name) headline \(title) / \(best.0.headline ?? "")",
                    passed: Self.letters(title) == Self.letters(best.0.headline),
                    known: title == "STATESMAN" ? "the title's article stands in an element of its own" : nil)
            }
        }
        for (name, shares) in shares.sorted(by: { $0.key < $1.key }) {
            let mean = shares.reduce(0, +) / Double(shares.count)
            print("mets-alto, words of \(name): \(mean), the least \(shares.min() ?? 0)")
        }
        results.report()
        #expect(results.failures.isEmpty)
    }

    private static func title(_ entry: [String: Any]) -> String? {
        if let label = entry["label"] as? String, METSLabels.isTitle(label) { return label }
        if let title = entry["title"] as? String { return title }
        let titles = entry["titles"] as? [String] ?? []
        return titles.isEmpty ? nil : titles.joined(separator: " ")
    }

    private static func words(_ text: String) -> [Substring: Int] {
        text.split { !($0.isLetter || $0.isNumber) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func shared(_ one: [Substring: Int], _ other: [Substring: Int]) -> Int {
        other.reduce(0) { $0 + min($1.value, one[$1.key] ?? 0) }
    }
}
