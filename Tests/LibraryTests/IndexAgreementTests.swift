import Library
import NewsModel
import RandomNumbers
import Testing
import TextSearch

/// The library and a plain scan of its stories give the same answers, whatever is asked.
@Suite struct IndexAgreementTests {
    private let library: LibraryDatabase
    private let issues: [NewsModel.Issue]
    private static let alphabet = Array("党建平台发發張张改娜重长行abcABe é，,. \n\u{301}ー゙カｶﾞ한3𠀀")

    init() throws {
        var generator = SeededRandom(seed: 5)
        var issues: [NewsModel.Issue] = []
        for number in 0..<40 {
            let texts = (0..<5).map { _ in
                "h" + Self.text(length: 4, &generator) + "\n" + Self.text(length: 40, &generator) + "\nx"
            }
            issues.append(sampleIssue("\(number)", date: number % 5 == 0 ? nil : "2024-01-0\(number % 5)", texts))
        }
        self.issues = issues
        library = try LibraryDatabase.inMemory()
        for issue in issues { try library.add(issue, source: "s") }
        // Some leave again, so that the index has forgotten words.
        for issue in issues[30...] { try library.remove(issue.id) }
    }

    @Test func randomQueriesAgreeWithAScan() throws {
        var generator = SeededRandom(seed: 7)
        let letters = Array("zhangaidnjcxbeo'")
        for round in 0..<160 {
            var typed = Self.text(length: Int.random(in: 1...5, using: &generator), &generator)
            switch round % 8 {
            case 0:
                typed = String(
                    (0..<Int.random(in: 2...7, using: &generator)).compactMap { _ in
                        letters.randomElement(using: &generator)
                    })
            case 1: typed += " " + Self.text(length: 2, &generator)
            case 2: typed += " -" + Self.text(length: 1, &generator)
            case 3: typed = "headline:" + typed
            case 4: typed = "\"" + typed + "\""
            default: break
            }
            let query = TextQuery(typed)
            let expected = issues[..<30].flatMap { issue in
                issue.articles.filter {
                    SearchableStory($0, section: "要闻").answers(query, facts: StoryFacts(day: issue.date))
                }
            }.map(\.id.description).sorted()
            let found = try library.search(query, limit: 1_000).hits.map(\.article.id.description).sorted()
            let byRelevance = try library.search(query, order: .relevance, limit: 1_000).hits
            #expect(found == expected, "\(typed.debugDescription)")
            #expect(try library.count(query) == expected.count, "\(typed.debugDescription)")
            #expect(byRelevance.map(\.article.id.description).sorted() == expected, "\(typed.debugDescription)")
        }
    }

    private static func text(length: Int, _ generator: inout SeededRandom) -> String {
        String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
    }
}
