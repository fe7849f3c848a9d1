import NewsModel
import Wording

/// A cursor in a story of the open issues.
struct StoryPosition: Equatable, Sendable {
    /// The story's number.
    let story: Int
    let position: TextPosition

    init(story: Int, position: TextPosition) {
        self.story = story
        self.position = position
    }

    /// The beginning of a story's text.
    init(atStartOf story: Int) {
        self.init(story: story, position: TextPosition(passage: Passage(rawValue: 0)))
    }
}

/// A screen with a cursor in a story, where bookmarks can be made and neighbouring issues opened.
protocol StoryScreenState: ScreenState {
    /// The user's cursor; `nil` if no story is listed.
    func cursor(_ context: ReaderContext) -> StoryPosition?

    /// Whether a user who presses a key cannot tell two positions apart.
    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool

    /// Whether a position of the story is visible.
    func shows(_ position: TextPosition) -> Bool
}

extension StoryScreenState {
    /// Handles the commands that the contents and a story share.
    mutating func handleAtStory(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        guard let cursor = cursor(context) else { return nil }
        switch command {
        case .search: return ArticleScreen(cursor.story, context).beginSearch(context)
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
            guard issue.isInLibrary else {
                return context.say(
                    "Only issues of the library are kept as finished: broadsheet import adds this one.")
            }
            return [context.toggleFinished(issue.issue.id)]
        default: return nil
        }
    }

    private func toggleBookmark(at cursor: StoryPosition, _ context: inout ReaderContext) -> [Action] {
        // A named mark is independent of the bookmark and stays.
        if let there = bookmarks(at: cursor, context).first(where: { !$0.isOnlyMark }) {
            context.message = .notice("Dropped the bookmark; \(key: "u") undoes that.")
            return context.edit([.remove(there)]).map(Action.effect)
        }
        let sentence = context.stories[cursor.story].article.sentence(at: cursor.position)
        return [.addBookmark(sentence, of: cursor.story)]
    }

    /// The bookmarks of the sentence or the line at the cursor, newest first.
    private func bookmarks(at cursor: StoryPosition, _ context: ReaderContext) -> [Bookmark] {
        let sentence = context.stories[cursor.story].article.sentence(at: cursor.position)
        return context.bookmarks(of: cursor.story).filter { bookmark in
            guard let start = context.bookmarks.kept.range(of: bookmark)?.start else { return false }
            return start == sentence.start || isSamePosition(start, cursor.position)
        }
    }

    /// The bookmark at the cursor, otherwise one that is visible; a named mark only if there is no other.
    private func bookmark(near cursor: StoryPosition, _ context: ReaderContext) -> Bookmark? {
        let here = bookmarks(at: cursor, context)
        let near =
            here.isEmpty
            ? context.bookmarks(of: cursor.story).filter { bookmark in
                context.bookmarks.kept.range(of: bookmark).map { shows($0.start) } ?? false
            } : here
        return near.first { !$0.isOnlyMark } ?? near.first
    }
}

extension ReaderContext {
    /// Asks a question that one key answers.
    mutating func ask(_ prompt: Prompt, _ sentence: Phrase) -> [Action] {
        message = .notice(sentence)
        return [.ask(prompt)]
    }

    /// Copies text.
    ///
    /// - Parameter isSourced: whether the text includes its source.
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
        // Issues opened as files are in the order of the command line.
        guard let first = firstStory(ofIssue: stories[story].issue + (isLater ? 1 : -1)) else {
            if issue.isInLibrary {
                return [.effect(.library(library.openNeighbour(of: issue.issue.id, isLater: isLater)))]
            }
            return say(isLater ? "This is the last issue." : "This is the first issue.")
        }
        stories.select(first)
        return [.showContents]
    }

    private func firstStory(ofIssue issue: Int) -> Int? { stories.visible.first { stories[$0].issue == issue } }

    /// Whether an issue is followed by another, one of the files or one of the library.
    func mayGoOn(fromIssue issue: Int) -> Bool {
        let open = stories.issues[issue]
        return open.isInLibrary && !open.isNewest || firstStory(ofIssue: issue + 1) != nil
    }
}
