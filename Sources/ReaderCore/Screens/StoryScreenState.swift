import NewsModel
import Wording

/// A cursor in a story of the open issues.
struct StoryPosition: Equatable, Sendable {
    /// The story's number.
    let story: Int
    let position: TextPosition
}

/// A screen on which the user is at a story: bookmarks are made there, and its issue has others beside it.
protocol StoryScreenState: ScreenState {
    /// The user's cursor; `nil` where no story is listed.
    func cursor(_ context: ReaderContext) -> StoryPosition?

    /// Whether two positions are one for a user who presses a key there.
    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool

    /// Whether a position of the story is seen.
    func shows(_ position: TextPosition) -> Bool
}

extension StoryScreenState {
    /// Answers the commands that both the contents and a story have.
    mutating func handleAtStory(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        guard let cursor = cursor(context) else { return nil }
        switch command {
        case .toggleBookmark: return toggleBookmark(at: cursor, &context)
        case .setMark: return context.ask(.mark(.set(cursor)), MarkPrompt.set(cursor).sentence)
        case .tag: return bookmark(near: cursor, context).map { [.ask(.tags(TagPrompt($0)))] }
        case .note: return bookmark(near: cursor, context).map { [.effect(.editNote(of: $0))] }
        case .pipe: return [.ask(.pipe(PipePrompt(text: context.text(ofStory: cursor.story))))]
        case .editSource: return context.editSource(of: cursor.story, at: cursor.position)
        case .writeStory: return context.askForFile(of: cursor.story)
        case .copy:
            let text = CopiedText.story(
                context.stories[cursor.story].article, in: context.stories.issue(of: cursor.story))
            return [context.copy(text)]
        case .toggleRead: return context.toggleRead(at: cursor.story)
        case .markMany: return context.ask(.read(ReadPrompt(story: cursor.story)), ReadPrompt.sentence)
        case .nextUnread:
            let next = context.nextUnread(after: cursor.story)
            return next.map { [.openStory($0)] } ?? context.say("All stories are read.")
        case .nextIssue: return context.goToIssue(from: cursor.story, isLater: true)
        case .previousIssue: return context.goToIssue(from: cursor.story, isLater: false)
        case .finish:
            let issue = context.stories.issue(of: cursor.story)
            guard issue.readings != nil else {
                return context.say(
                    "Only issues of the library are kept as finished: broadsheet import adds this one.")
            }
            return [context.toggleFinished(issue.issue.id)]
        default: return nil
        }
    }

    private func toggleBookmark(at cursor: StoryPosition, _ context: inout ReaderContext) -> [Action] {
        let article = context.stories[cursor.story].article
        let sentence = article.sentence(at: cursor.position)
        // A named mark is another thing, and stays.
        let there = context.bookmarks(of: cursor.story).first { bookmark in
            guard !bookmark.isOnlyMark, let range = context.bookmarks.kept.range(of: bookmark) else { return false }
            return range.start == sentence.start || isSamePosition(range.start, cursor.position)
        }
        if let there {
            context.message = .notice("Dropped the bookmark; \(key: "u") takes that back.")
            return context.edit([.remove(there)]).map(Action.effect)
        }
        return [.keep(sentence, story: cursor.story)]
    }

    private func bookmark(at cursor: StoryPosition, _ context: ReaderContext) -> Bookmark? {
        context.bookmarks(of: cursor.story).first { bookmark in
            context.bookmarks.kept.range(of: bookmark).map { isSamePosition($0.start, cursor.position) } ?? false
        }
    }

    /// The bookmark at the cursor, or else one that is seen.
    private func bookmark(near cursor: StoryPosition, _ context: ReaderContext) -> Bookmark? {
        bookmark(at: cursor, context)
            ?? context.bookmarks(of: cursor.story).first { bookmark in
                context.bookmarks.kept.range(of: bookmark).map { shows($0.start) } ?? false
            }
    }
}

extension ReaderContext {
    /// Asks for one key.
    mutating func ask(_ prompt: Prompt, _ sentence: Phrase) -> [Action] {
        message = .notice(sentence)
        return [.ask(prompt)]
    }

    /// - Parameter isSourced: whether the text says where it is from.
    mutating func copy(_ text: String, isSourced: Bool = true) -> Action {
        message = .notice(
            isSourced
                ? "Given to the terminal's clipboard: \(text.count) characters, with where they are from."
                : "Given to the terminal's clipboard: \(text.count) characters.")
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
