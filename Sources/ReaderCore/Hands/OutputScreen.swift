import ScreenModel
import Wording

/// The output of a command.
struct OutputScreen: ScreenState {
    let title: String
    let text: String
    private var list = ScrollingList()

    init(title: String, text: String) {
        self.title = title
        self.text = text
    }

    var screen: Screen { .output(self) }

    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        ([Hint("j", "k", does: "scroll"), Hint("y", does: "copy"), .leave], "")
    }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .copy: [context.copy(text, isSourced: false)]
        default: nil
        }
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        list.scroll(by: rows, count: lines(context).count, height: context.listRows)
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        move(by: 0, &context)
        return []
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(title, right: "")
        for (offset, line) in lines(context).dropFirst(list.top).prefix(context.listRows).enumerated() {
            frame.put(line, row: offset + 1, column: 2)
        }
    }

    private func lines(_ context: ReaderContext) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            String($0).lines(fitting: max(1, context.size.columns - 4))
        }
    }
}
