import NewsModel
import ScreenModel
import UnicodeText
import Wording

/// The end of a paper: how much of it was read, the stories that were skipped, and the next issue one key away.
struct EndScreen: StoryScreenState {
    /// The issue's number among the open ones.
    let issue: Int
    /// The skipped stories, in print order.
    private let skipped: [Int]
    private(set) var list = ScrollingList()

    /// The rows above the list: the bar, a blank, the title, a blank, the sentence, and a blank.
    private static let headRows = 6

    init(issue: Int, _ context: ReaderContext) {
        self.issue = issue
        skipped = context.unread(inIssue: issue)
    }

    var screen: Screen { .end(self) }
    var keyScreen: KeyScreens { .end }

    func cursor(_ context: ReaderContext) -> StoryPosition? {
        let last = context.stories.open.stories.lastIndex { $0.issue == issue }
        let story = skipped.indices.contains(list.selection) ? skipped[list.selection] : last
        return story.map { StoryPosition(atStartOf: $0) }
    }

    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool { one == other }
    func shows(_ position: TextPosition) -> Bool { true }

    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let own: [Hint] = skipped.isEmpty ? [] : [Hint(.enter, does: "open"), Hint("A", does: "mark read")]
        let rest: [Hint] = skipped.isEmpty ? [] : [Hint(" ", does: "what was skipped")]
        let next = context.mayGoOn(fromIssue: issue) ? [Hint(" ", does: "next issue")] : rest
        return (next + own + [Hint("h", does: "back"), .help], "")
    }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .open:
            guard skipped.indices.contains(list.selection) else { return handleAtStory(.nextIssue, &context) }
            return [.openStory(skipped[list.selection])]
        case .pageDown:
            guard let first = skipped.first, !context.mayGoOn(fromIssue: issue) else {
                return handleAtStory(.nextIssue, &context)
            }
            return [.openStory(first)]
        case .nextStory: move(by: 1, &context)
        case .previousStory: move(by: -1, &context)
        default: return handleAtStory(command, &context)
        }
        return []
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) { list.move(by: rows, count: skipped.count) }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        goToEntry(destination, of: skipped.count, &context)
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let clicked = list.top + point.row - Self.headRows
        guard point.row >= Self.headRows, skipped.indices.contains(clicked) else { return [] }
        return [.openStory(skipped[clicked])]
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        list.showSelection(count: skipped.count, height: max(1, context.size.rows - Self.headRows - 1))
        return []
    }

    /// Updates the skipped stories if this issue was rebuilt.
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool {
        if rebuilt.number == issue { self = EndScreen(issue: issue, context) }
        return true
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let open = context.stories.issues[issue]
        frame.putBar(of: open, right: context.text(context.weather(of: issue)))
        let title = "— " + context.text("End of the paper") + " —"
        let columns = frame.size.columns
        frame.put(title, row: 2, column: max(1, (columns - DisplayWidth.cells(of: title)) / 2), role: .headline)
        let sentence: Phrase =
            skipped.isEmpty
            ? "Nothing was skipped." : "\(counted: skipped.count, "story was", "stories were") skipped:"
        frame.putShortened(context.text(sentence), row: 4, column: 4, limit: columns - 1, role: .deck)
        for (offset, story) in skipped.dropFirst(list.top).prefix(max(0, frame.size.rows - Self.headRows - 1))
            .enumerated()
        {
            let row = Self.headRows + offset
            StoryRow(story, columns: columns, context)
                .draw(in: &frame, row: row, isSelected: list.top + offset == list.selection)
        }
    }
}
