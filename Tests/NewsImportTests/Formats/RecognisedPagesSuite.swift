import Foundation
import NewsModel
import TestSupport
import Testing

@testable import NewsImport

/// Scans of libraries (`shared/data/mets-alto`) without what describes them: stories found by the places of words alone.
@Suite struct RecognisedPagesSuite {
    /// Words of one issue, each with the article of its library and the one that was found; `nil` where there is none.
    private typealias Labels = [(wanted: Int, found: Int?)]

    @Test func storiesAreFoundWithoutTheirDescription() throws {
        guard let folder = SharedData.folder("mets-alto") else { return }
        var (scores, exact, count): ([Double], Int, Int) = ([], 0, 0)
        for name in ["bl-1824", "bnf-1821", "bnl-1858", "rero-blb-1845"] {
            let labels = try Self.labels(of: "\(folder)/\(name)")
            let score = Self.score(labels)
            let (found, all) = Self.exact(labels)
            print("ALTO alone, \(name): B-cubed \(score), exact \(found) of \(all)")
            scores.append(score)
            exact += found
            count += all
        }
        let mean = scores.reduce(0, +) / Double(scores.count)
        print("ALTO alone: B-cubed \(mean), exact \(exact) of \(count)")
        #expect(mean >= 0.85)
        #expect(Double(exact) >= 0.35 * Double(count))
    }

    /// - Parameter path: that of the package, without its ending.
    private static func labels(of path: String) throws -> Labels {
        let package = try Archive(Array(Data(contentsOf: URL(filePath: path + ".zip"))), path: path)
        let answers = try Archive(Array(Data(contentsOf: URL(filePath: path + ".expected.json.gz"))), path: path)
        let expected =
            try JSONSerialization.jsonObject(with: Data(answers.bytes(of: answers.names[0]) ?? []))
            as? [[String: Any]] ?? []
        let names = package.names.filter { !$0.lowercased().contains("mets") }.sorted()
        var files: [String: String] = [:]
        for name in names { files[name] = String(decoding: try package.bytes(of: name) ?? [], as: UTF8.self) }
        let content = try ScanPagesFormat.read(PackageInMemory(files: files), ImportOptions())?.issues.first
        guard case .page(let lines, let places?, _, _) = content else {
            Issue.record("\(path) is no run of pages.")
            return []
        }
        let issue = IssueImporter.issue(from: lines, places: places, path: path, correctedBy: [])
        let found = FoundStories(issue, places)
        let wanted = WantedStories(expected)
        var labels: Labels = []
        for (number, name) in names.enumerated() {
            for block in AltoParser.pages(Array((files[name] ?? "").utf8)).flatMap(\.blocks) {
                for word in block.lines.flatMap(\.words) where word.text.contains(where: { $0.isLetter || $0.isNumber })
                {
                    let file = String(name.split(separator: "/").last ?? "")
                    guard let story = wanted.story(of: word.id, block: block.id, file: file) else { continue }
                    let (x, y) = (word.box.left + word.box.width / 2, word.box.middle)
                    labels.append((story, found.story(page: number + 1, x: x, y: y)))
                }
            }
        }
        return labels
    }

    /// B-cubed (Bagga and Baldwin 1998) over words with letters: F of the means of precision and recall. A word in no article is one alone.
    private static func score(_ labels: Labels) -> Double {
        var (both, wanted, found): ([[Int]: Double], [Int: Double], [Int: Double]) = ([:], [:], [:])
        for label in labels {
            wanted[label.wanted, default: 0] += 1
            guard let story = label.found else { continue }
            both[[label.wanted, story], default: 0] += 1
            found[story, default: 0] += 1
        }
        let alone = Double(labels.count { $0.found == nil })
        let all = Double(labels.count)
        let precision = (both.reduce(alone) { $0 + $1.value * $1.value / (found[$1.key[1]] ?? 1) }) / all
        let singles = labels.reduce(0) { $1.found == nil ? $0 + 1 / (wanted[$1.wanted] ?? 1) : $0 }
        let recall = (both.reduce(singles) { $0 + $1.value * $1.value / (wanted[$1.key[0]] ?? 1) }) / all
        return 2 * precision * recall / (precision + recall)
    }

    /// The articles whose words are those of one story and of no other, and all of them.
    private static func exact(_ labels: Labels) -> (found: Int, of: Int) {
        var (stories, articles): ([Int: Set<Int?>], [Int?: Set<Int>]) = ([:], [:])
        for label in labels {
            stories[label.wanted, default: []].insert(label.found)
            articles[label.found, default: []].insert(label.wanted)
        }
        let exact = stories.values.count { found in
            found.count == 1 && found.first.flatMap(\.self).map { articles[$0]?.count == 1 } ?? false
        }
        return (exact, stories.count)
    }
}

/// The articles that the words of a page were assigned to, by position.
private struct FoundStories {
    private var lines: [Int: [(box: PageBox, article: Int?)]] = [:]

    init(_ issue: NewsModel.Issue, _ places: SourcePlaces) {
        var articles: [Int: Int] = [:]
        for (number, article) in issue.articles.enumerated() {
            let lines =
                article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
            for line in lines { articles[line] = number }
        }
        for (index, place) in places.lines.enumerated() {
            lines[place.place.page, default: []].append((place.place.box, articles[index + 1]))
        }
    }

    func story(page: Int, x: Double, y: Double) -> Int? {
        let around = (lines[page] ?? []).filter {
            $0.box.left <= x && x <= $0.box.right && $0.box.top <= y && y <= $0.box.bottom
        }
        return around.min { $0.box.width * $0.box.height < $1.box.width * $1.box.height }?.article
    }
}

/// The articles of a library, by their blocks or by their first and last words.
private struct WantedStories {
    private var blocks: [String: Int] = [:]
    private var ranges: [String: [(first: String, last: String, story: Int)]] = [:]

    init(_ expected: [[String: Any]]) {
        for (number, entry) in expected.filter({ $0["type"] as? String != "SECTION" }).enumerated() {
            for part in entry["parts"] as? [[String: Any]] ?? [] {
                guard let reference = part["ref"] as? [String], let file = reference.first else { continue }
                if reference.count == 2 { blocks["\(file) \(reference[1])"] = number }
                if reference.count == 3 { ranges[file, default: []].append((reference[1], reference[2], number)) }
            }
        }
    }

    func story(of word: String, block: String, file: String) -> Int? {
        blocks["\(file) \(block)"] ?? ranges[file]?.first { $0.first <= word && word <= $0.last }?.story
    }
}
