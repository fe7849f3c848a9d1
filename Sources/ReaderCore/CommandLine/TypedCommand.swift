import Wording

/// A command of the command line that takes arguments.
struct TypedCommand: Sendable {
    /// The actions for the arguments, or a sentence if they are not valid.
    enum Outcome {
        case actions([Action])
        case sentence(Phrase)
    }

    let name: String
    /// The arguments as shown in the help, such as `NAME VALUE`.
    let words: String
    /// A sentence for the help.
    let help: Phrase
    /// Whether the arguments are a single path.
    let takesPath: Bool
    /// The completions of the last argument.
    let completions: @Sendable ([String], ReaderContext) -> [String]
    let run: @Sendable (String, inout ReaderContext) -> Outcome

    init(
        _ name: String, _ words: String, help: Phrase, takesPath: Bool = false,
        completions: @escaping @Sendable ([String], ReaderContext) -> [String] = { _, _ in [] },
        run: @escaping @Sendable (String, inout ReaderContext) -> Outcome
    ) {
        (self.name, self.words, self.help) = (name, words, help)
        (self.takesPath, self.completions, self.run) = (takesPath, completions, run)
    }
}

/// The commands typed with arguments. All other commands are in the key table and are typed by name.
enum TypedCommands {
    static let all: [TypedCommand] = [
        TypedCommand(
            "set", "NAME VALUE", help: "change a setting, now and from now on",
            completions: { words, context in
                if words.count < 2 { return PreferenceTable.all.map(\.name) }
                if words[0] == "theme" { return context.themes }
                return PreferenceTable.preference(named: words[0])?.values.completions ?? []
            },
            run: { words, context in set(words, &context) }),
        TypedCommand(
            "theme", "NAME", help: "change the colours",
            completions: { _, context in context.themes },
            run: { words, context in set("theme " + words, &context) }),
        TypedCommand(
            "goto", "PLACE", help: "go to a number, a share as 50%, or on the shelf a day as 2024-05-12",
            run: { words, context in
                if words.isEmpty { return .sentence(":goto where? A number, 50%, or on the shelf 2024-05-12.") }
                let newest = context.library.shelf?.publications?.compactMap(\.newest).max() ?? ""
                let place = Destination(words) ?? Destination(written: words, newest: newest)
                return place.map { .actions([.go(to: $0)]) }
                    ?? .sentence("“\(words)” is no place: a number, 50%, or on the shelf 2024-05-12.")
            }),
        TypedCommand(
            "import", "PATH", help: "add pages or folders of them to the library", takesPath: true,
            run: { words, context in
                guard !words.isEmpty else { return .sentence(":import what? A path stands behind it.") }
                context.message = .notice("Adding \(words) to the library …")
                return .actions([.effect(.importPath(words))])
            }),
        TypedCommand(
            "export", "PATH", help: "write the issue that is open to a file: .txt .md .html .epub .json",
            takesPath: true,
            run: { words, context in
                guard context.stories.count > 0 else { return .sentence("No issue is open.") }
                let issue = context.stories.issue(of: context.stories.selection)
                return words.isEmpty
                    ? .sentence("Where to? A path stands behind it.") : .actions([.effect(.export(issue, to: words))])
            }),
        TypedCommand(
            "write", "PATH", help: "write the story to a file: .txt .md .html .epub .json", takesPath: true,
            run: { words, context in
                guard context.stories.count > 0 else { return .sentence("No story is open.") }
                if words.isEmpty { return .sentence("Where to? A path stands behind it.") }
                let story = context.stories.selection
                let issue = context.stories.issue(of: story)
                let text = context.text(ofStory: story)
                return .actions([.effect(.write(context.stories[story].article, of: issue, text: text, to: words))])
            }),
        TypedCommand(
            "run", "NAME", help: "give the story to a command of the settings",
            completions: { _, context in context.commands },
            run: { words, context in
                if words.isEmpty, context.commands.isEmpty { return .sentence("The settings name no commands.") }
                guard context.commands.contains(words) else {
                    let known = Phrase.choice(of: context.commands)
                    return .sentence(
                        words.isEmpty ? ":run what? It may be \(known)." : "The settings have no command “\(words)”.")
                }
                guard context.stories.count > 0 else { return .sentence("No story is open.") }
                let text = context.text(ofStory: context.stories.selection)
                return .actions([.effect(.give(text, to: ExternalCommand(name: words)))])
            }),
        TypedCommand("q", "", help: "quit", run: { _, _ in .actions([.effect(.quit)]) }),
    ]

    private static func set(_ words: String, _ context: inout ReaderContext) -> TypedCommand.Outcome {
        let parts = words.split(maxSplits: 1) { $0 == " " || $0 == "=" }.map(String.init)
        guard let name = parts.first else {
            let names = PreferenceTable.all.map { Phrase(text: $0.name) }.joined()
            return .sentence(":set takes a name and a value; the names are \(names).")
        }
        guard let preference = PreferenceTable.preference(named: name) else {
            let nearest = Suggestion.nearest(to: name, among: PreferenceTable.all.map(\.name))
            return .sentence(Suggestion.sentence("There is no setting “\(name)”", nearest: nearest))
        }
        guard parts.count > 1 else {
            return .sentence("The setting \(name) is \(preference.read(context.preferences)).")
        }
        let value = parts[1].trimmingPrefix { $0 == " " || $0 == "=" }
        let isTheme = name == "theme"
        guard preference.values.contains(String(value)), !isTheme || context.themes.contains(String(value)) else {
            let known = isTheme ? .choice(of: context.themes) : preference.values.sentence
            return .sentence("\(name) may be \(known).")
        }
        preference.write(String(value), &context.preferences)
        return .sentence("\(name) is now \(value).")
    }
}
