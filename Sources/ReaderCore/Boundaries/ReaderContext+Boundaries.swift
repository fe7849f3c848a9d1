import NewsModel
import TextSearch

extension ReaderContext {
    /// The boundaries of a story.
    func boundaries(of story: Int) -> [StoryBoundary] {
        let (issue, section) = (stories.issue(of: story), stories[story].section)
        let corrections = issue.corrections(of: section)
        // A file that states its paragraphs has none that were joined, and nothing in it can be corrected.
        let isTorn =
            !corrections.isEmpty
            || issue.issue.sections[section].articles.contains { $0.body.contains { !$0.joins.isEmpty } }
        return stories[story].article.boundaries(corrections: corrections, isTorn: isTorn)
    }

    /// Opens the first story at or after this one that has a boundary to stop at, or the last such story before it.
    mutating func goToDoubt(from story: Int, forward: Bool) -> [Action] {
        guard stories.count > 0 else { return [] }
        let listed = stories.neighbours(of: story)
        return openDoubt(
            among: forward ? listed.filter { $0 >= story } : listed.filter { $0 < story }, forward: forward)
    }

    /// Opens the first, or last, of these stories that has a boundary to stop at.
    mutating func openDoubt(among listed: [Int], query: TextQuery? = nil, forward: Bool) -> [Action] {
        for story in forward ? listed : listed.reversed() {
            let stops = boundaries(of: story).filter(\.isStop)
            guard let stop = forward ? stops.first : stops.last else { continue }
            message = .notice(stop.sentence)
            return [.openStory(story, query: query ?? stories.filter, at: .boundary(stop))]
        }
        return say(forward ? "No doubt from here on." : "No doubt before this place.")
    }
}
