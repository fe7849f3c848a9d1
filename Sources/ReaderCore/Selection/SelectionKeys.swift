import ScreenModel
import Wording

/// A command to the selection of text.
enum SelectionCommand: Sendable {
    case characterOn, characterBack, lineDown, lineUp, sentenceOn, sentenceBack
    case wholeSentences, wholePassages, otherEnd, beginHere
    case keep, copy, pipe, lookUp, leave
}

/// The keys of a selection: they drive dispatch and the help alike.
enum SelectionKeys {
    static let bindings: [(command: SelectionCommand, keys: [Key], help: Phrase)] = [
        (.characterOn, ["l", .right], "a character on"),
        (.characterBack, ["h", .left], "a character back"),
        (.lineDown, ["j", .down], "a line on"),
        (.lineUp, ["k", .up], "a line back"),
        (.sentenceOn, [")"], "to the next sentence"),
        (.sentenceBack, ["("], "to the sentence before"),
        (.wholeSentences, ["s"], "the whole sentence; again: the next one too"),
        (.wholePassages, ["p"], "the whole paragraph; again: the next one too"),
        (.otherEnd, ["o"], "move the other end"),
        (.beginHere, ["v"], "begin anew here"),
        (.keep, ["b", .enter], "bookmark what is selected"),
        (.copy, ["y"], "copy what is selected"),
        (.pipe, ["|"], "give what is selected to a command of the shell"),
        (.lookUp, ["!"], "look up what is selected"),
        (.leave, [.escape, "q", .control("c")], "leave the selection"),
    ]

    /// The commands of all screens that a selection has as well: keys that the user gives them do the same here.
    private static let shared: [Command: SelectionCommand] = [
        .lineDown: .lineDown, .lineUp: .lineUp, .select: .beginHere, .toggleBookmark: .keep, .copy: .copy,
        .pipe: .pipe, .lookUp: .lookUp,
    ]

    /// The command of a key: the user's own keys first.
    static func command(for key: Key, _ keys: KeyMap) -> SelectionCommand? {
        if let command = keys.command(for: key), KeyTable.defaults[key] != command, let own = shared[command] {
            return own
        }
        return bindings.first { $0.keys.contains(key) }?.command
    }

    /// The keys of a command as they are now, for the help.
    static func keys(of command: SelectionCommand, _ keys: KeyMap) -> [Key] {
        let table = bindings.first { $0.command == command }?.keys ?? []
        let own = shared.first { $0.value == command }.map { keys.keys(of: $0.key) } ?? []
        return own.filter { self.command(for: $0, keys) == command && !table.contains($0) }
            + table.filter { self.command(for: $0, keys) == command }
    }
}
