import NewsModel
import ScreenModel

/// The line for typing the name of a search to be saved on the shelf.
struct SearchNamePrompt: PromptState {
    private let query: String
    /// The name that the search had before.
    private let before: String?
    var line: LineEditor?

    var prompt: Prompt { .searchName(self) }

    /// Asks for the name of a search that is not on the shelf.
    init(ofQuery query: String) {
        (self.query, before, line) = (query, nil, LineEditor(query, isSelected: true))
    }

    /// Asks for another name of a search on the shelf.
    init(renaming search: SavedSearch) {
        (query, before, line) = (search.query, search.name, LineEditor(search.name, isSelected: true))
    }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        switch key {
        case .enter: return save(&context)
        case .escape, .control("c"): return []
        default:
            var next = self
            next.line?.press(key)
            return [.ask(next.prompt)]
        }
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        line?.draw(in: &frame, sign: context.text("name: "))
    }

    private func save(_ context: inout ReaderContext) -> [Action] {
        let name = String((line?.text ?? "").drop(while: \.isWhitespace))
        guard !name.isEmpty, name != before else { return [] }
        context.message = .notice(
            before == nil ? "“\(name)” is on the shelf now." : "The search is called “\(name)” now.")
        return [.effect(.library(.saveSearch(SavedSearch(name: name, query: query), replacing: before)))]
    }
}
