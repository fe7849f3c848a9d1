import NewsModel
import Wording

extension Reader {
    /// Applies the settings, and the memory of earlier sessions.
    public mutating func adopt(_ configuration: Configuration, _ memory: Memory) {
        let preferences = PreferenceTable.effective(configuration, memory, over: context.preferences)
        context.configured = PreferenceTable.values(of: preferences.configured)
        context.preferences = preferences.chosen
        (context.keys, context.themes) = (configuration.keys, configuration.themes)
        context.commands = configuration.commands
        context.typed = memory.typed
        context.library.shelf?.place = memory.shelf
        _ = screens.top.settle(&context)
    }

    /// Uses a language, overriding the locale, the settings and the memory.
    public mutating func use(_ language: Language) { context.preferences.language = language }

    /// The name of the theme that the user chose.
    public var theme: String { context.preferences.theme }

    /// The effects that save what an event has changed.
    func memories(since before: Preferences, isQuitting: Bool) -> [Effect] {
        var changes: [MemoryChange] = []
        if context.preferences != before {
            changes = PreferenceTable.all.compactMap { preference in
                let value = preference.read(context.preferences)
                guard value != preference.read(before), let configured = context.configured[preference.name] else {
                    return nil
                }
                return .choice(preference.name, value == configured ? nil : .init(value, instead: configured))
            }
        }
        if isQuitting, let place = shelfPlace { changes.append(.shelf(place)) }
        let theme = context.preferences.theme == before.theme ? [] : [Effect.useTheme(context.preferences.theme)]
        return changes.map(Effect.remember) + theme
    }

    /// Makes the shelf return to the selected issue when its publications are loaded again.
    mutating func keepShelfPlace() {
        guard context.library.shelf?.place == nil, case .shelf(let screen)? = screens.first,
            let selected = context.library.shelf?.issue(atEntry: screen.list.selection)
        else { return }
        context.library.shelf?.place = Memory.ShelfSelection(issue: selected.reference.id, entry: screen.list.selection)
    }

    /// The issue that is open or selected, if the shelf is below it.
    private var shelfPlace: Memory.ShelfSelection? {
        guard let shelf = context.library.shelf, case .shelf(let screen)? = screens.first else { return nil }
        let selected = shelf.issue(atEntry: screen.list.selection)
        let open = context.stories.issues.first.flatMap { $0.readings == nil ? nil : $0.issue.id }
        let isOpen = screens.count > 1 && open != nil
        guard let issue = isOpen ? open : selected?.reference.id else { return nil }
        return Memory.ShelfSelection(issue: issue, entry: shelf.entry(of: issue) ?? screen.list.selection)
    }
}
