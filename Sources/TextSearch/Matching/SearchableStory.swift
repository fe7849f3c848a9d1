import NewsModel
import UnicodeText

/// The facts about a story that a query may test besides its texts.
public struct StoryFacts: Equatable, Sendable {
    /// `YYYY-MM-DD`.
    public var day: String?
    public var isUnread: Bool
    public var isBookmarked: Bool
    /// The tags of its bookmarks.
    public var tags: [String]

    /// Creates facts, by default of an unread story without date and bookmarks.
    public init(day: String? = nil, isUnread: Bool = true, isBookmarked: Bool = false, tags: [String] = []) {
        self.day = day
        self.isUnread = isUnread
        self.isBookmarked = isBookmarked
        self.tags = tags
    }
}

/// A match of a query in a story.
public struct TextMatch: Equatable, Sendable {
    public let passage: Passage
    /// The range in the passage, in scalars.
    public let range: Range<Int>

    /// The first of the matches in the text, or, if there is none, in the heading.
    static func foremost(of matches: [TextMatch]) -> TextMatch? {
        matches.first { $0.passage.rawValue >= 0 } ?? matches.first
    }
}

/// A story whose passages are folded once. Decides whether the story answers a query, in every scope.
public struct SearchableStory: Sendable {
    let passages: [(passage: Passage, text: SearchableText)]
    let section: SearchableText?

    /// Folds the passages of an article and the name of its section.
    public init(_ article: Article, section: String? = nil) {
        self.init(
            passages: article.passages.compactMap { passage in article.text(of: passage).map { (passage, $0) } },
            section: section)
    }

    /// Folds stored passages, in reading order.
    public init(passages: [(Passage, String)], section: String?) {
        self.passages = passages.map { ($0, SearchableText($1)) }
        self.section = section.map { SearchableText($0) }
    }

    /// Whether the story answers the query: its texts contain every word and no excluded one, and its facts meet the
    /// conditions. No story answers an empty query.
    public func answers(_ query: TextQuery, facts: StoryFacts = StoryFacts()) -> Bool {
        !query.isEmpty && query.conditions.allSatisfy { $0.holds(facts) } && hasWords(of: query)
    }

    /// The matches of a query in reading order; empty if the story does not answer it.
    public func hits(of query: TextQuery, facts: StoryFacts = StoryFacts()) -> [TextMatch] {
        answers(query, facts: facts) ? matches(of: query) : []
    }

    /// The matches of the words of a query in reading order, whether or not the story contains all of them.
    public func matches(of query: TextQuery) -> [TextMatch] {
        passages.flatMap { part in
            part.text.matches(of: query, in: part.passage).map { TextMatch(passage: part.passage, range: $0) }
        }
    }

    /// The match shown for the story in a list: preferably a whole word, then one read as complete syllables of pinyin,
    /// then any other.
    public func shownMatch(of query: TextQuery, among matches: [TextMatch]) -> TextMatch? {
        query.wordReadings.flatMap(wordMatch)
            ?? query.wholeReadings.flatMap { TextMatch.foremost(of: self.matches(of: $0)) }
            ?? TextMatch.foremost(of: matches)
    }

    /// Whether the headline, kicker and deck contain every word of the query. Such stories are the most relevant.
    public func hasInHeadline(_ query: TextQuery) -> Bool {
        let sought = query.words.filter { !$0.isExcluded && $0.scope != .section }
        let headlines = passages.filter { QueryWord.Scope.headline.includes($0.passage) }
        return !sought.isEmpty && sought.allSatisfy { word in headlines.contains { $0.text.contains(word) } }
    }

    private func hasWords(of query: TextQuery) -> Bool {
        if query.expression != nil {
            return passages.contains { !$0.text.matches(of: query, in: $0.passage).isEmpty }
        }
        return query.words.allSatisfy { word in
            let stands =
                word.scope == .section
                ? section?.contains(word) ?? false
                : passages.contains { word.scope.includes($0.passage) && $0.text.contains(word) }
            return stands != word.isExcluded
        }
    }
}

extension QueryCondition {
    func holds(_ facts: StoryFacts) -> Bool {
        switch self {
        case .from(let day): facts.day.map { $0 >= day } ?? false
        case .to(let day): facts.day.map { $0 <= day } ?? false
        case .tag(let tag): facts.tags.contains { FoldedText($0).units == tag }
        case .isUnread: facts.isUnread
        case .isBookmarked: facts.isBookmarked
        }
    }
}
