import Foundation
import TestSupport
import Testing

@testable import NewsImport

/// Feeds of other parsers' test suites, where they lie beside the checkout: what those parsers expect of titles, links,
/// ids, dates, authors, texts and categories.
@Suite struct FeedSuite {
    private static let folder = SharedData.folder("feeds")

    /// Not reached, each with its reason.
    private static let known: [String: String] = [
        "wellformed/base/http_": "the address comes from the server's answer, which a file does not have",
        "wellformed/http/": "the address comes from the server's answer, which a file does not have",
        "_crazy.xml": "HTML that is broken on purpose; a cleaner of strings keeps its title",
        "item_description_not_a_doctype": "a declaration in a text is none of its words",
        "entry_content_iframe": "a frame without an end swallows what follows, in browsers too",
    ]

    @Test func feedsAreReadAsTheirSuitesExpect() throws {
        guard let folder = Self.folder else { return }
        var results = SuiteResults(name: "feeds")
        let file = folder + "/feedparser/expected.json"
        let expected = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any])
        for (name, entry) in expected.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("encoding/") {
            guard let checks = (entry as? [String: Any])?["expect"] as? [[String: Any]] else { continue }
            let feed = Self.feed(folder + "/feedparser/" + name)
            for check in checks {
                guard let path = check["path"] as? String, let wanted = check["equals"] as? String,
                    let found = Self.value(path, feed)
                else { continue }
                let isEqual =
                    Self.letters(MarkupParser.blocks(of: HTMLTree.parse(wanted)).map(\.text).joined())
                    == Self.letters(found)
                    || wanted == found
                results.add(
                    "\(name) \(path)", passed: isEqual, known: Self.known.first { name.contains($0.key) }?.value)
            }
        }
        results.report()
        #expect(results.failures.isEmpty)
    }

    private static func feed(_ path: String) -> Feed? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let file = SourceFile(path: path, bytes: Array(data))
        guard let text = try? file.markup().utf8 else { return nil }
        return XMLTree(utf8: FeedParser.trimmed(text))?.root.flatMap(FeedParser.feed)
    }

    /// The value of our model for a path of the suite; `nil` if the model has none.
    private static func value(_ path: String, _ feed: Feed?) -> String? {
        let entry = feed?.entries.first
        return switch path {
        case "feed.title", "feed.title_detail.value": feed?.title ?? ""
        case "feed.link": feed?.link ?? ""
        case "entries[0].title", "entries[0].title_detail.value": entry?.title ?? ""
        case "entries[0].link": entry?.link ?? ""
        case "entries[0].id", "entries[0].guid": entry?.id ?? ""
        case "entries[0].author_detail.name": entry?.authors.first ?? ""
        case "entries[0].tags[0].term": entry?.categories.first ?? ""
        case "entries[0].description", "entries[0].summary", "entries[0].content[0].value",
            "entries[0].summary_detail.value":
            entry?.content?.blocks.filter { $0.kind != .caption }.map(\.text).joined() ?? ""
        default: nil
        }
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
