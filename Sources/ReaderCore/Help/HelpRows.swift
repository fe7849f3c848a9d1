import Wording

/// One row of the help.
enum HelpRow: Equatable {
    case title(Phrase)
    /// - Parameter command: the command of the keys, if it works on any screen.
    case binding(keys: Phrase, help: Phrase, command: Command? = nil)
    case blank
}

/// The rows of the help, made from the tables that drive the keys.
enum HelpRows {
    /// - Parameters:
    ///   - screen: the screen whose keys come first.
    ///   - isSelecting: whether text is selected there, so that the keys of the selection come before all.
    ///   - idle: the commands that have nothing to do there.
    static func rows(
        for screen: KeyScreens, isSelecting: Bool = false, idle: Set<Command> = [], keys: KeyMap
    ) -> [HelpRow] {
        func rows(_ title: Phrase, _ isShown: (KeyBinding) -> Bool) -> [HelpRow] {
            let bindings = KeyTable.groups.flatMap(\.bindings).filter(isShown).compactMap { row($0, keys) }
            return bindings.isEmpty ? [] : [.title(title)] + bindings + [.blank]
        }
        func isHere(_ binding: KeyBinding) -> Bool {
            !binding.screens.isDisjoint(with: screen) && !idle.contains(binding.command)
        }
        func isEverywhere(_ binding: KeyBinding) -> Bool { binding.screens == .all }
        let own = rows("On this screen") { isHere($0) && !isEverywhere($0) }
        let common = rows("On every screen") { isEverywhere($0) }
        let others = KeyTable.groups.flatMap { group -> [HelpRow] in
            let bindings = group.bindings.filter { !isHere($0) }.compactMap { row($0, keys) }
            return bindings.isEmpty ? [] : [.title(group.title)] + bindings + [.blank]
        }
        let (before, after) = isSelecting ? (selection(keys), []) : ([], selection(keys))
        return before + own + common + prompt + after + mouse + commands + signs + others.dropLast()
    }

    private static func row(_ binding: KeyBinding, _ keys: KeyMap) -> HelpRow? {
        let labels = keys.keys(of: binding.command).map(\.label)
        return labels.isEmpty
            ? nil
            : .binding(
                keys: Phrase(text: labels.joined(separator: " ")), help: binding.help, command: binding.command)
    }

    private static let prompt: [HelpRow] = [
        .title("While typing a search"),
        .binding(keys: "Tab S-Tab", help: "from the story to the issue to the library, and back; complete a tag"),
        .binding(keys: "Enter", help: "keep the hits and go on reading; open the story found"),
        .binding(keys: "Esc C-c", help: "back to where you were"),
        .binding(keys: "C-n C-p", help: "the next hit or story, the one before"),
        .binding(keys: "↑ ↓", help: "up and down a list; otherwise earlier searches"),
        .binding(keys: "C-o", help: "newest first, or by relevance"),
        .binding(
            keys: "C-a C-e", help: "to the beginning or the end of the line; in every prompt, whatever keys you set"),
        .binding(keys: "C-u C-k C-w", help: "delete to the line's beginning, to its end, or a word; in every prompt"),
        .blank,
    ]

    private static func selection(_ keys: KeyMap) -> [HelpRow] {
        let rows = SelectionKeys.bindings.map { binding in
            let labels = SelectionKeys.keys(of: binding.command, keys).map(\.label).joined(separator: " ")
            return HelpRow.binding(keys: Phrase(text: labels), help: binding.help)
        }
        return [.title("While text is selected")] + rows + [.blank]
    }

    private static let mouse: [HelpRow] = [
        .title("Mouse"),
        .binding(keys: "wheel", help: "scrolls"),
        .binding(keys: "click", help: "opens; does what a key does whose name is clicked; moves a selection's end"),
        .binding(keys: "drag", help: "selects text of a story"),
        .blank,
    ]

    private static let commands: [HelpRow] =
        [.title("After :, or any command by its name")]
        + TypedCommands.all.map { .binding(keys: Phrase(text: ":\($0.name) \($0.words)"), help: $0.help) } + [.blank]

    private static let signs: [HelpRow] = [
        .title("Signs"),
        .binding(keys: "•", help: "not read yet"),
        .binding(keys: "›", help: "begun"),
        .binding(keys: "✓", help: "read; on the shelf: marked finished"),
        .binding(keys: "»", help: "beside a line: the first new one of a last page"),
        .binding(keys: "★ ★²", help: "bookmarked, twice"),
        .binding(keys: "?", help: "beside a line: a join in doubt, or a paragraph that breaks off"),
        .binding(keys: "=", help: "joined by you"),
        .binding(keys: "/", help: "beside a line: split by you"),
        .binding(keys: "拼…", help: "beside a story found: its pinyin only begins so, or has these initials"),
        .blank,
    ]
}
