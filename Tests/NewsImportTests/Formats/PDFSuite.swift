import Foundation
import NewsModel
import TestSupport
import Testing

@testable import NewsImport

/// Newspaper pages made for the purpose, with what stands on them (`shared/data/pdf-newspaper`).
@Suite struct PDFSuite {
    private struct Answer: Decodable {
        struct Story: Decodable {
            let id: String
            let pages: [Int]
            let kicker: String?
            let headline: String?
            let deck: String?
            let byline: String?
            let paragraphs: [String]
            let captions: [String]
            /// Page, left, top, right, bottom.
            let boxes: [[Double]]
        }
        let stories: [Story]
    }

    private static func letters(_ texts: [String?]) -> String {
        String(
            texts.compactMap(\.self).joined().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isASCIIDigit })
    }

    private static func letters(_ article: Article) -> String {
        letters(
            [article.kicker, article.headline, article.deck, article.bylineText] + article.body.map(\.text)
                + article.photos.flatMap { [$0.caption, $0.credit] })
    }

    @Test func storiesOfMadePagesAreFound() throws {
        guard let folder = SharedData.folder("pdf-newspaper") else { return }
        guard PDFTools().found != nil else {
            print("SKIPPED: the suite over pdf-newspaper, as poppler's programs are not installed.")
            return
        }
        var (exact, headlines, count, jumps, followed) = (0, 0, 0, 0, 0)
        var scores: [Double] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".json") {
            let answer = try JSONDecoder().decode(
                Answer.self, from: Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
            let pdf = "\(folder)/\(file.dropLast(5)).pdf"
            let imported = try #require(try IssueImporter.importIssues(at: pdf).first)
            let articles = imported.issue.articles
            let whole = Set(articles.map { String(Self.letters($0).sorted()) })
            let titles = Set(articles.map { Self.letters([$0.headline]) })
            for story in answer.stories {
                let texts =
                    [story.kicker, story.headline, story.deck, story.byline] + story.paragraphs + story.captions
                count += 1
                exact += whole.contains(String(Self.letters(texts).sorted())) ? 1 : 0
                headlines += titles.contains(Self.letters([story.headline])) ? 1 : 0
                guard story.pages.count > 1 else { continue }
                jumps += 1
                let found = articles.first { Self.letters([$0.headline]) == Self.letters([story.headline]) }
                followed += Set(found?.places.map(\.page) ?? []) == Set(story.pages) ? 1 : 0
            }
            scores.append(try Self.score(imported, answer))
        }
        let mean = scores.reduce(0, +) / Double(max(1, scores.count))
        print(
            "pdf-newspaper: B-cubed \(mean), exact \(exact) of \(count), headlines \(headlines), jumps \(followed) of \(jumps)"
        )
        #expect(mean >= 0.9)
        #expect(Double(exact) >= 0.5 * Double(count))
        #expect(Double(headlines) >= 0.9 * Double(count))
        #expect(followed == jumps)
    }

    @Test func aScanWithAnInvisibleLayerOfTextOpens() throws {
        guard let folder = SharedData.folder("pdf-newspaper"), PDFTools().found != nil else { return }
        let imported = try #require(try IssueImporter.importIssues(at: "\(folder)/rero-blb-1845.pdf").first)
        #expect(imported.issue.pageSizes.count == 5)
        #expect(imported.lines.contains { $0.contains("begrüßt seine Leser") })
    }

    /// B-cubed (Bagga and Baldwin 1998) over the letters of each page: F of the means of precision and recall.
    private static func score(_ imported: ImportedIssue, _ answer: Answer) throws -> Double {
        let places = try #require(imported.places)
        var articleOfLine: [Int: Int] = [:]
        for (number, article) in imported.issue.articles.enumerated() {
            let lines =
                article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
            for line in lines { articleOfLine[line] = number }
        }
        var cells: [[Int]: Double] = [:]
        for (index, place) in places.lines.enumerated() {
            let box = place.place.box
            let story = answer.stories.firstIndex { story in
                story.boxes.contains {
                    Int($0[0]) == place.place.page && $0[1] - 3 <= box.center && box.center <= $0[3] + 3
                        && $0[2] - 4 <= box.middle && box.middle <= $0[4] + 4
                }
            }
            guard let story, let article = articleOfLine[index + 1] else { continue }
            cells[[place.place.page, story, article], default: 0] += Double(letters([imported.lines[index]]).count)
        }
        var (stories, articles): ([[Int]: Double], [[Int]: Double]) = ([:], [:])
        for (key, letters) in cells {
            stories[[key[0], key[1]], default: 0] += letters
            articles[[key[0], key[2]], default: 0] += letters
        }
        let all = cells.values.reduce(0, +)
        let precision = cells.reduce(0) { $0 + $1.value * $1.value / (articles[[$1.key[0], $1.key[2]]] ?? 1) } / all
        let recall = cells.reduce(0) { $0 + $1.value * $1.value / (stories[[$1.key[0], $1.key[1]]] ?? 1) } / all
        return 2 * precision * recall / (precision + recall)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
