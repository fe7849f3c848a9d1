import NewsModel

/// A plain list of stories to read, as newsboat's bookmark command and people write it: a URL or a headline a line; after
/// tabs a title, a description and the name of a feed.
public struct ReadingList: Equatable, Sendable {
    public let entries: [Entry]

    /// Bytes; a larger file is no list that a person wrote.
    public static let largestFile = 1_000_000
    /// The most entries that are looked for: each is compared with every story.
    public static let mostEntries = 2_000

    /// One line.
    public struct Entry: Equatable, Sendable {
        /// 1-based.
        public let line: Int
        /// The names that a story may have: each is a URL or a headline.
        public let names: [String]
        /// The description, and the URL of a story that is named otherwise as well; empty if the line gives none.
        public let note: String
    }

    /// Whether what names a story says where it is.
    public static func isURL(_ name: String) -> Bool { name.contains("://") }

    /// The lines of a text. Blank ones, and those that begin with `#` or are marks of a list, count for nothing.
    public init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        entries = lines.enumerated().compactMap { index, line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
            guard let first = fields.first, !first.hasPrefix("#") else { return nil }
            let names = fields.prefix(2).filter { !$0.isEmpty }
            guard !names.isEmpty else { return nil }
            let note = [fields.count > 2 ? fields[2] : ""] + names.filter(Self.isURL)
            return Entry(line: index + 1, names: names, note: note.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
    }

    private static func trimmed(_ field: Substring) -> String {
        var field = field.drop(while: \.isWhitespace)
        for mark in ["- ", "* "] where field.hasPrefix(mark) { field = field.dropFirst(2) }
        while field.last?.isWhitespace ?? false { field.removeLast() }
        return String(field)
    }

    /// A story that an entry names.
    public struct Match: Equatable, Sendable {
        public let entry: Entry
        /// The index of the issue that it is in.
        public let paper: Int
        public let article: Article
    }

    /// The stories that the entries name, and the entries that name none or several.
    ///
    /// A headline is compared as `fold` makes it; one that is no whole headline may be part of a single one. A URL is
    /// compared with the sources.
    public func matched(
        in papers: [(issue: Issue, source: String)], fold: (String) -> [UInt32]
    ) -> (found: [Match], missing: [Entry]) {
        var stories: [Story] = []
        for (paper, content) in papers.enumerated() {
            for article in content.issue.articles {
                stories.append(
                    Story(paper: paper, source: content.source, article: article, title: fold(article.title)))
            }
        }
        var found: [Match] = []
        var missing: [Entry] = []
        for entry in entries {
            if let story = entry.names.compactMap({ Self.story($0, fold($0), among: stories) }).first {
                found.append(Match(entry: entry, paper: story.paper, article: story.article))
            } else {
                missing.append(entry)
            }
        }
        return (found, missing)
    }

    private struct Story {
        let paper: Int
        let source: String
        let article: Article
        let title: [UInt32]
    }

    private static func story(_ name: String, _ title: [UInt32], among stories: [Story]) -> Story? {
        if let first = stories.first(where: { $0.source == name || "file://" + $0.source == name || $0.title == title })
        {
            return first
        }
        let containing = title.count < 4 ? [] : stories.filter { contains($0.title, title) }
        return containing.count == 1 ? containing[0] : nil
    }

    private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
