import NewsModel
import ScreenModel
import Wording

/// The line for typing the tags of a bookmark.
struct TagPrompt: PromptState {
    private let bookmark: Bookmark
    var line: LineEditor?

    var prompt: Prompt { .tags(self) }

    init(_ bookmark: Bookmark) {
        self.bookmark = bookmark
        line = BookmarkTags.line(of: bookmark)
    }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        let typed = line?.text ?? ""
        switch key {
        case .enter: return [.setTags(typed: typed, of: bookmark)]
        case .escape, .control("c"): return []
        case .backspace where typed.isEmpty: return []
        case .tab: next.line = BookmarkTags.completed(typed, known: known(context), isFilter: false) ?? line
        default: next.line?.press(key)
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let completions = BookmarkTags.completions(of: line?.text ?? "", known: known(context), isFilter: false)
        line?.draw(
            in: &frame, sign: context.text("tags: "),
            status: completions.isEmpty ? "" : context.text(Self.words(for: completions)))
    }

    /// `Tab: history bridges`.
    static func words(for completions: [String]) -> Phrase {
        "Tab: \(completions.prefix(3).joined(separator: " "))"
    }

    private func known(_ context: ReaderContext) -> [String] { context.bookmarks.kept.all.tagsByUse }
}
