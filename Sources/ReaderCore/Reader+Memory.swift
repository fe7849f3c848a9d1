import NewsModel
import Wording

extension Reader {
    /// Takes the settings, and what is remembered of the sittings before: a choice holds over the setting that it was made
    /// instead of, until that is changed.
    public mutating func adopt(_ configuration: Configuration, _ memory: Memory) {
        for (name, value) in configuration.preferences { set(name, to: value) }
        context.configured = PreferenceTable.values(of: context.preferences)
        for (name, choice) in memory.choices where context.configured[name] == choice.instead {
            set(name, to: choice.value)
        }
        context.library.shelf?.place = memory.shelf
        _ = screens.top.settle(&context)
    }

    /// Speaks a language, whatever the locale, the settings and the memory say.
    public mutating func speak(_ language: Language) { context.preferences.language = language }

    private mutating func set(_ name: String, to value: String) {
        let preference = PreferenceTable.preference(named: name)
        guard let preference, preference.values.contains(value) else { return }
        preference.write(value, &context.preferences)
    }

    /// What an event has changed that is to be remembered.
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
        return changes.map(Effect.remember)
    }

    /// The issue that is open or selected, where the shelf is below it.
    private var shelfPlace: Memory.ShelfPlace? {
        guard let shelf = context.library.shelf, case .shelf(let screen)? = screens.first else { return nil }
        let selected = shelf.issue(atEntry: screen.list.selection)
        let open = context.stories.issues.first.flatMap { $0.readings == nil ? nil : $0.issue.id }
        let isOpen = screens.count > 1 && open != nil
        guard let issue = isOpen ? open : selected?.reference.id else { return nil }
        return Memory.ShelfPlace(issue: issue, entry: shelf.entry(of: issue) ?? screen.list.selection)
    }
}
