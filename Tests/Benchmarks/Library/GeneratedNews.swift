import Foundation
import NewsModel
import RandomNumbers

/// Issues made of a corpus's paragraphs in a new order, as many as requested: the same for the same seed.
struct GeneratedNews {
    private let titles: [String]
    private let paragraphs: [String]
    private var generator = SeededRandom(seed: 2026)
    private var day = 0

    static let storiesPerIssue = 40
    /// The fewest scalars of a story's text.
    private static let length = 640

    /// Reads the corpus of evening news in the folder `corpus`; `nil` if there is none.
    init?(corpus: String) {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: corpus), !files.isEmpty else {
            return nil
        }
        var titles: [String] = []
        var paragraphs: [String] = []
        for file in files.sorted() where file.hasSuffix(".md") {
            guard let text = try? String(contentsOfFile: corpus + "/" + file, encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") {
                if line.hasPrefix("### ") { titles.append(String(line.dropFirst(4))) }
                guard line.hasPrefix("<p>") else { continue }
                for paragraph in line.components(separatedBy: "</p>") {
                    let plain = paragraph.replacing("<p>", with: "").trimmingCharacters(in: .whitespaces)
                    if plain.unicodeScalars.count > 20, !plain.contains("<") { paragraphs.append(plain) }
                }
            }
        }
        self.titles = titles
        self.paragraphs = paragraphs
    }

    /// The folder of the corpus beside the checkout, if it is there.
    static var folder: String? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let data = folder.appendingPathComponent("shared/data/corpus/xwlb").path
            if FileManager.default.fileExists(atPath: data) { return data }
        }
        return nil
    }

    /// The next issue, dated a day after the one before.
    mutating func next() -> Issue {
        day += 1
        let date = "\(1960 + day / 336)-" + Self.two(day / 28 % 12 + 1) + "-" + Self.two(day % 28 + 1)
        let name = "第\(day)期"
        let articles = (0..<Self.storiesPerIssue).map { number in
            var body: [Paragraph] = []
            var length = 0
            while length < Self.length, let text = paragraphs.randomElement(using: &generator) {
                body.append(Paragraph(text, sourceLines: [number * 10 + body.count]))
                length += text.unicodeScalars.count
            }
            return Article(
                id: ContentID(hashing: [name, "\(number)"]), headline: titles.randomElement(using: &generator),
                sourceLines: [number * 10], body: body)
        }
        return Issue(
            id: ContentID(hashing: [name]), title: name, publication: "晚报", date: date, language: "zh",
            sections: [Section(name: "要闻", articles: articles)])
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
