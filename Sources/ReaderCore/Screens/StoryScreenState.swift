import NewsModel

/// A place in a story of the open issues.
struct StoryPosition: Equatable, Sendable {
    /// The story's number.
    let story: Int
    let position: TextPosition
}

/// A screen on which the user is at a story: bookmarks are made there, and its issue has others beside it.
protocol StoryScreenState: ScreenState {
    /// Where the user is; `nil` where no story is listed.
    func place(_ context: ReaderContext) -> StoryPosition?

    /// Whether two positions are one for a user who presses a key there.
    func isSamePlace(_ one: TextPosition, _ other: TextPosition) -> Bool

    /// Whether a position of the story is seen.
    func shows(_ position: TextPosition) -> Bool
}

extension StoryScreenState {
    /// Answers the commands that both the contents and a story have.
    mutating func handleAtStory(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        guard let place = place(context) else { return nil }
        switch command {
        case .toggleBookmark: return toggleBookmark(at: place, &context)
        case .setMark: return context.ask(.set(place))
        case .tag: return bookmark(near: place, context).map { [.ask(.tags(TagPrompt($0)))] }
        case .note: return bookmark(near: place, context).map { [.effect(.editNote(of: $0))] }
        case .copy:
            let text = CopiedText.story(
                context.stories[place.story].article, in: context.stories.issue(of: place.story))
            return [context.copy(text)]
        case .nextIssue: return context.goToIssue(from: place.story, isLater: true)
        case .previousIssue: return context.goToIssue(from: place.story, isLater: false)
        case .finish:
            let issue = context.stories.issue(of: place.story)
            guard issue.readings != nil else {
                return context.say(
                    "Only issues of the library are kept as finished: broadsheet import adds this one.")
            }
            return [context.toggleFinished(issue.issue.id)]
        default: return nil
        }
    }

    private func toggleBookmark(at place: StoryPosition, _ context: inout ReaderContext) -> [Action] {
        if let there = bookmark(at: place, context) {
            context.message = .notice("Dropped the bookmark; u takes that back.")
            return context.bookmarks.edit([.remove(there)]).map(Action.effect)
        }
        let article = context.stories[place.story].article
        return [.keep(article.sentenceRest(from: place.position), story: place.story)]
    }

    private func bookmark(at place: StoryPosition, _ context: ReaderContext) -> Bookmark? {
        context.bookmarks(of: place.story).first { bookmark in
            context.bookmarks.kept.range(of: bookmark).map { isSamePlace($0.start, place.position) } ?? false
        }
    }

    /// The bookmark at the place, or else one that is seen.
    private func bookmark(near place: StoryPosition, _ context: ReaderContext) -> Bookmark? {
        bookmark(at: place, context)
            ?? context.bookmarks(of: place.story).first { bookmark in
                context.bookmarks.kept.range(of: bookmark).map { shows($0.start) } ?? false
            }
    }
}

extension ReaderContext {
    mutating func ask(_ prompt: MarkPrompt) -> [Action] {
        message = .notice(prompt.sentence)
        return [.ask(.mark(prompt))]
    }

    mutating func copy(_ text: String) -> Action {
        message = .notice("Given to the terminal's clipboard: \(text.count) characters, with where they are from.")
        return .effect(.copy(text))
    }

    /// Goes to the issue after that of a story, or before it.
    fileprivate mutating func goToIssue(from story: Int, isLater: Bool) -> [Action] {
        let issue = stories.issue(of: story)
        if issue.readings != nil {
            return [.effect(.library(library.openNeighbour(of: issue.issue.id, isLater: isLater)))]
        }
        // Issues that were opened as files follow one another as they were named.
        let target = stories[story].issue + (isLater ? 1 : -1)
        guard let first = stories.visible.first(where: { stories[$0].issue == target }) else {
            return say(isLater ? "This is the last paper." : "This is the first paper.")
        }
        stories.select(first)
        return [.showContents]
    }
}
