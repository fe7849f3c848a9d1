import NewsModel

/// Moves notes at the end of a text with several stories to the story that contains their mark.
enum NoteFiling {
    private struct StoryIndex: Hashable {
        let section: Int
        let article: Int
    }

    static func file(_ sections: inout [Section]) {
        guard sections.contains(where: { $0.articles.contains { $0.body.contains { $0.kind == .note } } }) else {
            return
        }
        let mentions = mentions(in: sections)
        for section in sections.indices {
            for article in sections[section].articles.indices {
                let own = StoryIndex(section: section, article: article)
                let body = sections[section].articles[article].body
                guard body.contains(where: { $0.kind == .note }) else { continue }
                sections[section].articles[article].body = []
                var owner = own
                for paragraph in body {
                    if paragraph.kind != .note {
                        owner = own
                    } else if let mark = marks(in: paragraph.text).first, paragraph.text.hasPrefix(mark) {
                        let found = mentions[mark] ?? [own]
                        owner = found.contains(own) ? own : found.first ?? own
                    }
                    sections[owner.section].articles[owner.article].body.append(paragraph)
                }
            }
        }
    }

    /// The stories in which each mark occurs outside of notes, in reading order.
    private static func mentions(in sections: [Section]) -> [String: [StoryIndex]] {
        var mentions: [String: [StoryIndex]] = [:]
        for (section, stories) in sections.map(\.articles).enumerated() {
            for (article, story) in stories.enumerated() {
                let index = StoryIndex(section: section, article: article)
                for paragraph in story.body where paragraph.kind != .note {
                    for mark in marks(in: paragraph.text) where mentions[mark]?.last != index {
                        mentions[mark, default: []].append(index)
                    }
                }
            }
        }
        return mentions
    }

    /// The marks in brackets: `[1]`.
    private static func marks(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
        return text.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap { run in
            let label = run.prefix(longestLabel).prefix { $0 != "]" }
            return label.endIndex < run.endIndex && run[label.endIndex] == "]" ? "[" + label + "]" : nil
        }
    }

    /// The length of the longest label, in characters.
    private static let longestLabel = 40
}
