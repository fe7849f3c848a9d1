import Foundation
import LosslessJSON
import TestSupport
import Testing

@testable import NewsImport

/// Feeds of five parsers' test suites, where they lie beside the checkout, field by field: how often title, link, id,
/// date, author, text and category are what the parser's own test wants.
@Suite struct FeedFieldSuite {
    private static let folder = SharedData.folder("feeds")

    /// The values that a suite expects of an entry, by field; a field it does not mention is absent.
    private typealias Wanted = [Field: String]

    private enum Field: String, CaseIterable { case title, link, id, date, author, content, category }

    @Test func everyFieldIsRead() throws {
        guard let folder = Self.folder else { return }
        var passed: [Field: Int] = [:]
        var failed: [Field: [String]] = [:]
        for (file, wanted) in try Self.gofeed(folder) + Self.feedRS(folder) + Self.feedparser(folder) {
            let entries = Self.feed(file)?.entries ?? []
            for (number, wanted) in wanted {
                let entry = entries.indices.contains(number) ? entries[number] : nil
                for (field, value) in wanted {
                    if Self.isEqual(field, value, entry) {
                        passed[field, default: 0] += 1
                    } else {
                        let name = file.dropFirst(folder.count + 1)
                        failed[field, default: []].append(
                            "\(name) [\(number)]: \(value.prefix(80).debugDescription), not \(Self.value(field, entry).prefix(80).debugDescription)"
                        )
                    }
                }
            }
        }
        for field in Field.allCases {
            let (good, bad) = (passed[field] ?? 0, failed[field]?.count ?? 0)
            let share = Double(good) / Double(max(1, good + bad))
            print("feeds, \(field.rawValue): \(good) of \(good + bad) (\(share))")
            for failure in failed[field] ?? [] { print("  \(failure)") }
            #expect(share >= 0.95, "\(field.rawValue)")
        }
        let (good, bad) = (passed.values.reduce(0, +), failed.values.map(\.count).reduce(0, +))
        print("feeds, all fields: \(good) of \(good + bad) (\(Double(good) / Double(good + bad)))")
    }

    // MARK: What we have

    private static func feed(_ path: String) -> Feed? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let file = SourceFile(path: path, bytes: Array(data))
        if path.hasSuffix(".json") {
            return (try? file.text()).flatMap { JSONValue(leniently: $0.string) }.flatMap(JSONFeedParser.feed)
        }
        guard let text = try? file.markup().utf8 else { return nil }
        return XMLTree(utf8: FeedParser.trimmed(text))?.root.flatMap(FeedParser.feed)
    }

    private static func value(_ field: Field, _ entry: FeedEntry?) -> String {
        switch field {
        case .title: entry?.title ?? ""
        case .link: entry?.link ?? ""
        case .id: entry?.id ?? ""
        case .date: (entry?.published ?? entry?.updated)?.iso8601 ?? ""
        case .author: entry?.authors.first ?? ""
        case .content: entry?.content?.blocks.filter { $0.kind != .caption }.map(\.text).joined() ?? ""
        case .category: entry?.categories.first ?? ""
        }
    }

    private static func isEqual(_ field: Field, _ wanted: String, _ entry: FeedEntry?) -> Bool {
        let found = value(field, entry)
        if found == wanted { return true }
        switch field {
        case .date:
            // A day without a time is no instant of ours; one of those parsers makes it midnight.
            return instant(wanted) == instant(found) || found.count == 10 && wanted.hasPrefix(found + "T00:00:00")
        case .author:
            return letters(PersonName.name(in: wanted.replacing("(mailto:", with: "(")) ?? "") == letters(found)
        case .title, .content, .category, .id:
            return letters(text(wanted)) == letters(found) || letters(text(text(wanted))) == letters(found)
        case .link:
            func address(_ link: String) -> String { letters(link).lowercased().trimmingSuffix("/") }
            return address(wanted) == address(found)
        }
    }

    private static func text(_ html: String) -> String {
        MarkupParser.blocks(of: HTMLTree.parse(html)).filter { $0.kind != .caption }.map(\.text).joined()
    }

    private static func instant(_ text: String) -> Date? {
        let formatter = ISO8601DateFormatter()
        let iso = WrittenDate(text)?.iso8601 ?? text
        if let date = formatter.date(from: iso) { return date }
        formatter.formatOptions.insert(.withFractionalSeconds)
        return formatter.date(from: iso)
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    // MARK: What the suites want

    private typealias Expectations = [(file: String, wanted: [Int: Wanted])]

    private static func json(_ path: String) -> Any? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONSerialization.jsonObject(with: $0) }
    }

    private static func files(_ folder: String, _ ending: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(ending) }.sorted().map {
            folder + "/" + $0
        }
    }

    private static func gofeed(_ folder: String) -> Expectations {
        files(folder + "/gofeed", ".json").compactMap { path in
            guard let feed = json(path) as? [String: Any] else { return nil }
            let input =
                path.hasSuffix("_expected.json")
                ? path.replacing("_expected.json", with: ".json") : path.replacing(".json", with: ".xml")
            guard FileManager.default.fileExists(atPath: input) else { return nil }
            let entries = feed["items"] as? [[String: Any]] ?? feed["entries"] as? [[String: Any]] ?? []
            return (input, wanted(entries) { gofeedEntry($0) })
        }
    }

    private static func gofeedEntry(_ entry: [String: Any]) -> Wanted {
        func text(_ value: Any?) -> String? {
            value as? String ?? (value as? [String: Any])?["value"] as? String
        }
        func first(_ value: Any?, _ key: String) -> String? {
            let one = (value as? [Any])?.first ?? value
            return one as? String ?? (one as? [String: Any])?[key] as? String
        }
        var wanted: Wanted = [:]
        wanted[.title] = text(entry["title"])
        wanted[.link] = text(entry["link"]) ?? text(entry["url"])
        wanted[.id] = text(entry["guid"]) ?? text(entry["id"])
        wanted[.date] =
            text(entry["published"]) ?? text(entry["pubDate"]) ?? text(entry["date_published"])
            ?? text(entry["updated"])
        wanted[.author] = first(entry["authors"], "name") ?? first(entry["author"], "name")
        wanted[.content] =
            text(entry["content"]) ?? text(entry["content_html"]) ?? text(entry["description"])
            ?? text(entry["summary"])
        wanted[.category] =
            first(entry["categories"], "term") ?? first(entry["categories"], "value")
            ?? first(entry["tags"], "term")
        return wanted
    }

    private static func feedRS(_ folder: String) -> Expectations {
        files(folder + "/feed-rs", ".serde.json").compactMap { path in
            guard let feed = json(path) as? [String: Any] else { return nil }
            let stem = path.replacing(".serde.json", with: "")
            guard let input = [stem + ".xml", stem + ".json"].first(where: FileManager.default.fileExists) else {
                return nil
            }
            let source = String(decoding: FileManager.default.contents(atPath: input) ?? Data(), as: UTF8.self)
            return (
                input,
                wanted(feed["entries"] as? [[String: Any]] ?? []) { entry in
                    func object(_ name: String) -> [String: Any]? { entry[name] as? [String: Any] }
                    func first(_ name: String, _ key: String) -> String? {
                        (entry[name] as? [[String: Any]])?.first?[key] as? String
                    }
                    var wanted: Wanted = [:]
                    wanted[.title] = object("title")?["content"] as? String
                    wanted[.link] =
                        (entry["links"] as? [[String: Any]])?.first { link in
                            ["alternate", nil].contains(link["rel"] as? String)
                        }?["href"] as? String
                    // That parser makes ids up where there are none.
                    wanted[.id] = (entry["id"] as? String).flatMap { source.contains($0) ? $0 : nil }
                    wanted[.date] = entry["published"] as? String ?? entry["updated"] as? String
                    // That parser calls an author without a name so.
                    wanted[.author] = first("authors", "name").flatMap { $0 == "author" ? nil : $0 }
                    wanted[.content] = object("content")?["body"] as? String ?? object("summary")?["content"] as? String
                    wanted[.category] = first("categories", "term")
                    return wanted
                }
            )
        }
    }

    private static func feedparser(_ folder: String) throws -> Expectations {
        let expected = json(folder + "/feedparser/expected.json") as? [String: Any] ?? [:]
        return expected.sorted { $0.key < $1.key }.compactMap { name, test in
            // These come with headers of a server.
            guard !name.hasPrefix("encoding/"), !name.contains("/http") else { return nil }
            var wanted: [Int: Wanted] = [:]
            for check in (test as? [String: Any])?["expect"] as? [[String: Any]] ?? [] {
                guard let path = check["path"] as? String, let value = check["equals"] as? String,
                    let match = path.wholeMatch(of: #/entries\[(\d)\]\.(.*)/#), let number = Int(match.1),
                    let field = Self.paths[String(match.2)]
                else { continue }
                wanted[number, default: [:]][field] = value
            }
            return wanted.isEmpty ? nil : (folder + "/feedparser/" + name, wanted)
        }
    }

    private static let paths: [String: Field] = [
        "title": .title, "title_detail.value": .title, "link": .link, "id": .id, "guid": .id, "published": .date,
        "author_detail.name": .author, "authors[0].name": .author, "description": .content, "summary": .content,
        "content[0].value": .content, "summary_detail.value": .content, "tags[0].term": .category,
        "category": .category,
    ]

    private static func wanted(_ entries: [[String: Any]], _ read: ([String: Any]) -> Wanted) -> [Int: Wanted] {
        Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { number, entry in
                (number, read(entry).filter { !$0.value.isEmpty })
            })
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
