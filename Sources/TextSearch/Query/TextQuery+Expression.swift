import NewsModel

extension TextQuery {
    /// Whether a story's facts meet the query's conditions.
    public func isMet(by facts: StoryFacts) -> Bool { conditions.allSatisfy { $0.holds(facts) } }

    /// The matches of the query's regular expression in an article, in reading order.
    ///
    /// - Parameter isCancelled: called every few milliseconds on the calling thread.
    /// - Returns: `nil` if the search did not reach the end of the article, because it was cancelled or because the
    ///   expression takes too long in one of the passages.
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
