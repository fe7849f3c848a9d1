import NewsModel

extension TextQuery {
    /// Whether what the query asks of a story beside its texts is so.
    public func isMet(by facts: StoryFacts) -> Bool { conditions.allSatisfy { $0.holds(facts) } }

    /// Where the query's regular expression stands in an article, in reading order.
    ///
    /// - Parameter isCancelled: asked every few milliseconds, from the thread that calls.
    /// - Returns: `nil` if the article was not looked at to its end: the search was cancelled, or the expression takes too
    ///   long in one of the texts.
    public func expressionMatches(in article: Article, isCancelled: () -> Bool) -> [TextMatch]? {
        guard let expression else { return [] }
        var found: [TextMatch] = []
        for passage in article.passages {
            guard let text = article.text(of: passage) else { continue }
            guard let ranges = expression.ranges(in: text, isCancelled: isCancelled) else { return nil }
            found += ranges.map { TextMatch(passage: passage, range: $0) }
        }
        return found
    }
}
