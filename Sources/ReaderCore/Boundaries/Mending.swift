import NewsModel
import Wording

/// The line of the last correction, remembered while the user stays in place, so that the same keys undo it.
struct MendedLine: Equatable, Sendable {
    let line: Int
    /// The user's position when the page had been rebuilt.
    let anchor: TextPosition
}

extension PageCorrection.Subject {
    /// The line that the correction is about; `nil` for the whole page.
    var line: Int? {
        switch self {
        case .boundary(let after): after
        case .role(let line), .story(let line): line
        case .order: nil
        }
    }

    /// Whether the correction decides a line's role or story.
    var isOfLine: Bool {
        switch self {
        case .role, .story: true
        case .boundary, .order: false
        }
    }

    var sentenceOfUndoing: Phrase {
        line.map { "The decision about line \($0) is as before." } ?? "The order of the page is as before."
    }
}

extension OpenIssue {
    /// Describes the decision about a corrected subject, and how to undo it; `nil` for a boundary, which has a sentence
    /// of its own.
    func sentence(on corrected: CorrectedSubject) -> Phrase? {
        let subject = corrected.subject
        let section = issue.sections.firstIndex { $0.file == corrected.file } ?? 0
        guard issue.sections.indices.contains(section) else { return nil }
        switch (decision(on: subject, in: section), subject) {
        case (_, .boundary): return nil
        case (.role(let role, let line), _):
            return "Line \(line) is \(role.words) now: \(key: "M") \(role.key) undoes that."
        case (.file(let line, let under), _):
            let sections = issue.sections.filter { $0.file == corrected.file }
            let story = sections.flatMap(\.articles).first { $0.holds(line: under) }
            let title = story?.title ?? ""
            return "Line \(line) stands under “\(title)” now: \(key: "M") m undoes that."
        case (.fileOrder, _): return "The page stands in the order of its file now: \(key: "M") o undoes that."
        case (_, .order): return "The order of the page is left to the program."
        case (_, .role(let line)), (_, .story(let line)): return "Line \(line) is left to the program."
        }
    }
}

extension SettledRole {
    fileprivate var words: Phrase {
        switch self {
        case .headline: "a headline"
        case .label: "a label"
        case .deck: "a deck"
        case .byline: "a byline"
        case .body: "text"
        case .furniture: "furniture"
        }
    }

    fileprivate var key: String { String(MendPrompt.key(of: self)) }
}

extension ArticleScreen {
    /// Opens the prompt for the line at the user's position, or for the line mended last.
    func mend(_ context: inout ReaderContext) -> [Action] {
        let here = mended.flatMap { $0.anchor == anchor ? $0.line : nil } ?? lineAtAnchor(context)
        guard let here, let prompt = MendPrompt(story: story, lines: article.mendableLines, at: here) else {
            return context.say("This story has no lines of a page: there is nothing to mend.")
        }
        let issue = context.stories.issue(of: story)
        let reading = context.stories.lines(of: story).isEmpty ? [Action.effect(.readSource(of: issue))] : []
        return context.ask(.mend(prompt), prompt.sentence(context)) + reading
    }

    /// The source line at the user's position. A heading has several passages, each with a line of its own.
    private func lineAtAnchor(_ context: ReaderContext) -> Int? {
        let passage = anchor.passage
        guard passage.rawValue < 0 else { return article.sourcePosition(of: anchor)?.line }
        let lines = context.stories.lines(of: story)
        let text = article.text(of: passage) ?? ""
        return article.sourceLines.first { line in
            guard lines.indices.contains(line - 1) else { return false }
            let words = lines[line - 1].filter { $0.isLetter || $0.isNumber }
            return !words.isEmpty && text.filter { $0.isLetter || $0.isNumber }.contains(words)
        } ?? article.firstLine
    }
}
