import NewsModel
import TextSearch

extension ArticleScreen {
    /// The boundary that the user has stepped to.
    var selectedBoundary: StoryBoundary? {
        steppedTo.flatMap { after in boundaries.first { $0.after == after } }
    }

    /// The boundaries that stepping stops at.
    var stops: [StoryBoundary] { boundaries.filter(\.isStop) }

    /// Steps to a boundary.
    mutating func go(to boundary: StoryBoundary) {
        steppedTo = boundary.after
        show(boundary.position)
    }

    /// Goes to the next boundary in doubt, in this story or the next one that has any.
    mutating func stepDoubt(forward: Bool, _ context: inout ReaderContext) -> [Action] {
        if let stop = nextStop(forward: forward) {
            go(to: stop)
            return context.say(stop.sentence)
        }
        return openDoubtBeyond(forward: forward, &context)
    }

    /// Opens the next, or previous, story that has a boundary in doubt.
    func openDoubtBeyond(forward: Bool, _ context: inout ReaderContext) -> [Action] {
        let others = context.stories.neighbours(of: story).filter { forward ? $0 > story : $0 < story }
        return context.openDoubt(among: others, query: search?.query ?? TextQuery(""), forward: forward)
    }

    /// The stop after the selected one if that is on the screen, otherwise after the user's position.
    private func nextStop(forward: Bool) -> StoryBoundary? {
        if let selected = selectedBoundary, shows(selected.position), let index = stops.firstIndex(of: selected) {
            let next = index + (forward ? 1 : -1)
            return stops.indices.contains(next) ? stops[next] : nil
        }
        let order = article.passages
        func rank(_ position: TextPosition) -> (Int, Int) {
            (order.firstIndex(of: position.passage) ?? 0, position.character)
        }
        let here = rank(anchor)
        return forward ? stops.first { rank($0.position) >= here } : stops.last { rank($0.position) < here }
    }

    /// Splits or joins at the selected or visible boundary, or undoes such a decision.
    mutating func correct(_ context: inout ReaderContext) -> [Action] {
        let selected = selectedBoundary.flatMap { shows($0.position) ? $0 : nil }
        guard let boundary = selected ?? stops.first(where: { shows($0.position) }) else {
            return context.say("No join on the screen is in doubt: } goes to the next.")
        }
        steppedTo = boundary.after
        return context.correct(boundary.change, at: story)
    }

    /// Moves to the story that now contains the boundary the user has stepped to, otherwise the text at their position.
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool {
        guard rebuilt.knows(story, as: article.id) else { return true }
        let corrected = context.corrected(in: rebuilt.issue.issue)?.subject
        guard let (now, position) = position(in: rebuilt, corrected: corrected, context) else { return false }
        let before = self
        self = ArticleScreen(now, context)
        steppedTo = before.steppedTo
        // In a heading, restore the passage itself: several of its passages may come from one line of the source.
        let isInHeading = article.id == before.article.id && before.anchor.passage.rawValue < 0
        let start = isInHeading ? before.anchor : position
        if let search = before.search { find(search.query, from: start, &context) }
        stand(at: start)
        if let selectedBoundary { show(selectedBoundary.position) }
        if let corrected, corrected.isOfLine, let line = corrected.line {
            mended = MendedLine(line: line, anchor: anchor)
        }
        return true
    }

    /// The story and position where the user is now; `nil` if nothing is left of what they were reading.
    private func position(
        in rebuilt: RebuiltIssue, corrected: PageCorrection.Subject?, _ context: ReaderContext
    ) -> (story: Int, position: TextPosition)? {
        let same = rebuilt.story(nowOf: story)
        let candidates = (same.map { [$0] } ?? []) + rebuilt.stories(ofFileOf: story)
        func find(_ source: SourcePosition) -> (Int, TextPosition)? {
            for story in candidates {
                if let position = context.stories[story].article.position(of: source) { return (story, position) }
            }
            return nil
        }
        // Text filed under another story has gone there, but the user stays in this one.
        if case .story? = corrected, let same { return (same, nearest(to: anchor, in: context.stories[same].article)) }
        var found = article.sourcePosition(of: anchor).flatMap(find) ?? same.map { ($0, anchor) }
        if let steppedTo, found.map({ !context.boundaries(of: $0.0).contains { $0.after == steppedTo } }) ?? true {
            // A correction may move the text to another story; the user stays where they made it.
            for story in candidates.reversed() {
                let boundary = context.boundaries(of: story).first { $0.after == steppedTo }
                if let boundary { found = (story, boundary.position) }
            }
        }
        // If a story's heading has become furniture, its text is still there.
        return found ?? article.allLines.lazy.compactMap { find(SourcePosition(line: $0, character: 0)) }.first
    }

    /// The position itself if the article still has its line, otherwise the paragraph that is now in its place.
    private func nearest(to position: TextPosition, in now: Article) -> TextPosition {
        if let source = article.sourcePosition(of: position), let there = now.position(of: source) { return there }
        let last = max(0, now.body.count - 1)
        return TextPosition(passage: Passage(rawValue: min(position.passage.rawValue, last)))
    }
}
