import NewsModel
import ScreenModel

extension SourceScreen {
    var screen: Screen { .source(self) }
    var keyScreen: KeyScreens { .source }

    var openArticle: ArticleScreen? { article }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .lineDown: moveLine(by: 1)
        case .lineUp: moveLine(by: -1)
        case .open, .back, .toggleSource: return [.replace(.article(articleAtSelection))]
        case .nextStory, .previousStory, .nextSection, .previousSection: return article.handle(command, &context)
        case .showPage: return article.showPage(page: pageOfSelection(context), context)
        case .nextDoubt: return stepDoubt(forward: true, &context)
        case .previousDoubt: return stepDoubt(forward: false, &context)
        case .correct: return correct(&context)
        case .tie: return tie(&context)
        case .mend: return mend(&context)
        case .search: return article.handle(command, &context)
        case .select, .readAloud, .nextMatch, .previousMatch, .changeOrder:
            // These are done in the text.
            return [.replace(.article(articleAtSelection)), .run(command)]
        case .editSource: return editSource(&context)
        default: return handleAtStory(command, &context)
        }
        return []
    }

    /// The beginning of the selected line in the story's text.
    func cursor(_ context: ReaderContext) -> StoryPosition? {
        StoryPosition(story: article.story, position: positionOfSelection ?? article.position)
    }

    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool {
        article.article.sourcePosition(of: one)?.line == article.article.sourcePosition(of: other)?.line
    }

    func shows(_ position: TextPosition) -> Bool {
        article.article.sourcePosition(of: position)?.line == selected?.line
    }

    /// The beginning of the selected line in the text; `nil` for a line of the heading, or without lines.
    private var positionOfSelection: TextPosition? {
        let position = selected.flatMap { article.article.position(of: SourcePosition(line: $0.line, character: 0)) }
        return position.flatMap { $0.passage.rawValue < 0 ? nil : $0 }
    }

    /// Opens the file in the editor at the selected line.
    private func editSource(_ context: inout ReaderContext) -> [Action] {
        guard let line = selected?.line else { return context.editSource(of: article.story, at: article.position) }
        return context.editSource(of: article.story, line: line)
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        switch destination {
        case .number(let line): select(line: line)
        case .share(let share): goToRow(atShare: share)
        case .day: return false
        }
        return true
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) { scroll(by: rows) }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        select(row: point.row - 1)
        return []
    }

    /// The story's text, scrolled to the selected source line.
    private var articleAtSelection: ArticleScreen {
        var article = article
        if let line = selected?.line,
            let position = article.article.position(of: SourcePosition(line: line, character: 0))
        {
            article.show(position)
        }
        return article
    }

    private mutating func stepDoubt(forward: Bool, _ context: inout ReaderContext) -> [Action] {
        let lines = chunks.map(\.line)
        let here = list.selection
        func rank(_ boundary: StoryBoundary) -> Int { lines.firstIndex(of: boundary.sourceLine) ?? 0 }
        let stops = article.stops
        guard let stop = forward ? stops.first(where: { rank($0) > here }) : stops.last(where: { rank($0) < here })
        else { return article.openDoubtBeyond(forward: forward, &context) }
        go(to: stop)
        return context.say(stop.sentence)
    }

    private mutating func correct(_ context: inout ReaderContext) -> [Action] {
        var boundary = selected?.boundary
        // A paragraph that was split off may have gone to another story, so that its boundary has no line below it.
        if let stepped = article.selectedBoundary, stepped.with == nil, stepped.after == selected?.line {
            boundary = stepped
        }
        guard let boundary else {
            return context.say("Nothing to split or join above this line.")
        }
        article.steppedTo = boundary.after
        return context.correct(boundary.change, at: article.story)
    }

    /// Opens the prompt for the selected line, or for the line mended last if that is no longer in the story.
    private func mend(_ context: inout ReaderContext) -> [Action] {
        let last = article.mended?.line
        let gone = last.flatMap { line in chunks.contains { $0.line == line } || moved ? nil : line }
        guard let line = gone ?? selected?.line,
            let prompt = MendPrompt(story: article.story, lines: chunks.map(\.line), at: line)
        else { return context.say("This story has no lines of a page: there is nothing to mend.") }
        return context.ask(.mend(prompt), prompt.sentence(context))
    }

    /// Picks up the selected line, or joins the line picked up before with it, whichever story that is in.
    private mutating func tie(_ context: inout ReaderContext) -> [Action] {
        guard let line = selected?.line else { return [] }
        let issue = context.stories.issue(of: article.story)
        let file = issue.issue.sections[context.stories[article.story].section].file
        guard let before = taken else {
            taken = TakenLine(issue: issue.issue.id, file: file, line: line)
            return context.say("Line \(line) is taken up: \(key: "X") on the line that it goes on with.")
        }
        taken = nil
        guard before.line != line else {
            return context.say("Line \(line) is put back.")
        }
        article.steppedTo = before.line
        return context.correct(.decide(.join(after: before.line, with: line)), at: article.story)
    }
}
