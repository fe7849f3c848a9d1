import NewsModel
import ScreenModel
import TextSearch
import UnicodeText
import Wording

/// The stories of an issue, one of which is chosen for a paragraph; typed words narrow the list.
struct FilingScreen: ScreenState {
    /// The source line of the filed text, the story that it is in, and the file of both.
    private let filed: Int
    private let story: Int
    private let issue: ContentID
    private let file: String?
    /// The filed text, for the bar.
    private let quote: String
    private(set) var line: LineEditor?
    private(set) var list = ScrollingList()

    /// A story that the line may be filed under.
    struct Choice: Equatable {
        let title: String
        /// The source line that the story begins on.
        let line: Int
    }

    init(line: Int, of story: Int, _ context: ReaderContext) {
        let open = context.stories.issue(of: story)
        let lines = context.stories.lines(of: story)
        filed = line
        self.story = story
        issue = open.issue.id
        file = open.issue.sections[context.stories[story].section].file
        quote = lines.indices.contains(line - 1) ? lines[line - 1] : ""
        self.line = LineEditor()
    }

    var screen: Screen { .filing(self) }

    /// The stories whose headline contains the typed words, except the story that the line is in.
    func choices(_ context: ReaderContext) -> [Choice] {
        guard let open = context.stories.issues.first(where: { $0.issue.isNamed(issue) }) else { return [] }
        let query = TextQuery(line?.text ?? "")
        return open.issue.sections.filter { $0.file == file }.flatMap(\.articles).compactMap { article in
            guard let first = article.firstLine, !article.holds(line: filed) else { return nil }
            let isFound = query.isEmpty || !SearchableText(article.title).matches(of: query).isEmpty
            return isFound ? Choice(title: article.title, line: first) : nil
        }
    }

    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) { ([], "") }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? { nil }

    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        switch line?.answer(key, page: context.listRows) {
        case .kept: return file(&context)
        case .left: return [.leave]
        case .moved(let rows): move(by: rows, &context)
        case .edited: list = ScrollingList()
        case .unchanged, nil: break
        }
        return []
    }

    mutating func type(_ text: String, _ context: inout ReaderContext) {
        line?.insert(text)
        list = ScrollingList()
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        list.move(by: rows, count: choices(context).count)
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let row = list.top + point.row - 1
        guard choices(context).indices.contains(row) else { return [] }
        list.select(row)
        return file(&context)
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        let count = choices(context).count
        list.move(by: 0, count: count)
        list.showSelection(count: count, height: context.listRows)
        return []
    }

    private func file(_ context: inout ReaderContext) -> [Action] {
        let choices = choices(context)
        guard choices.indices.contains(list.selection), context.stories.issue(of: story).issue.isNamed(issue) else {
            return context.say("No headline holds “\(line?.text ?? "")”.")
        }
        let under = choices[list.selection].line
        return [.leave] + context.correct(.decide(.file(line: filed, under: under)), at: story)
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(
            context.text("File under"), subtitle: TerminalText.safe(quote), right: context.text("line \(filed)"))
        let choices = choices(context)
        if choices.isEmpty { frame.putSentences([context.text("No headline of another story holds that.")]) }
        for (offset, choice) in choices.dropFirst(list.top).prefix(context.listRows).enumerated() {
            let row = offset + 1
            frame.putShortened(choice.title, row: row, column: 2, limit: frame.size.columns - 1, role: .headline)
            if list.top + offset == list.selection {
                frame.paint(row: row, columns: 0..<frame.size.columns, role: .selection)
            }
        }
    }

    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        let choices = choices(context)
        let status = choices.isEmpty ? "0/0" : "\(list.selection + 1)/\(choices.count)"
        line.draw(in: &frame, sign: context.text("headline: "), status: status)
    }
}

extension Article {
    /// The source line that the story begins on: that of its heading, otherwise of its text.
    var firstLine: Int? {
        sourceLines.first ?? body.first?.sourceLines.first ?? photos.first?.sourceLines.first
    }

    /// Whether a source line belongs to the story.
    func holds(line: Int) -> Bool { allLines.contains(line) }

    /// Its source lines in reading order.
    var allLines: [Int] {
        sourceLines + body.flatMap(\.sourceLines) + photos.flatMap(\.sourceLines)
    }

    /// The lines of its heading, and the first lines of its paragraphs and captions.
    var mendableLines: [Int] {
        sourceLines + body.compactMap(\.sourceLines.first) + photos.compactMap(\.sourceLines.first)
    }
}
