/// Runs the line typed after `:`, using the key table and the table of commands with arguments.
enum CommandLine {
    /// All names: commands with arguments, and commands that have keys.
    static let names = TypedCommands.all.map(\.name) + Command.names

    /// The ways to quit that the fingers of vi's users know; there is nothing to save.
    private static let viQuit: Set = ["q!", "qa", "qa!", "wq", "x", "x!"]

    /// The actions for a line.
    static func run(_ line: String, _ context: inout ReaderContext) -> [Action] {
        let line = line.trimmingPrefix { $0 == " " || $0 == ":" }
        let name = String(line.prefix { $0 != " " })
        var words = line.dropFirst(name.count).drop { $0 == " " }
        while words.last == " " { words.removeLast() }
        if name.isEmpty { return [] }
        if viQuit.contains(name) { return [.effect(.quit)] }
        if let destination = Destination(name) { return [.go(to: destination)] }
        if let typed = TypedCommands.all.first(where: { $0.name == name }) {
            switch typed.run(String(words), &context) {
            case .actions(let actions): return actions
            case .sentence(let sentence): return context.say(sentence)
            }
        }
        if let command = Command(name: name) { return [.run(command)] }
        let nearest = Suggestion.nearest(to: name, among: names)
        return context.say(Suggestion.sentence("There is no command “\(name)”", nearest: nearest))
    }

    /// The path at the end of a line, as typed so far; `nil` if the command takes none.
    static func path(in line: String) -> Substring? {
        guard let blank = line.firstIndex(of: " "),
            TypedCommands.all.contains(where: { $0.takesPath && $0.name == line[..<blank] })
        else { return nil }
        return line[blank...].drop { $0 == " " }
    }

    /// The completions of the last word of a line, each preceded by the rest of the line.
    static func completions(of line: String, _ context: ReaderContext) -> [String] {
        guard let blank = line.firstIndex(of: " ") else {
            return names.filter { $0.hasPrefix(line) }
        }
        let name = String(line[..<blank])
        var words = line[blank...].split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        if line.last == " " { words.append("") }
        guard let typed = TypedCommands.all.first(where: { $0.name == name }), let last = words.last else { return [] }
        let before = line.dropLast(last.count)
        return typed.completions(words, context).filter { $0.hasPrefix(last) }.map { before + $0 }
    }
}
