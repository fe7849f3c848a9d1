import NewsModel

/// A plain list of stories to read, as written by newsboat's bookmark command or by hand: one URL or headline per line,
/// optionally followed by a title, a description and a feed name, separated by tabs.
public struct ReadingList: Equatable, Sendable {
    public let entries: [Entry]

    /// The size of the largest list that is read, in bytes; a larger one was not written by a person.
    public static let largestFile = 1_000_000
    /// The most entries that are searched for, because each is compared with every story.
    public static let mostEntries = 2_000

    /// One line of the list.
    public struct Entry: Equatable, Sendable {
        /// The line number, from 1.
        public let line: Int
        /// The names to search for, each a URL or a headline.
        public let names: [String]
        /// The description, followed by the entry's URLs, one per line; empty if the line has neither.
        public let note: String
    }

    /// Whether a name is a URL rather than a headline.
    public static func isURL(_ name: String) -> Bool { name.contains("://") }

    /// Reads the lines of a text. Blank lines and lines that begin with `#` are skipped; list markers are removed.
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
        /// The index of its issue.
        public let issue: Int
        public let article: Article
    }

    /// The stories that the entries name, and the entries that name no story or several.
    ///
    /// Headlines are compared after `fold`. A name that is not a whole headline matches if it is part of exactly one. A
    /// URL is compared with the sources.
    public func matched(
        in issues: [(issue: Issue, source: String)], fold: (String) -> [UInt32]
    ) -> (found: [Match], missing: [Entry]) {
        var stories: [Candidate] = []
        for (issue, content) in issues.enumerated() {
            for article in content.issue.articles {
                stories.append(
                    Candidate(issue: issue, source: content.source, article: article, title: fold(article.title)))
            }
        }
        var found: [Match] = []
        var missing: [Entry] = []
        for entry in entries {
            if let story = entry.names.compactMap({ Self.story($0, fold($0), among: stories) }).first {
                found.append(Match(entry: entry, issue: story.issue, article: story.article))
            } else {
                missing.append(entry)
            }
        }
        return (found, missing)
    }

    private struct Candidate {
        let issue: Int
        let source: String
        let article: Article
        let title: [UInt32]
    }

    private static func story(_ name: String, _ title: [UInt32], among stories: [Candidate]) -> Candidate? {
        if let first = stories.first(where: { $0.source == name || "file://" + $0.source == name || $0.title == title })
        {
            return first
        }
        // A name of fewer than four characters must be the whole headline.
        let containing = title.count < 4 ? [] : stories.filter { contains($0.title, title) }
        return containing.count == 1 ? containing[0] : nil
    }

    private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
