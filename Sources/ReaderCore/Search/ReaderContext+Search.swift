import NewsModel
import TextSearch
import Wording

extension ReaderContext {
    /// Lists the stories that match a query, or all of them if it is empty.
    mutating func narrow(to query: TextQuery, selection: Int) {
        let visible = (0..<stories.count).filter { story in
            query.isEmpty ? !preferences.hidesRead || progress(of: story) != .read : answers(query, story)
        }
        stories.show(visible, filter: query, selection: selection)
    }

    /// Lists the stories again, after issues have been added or removed.
    mutating func narrowAgain() {
        expressions.forget()
        narrow(to: stories.filter, selection: stories.selection)
    }

    /// The matches of a query in a story.
    ///
    /// - Parameter isOpen: whether the user reads the story, which stays one of the unread ones for that time.
    mutating func hits(of query: TextQuery, in story: Int, isOpen: Bool = false) -> [TextMatch] {
        let facts = facts(of: story, isOpen: isOpen)
        if query.isRegularExpression {
            return answers(query, story, facts) ? expressionMatches(of: query, in: story) : []
        }
        return stories.searchable(story).hits(of: query, facts: facts)
    }

    private mutating func answers(_ query: TextQuery, _ story: Int) -> Bool {
        answers(query, story, facts(of: story))
    }

    private mutating func answers(_ query: TextQuery, _ story: Int, _ facts: StoryFacts) -> Bool {
        if query.isRegularExpression {
            return query.isMet(by: facts) && !expressionMatches(of: query, in: story).isEmpty
        }
        return stories.searchable(story).answers(query, facts: facts)
    }

    private mutating func expressionMatches(of query: TextQuery, in story: Int) -> [TextMatch] {
        expressions.matches(of: query, in: story, stories[story].article)
    }

    /// The sentence that says that no open story has a match, as far as is known.
    func noOpenHit(of query: TextQuery) -> Phrase {
        if expressions.isIncomplete(for: query) {
            return expressions.shortfall(of: query) ?? "Looking for “\(query.typed)” in the open stories …"
        }
        let looked: Phrase =
            stories.issues.count == 1
            ? "the issue's \(counted: stories.count, "story", "stories")"
            : .counted(stories.count, "open story", "open stories")
        return query.isRegularExpression
            ? "“\(query.typed)” is in none of \(looked)."
            : "“\(query.typed)” is in none of \(looked); \(key: "/") and then Tab search the library."
    }

    /// The effects that a slow regular expression needs.
    mutating func expressionEffects() -> [Effect] {
        let stories = stories
        return expressions.request { stories[$0].article }.map { [.match($0)] } ?? []
    }

    /// The stories of the open issues that match a query: in print order, or by relevance, with those first that have
    /// all words in the headline. For pinyin, whole words come before other whole syllables, and these before the rest.
    mutating func stories(foundBy query: TextQuery, order: SearchOrder) -> [SearchHit] {
        guard !query.isEmpty else { return [] }
        let (wholeReadings, wordReadings) = (query.wholeReadings, query.wordReadings)
        var found: [(rank: Int, hit: SearchHit)] = []
        for index in 0..<stories.count {
            guard answers(query, index) else { continue }
            let searchable = stories.searchable(index)
            let hits =
                query.isRegularExpression ? expressionMatches(of: query, in: index) : searchable.matches(of: query)
            let isWord = wordReadings.map { searchable.wordMatch(of: $0) != nil } ?? true
            let isWhole = isWord || wholeReadings.map { answers($0, index) } ?? true
            let hit = SearchHit(
                stories[index].article, in: stories.issue(of: index), section: stories.open.sectionName(of: index),
                matchCount: hits.count, shown: searchable.shownMatch(of: query, among: hits))
            let isFirst = order == .newest || searchable.hasInHeadline(query)
            found.append(((isWord ? 0 : isWhole ? 2 : 4) + (isFirst ? 0 : 1), hit))
        }
        return (0..<6).flatMap { rank in found.filter { $0.rank == rank }.map(\.hit) }
    }

    /// Asks for the name of a search to be saved; `nil` if nothing is searched for.
    mutating func saveSearch(_ query: TextQuery?) -> [Action]? {
        guard let query, !query.isEmpty else { return nil }
        if query.isRegularExpression {
            return say("A regular expression cannot be saved: it does not search the library.")
        }
        return [.ask(.searchName(SearchNamePrompt(ofQuery: query.typed)))]
    }

    /// Restores the list of stories from before a search.
    mutating func restore(_ before: StoryList) {
        if stories.open == before.open {
            // The texts folded for the search stay.
            stories.show(before.visible, filter: before.filter, selection: before.selection)
        } else if stories.issues.first?.issue.id == before.issues.first?.issue.id {
            // Other issues have been added since, or one was rebuilt.
            narrow(to: before.filter, selection: before.selection)
        } else {
            expressions.forget()
            stories = before
        }
    }

    private func facts(of story: Int, isOpen: Bool = false) -> StoryFacts {
        let bookmarks = bookmarks(of: story)
        return StoryFacts(
            day: stories.issue(of: story).issue.date, isUnread: isOpen || progress(of: story) != .read,
            isBookmarked: !bookmarks.isEmpty, tags: bookmarks.flatMap(\.tags))
    }
}
