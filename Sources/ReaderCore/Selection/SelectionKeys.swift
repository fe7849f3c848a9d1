import ScreenModel
import Wording

/// A command while text is selected.
enum SelectionCommand: Sendable {
    case characterOn, characterBack, lineDown, lineUp, sentenceOn, sentenceBack
    case pageOn, pageBack, halfPageOn, halfPageBack, toBeginning, toEnd, toShare
    case wholeSentences, wholePassages, otherEnd, beginHere
    case keep, copy, pipe, lookUp, leave
}

/// The keys of a selection, which drive dispatch and the help.
enum SelectionKeys {
    /// - `like`: the commands of all screens that also do this to a selection, so that the user's own keys for them work
    ///   here.
    static let bindings: [(command: SelectionCommand, keys: [Key], help: Phrase, like: [Command])] = [
        (.characterOn, ["l", .right], "a character on", []),
        (.characterBack, ["h", .left], "a character back", []),
        (.lineDown, ["j", .down], "a line on", [.lineDown]),
        (.lineUp, ["k", .up], "a line back", [.lineUp]),
        (.pageOn, [" ", .pageDown, .control("f")], "a page on", [.pageDown]),
        (.pageBack, [.pageUp, .control("b")], "a page back", [.pageUp]),
        (.halfPageOn, [.control("d")], "half a page on", [.halfPageDown]),
        (.halfPageBack, [.control("u")], "half a page back", [.halfPageUp]),
        (.toBeginning, ["g", .home], "to the beginning", [.top]),
        (.toEnd, ["G", .end], "to the end", [.bottom]),
        (.toShare, ["%"], "after a number: to that share, as in 50%", [.share]),
        (.sentenceOn, [")"], "to the next sentence", []),
        (.sentenceBack, ["("], "to the sentence before", []),
        (.wholeSentences, ["s"], "the whole sentence; again: one more", []),
        (.wholePassages, ["p"], "the whole paragraph; again: one more", []),
        (.otherEnd, ["o"], "move the other end", []),
        (.beginHere, ["v"], "begin anew here", [.select]),
        (.keep, ["b", .enter], "bookmark what is selected", [.toggleBookmark]),
        (.copy, ["y"], "copy what is selected", [.copy]),
        (.pipe, ["|"], "give what is selected to a command of the shell", [.pipe]),
        (.lookUp, ["!"], "look up what is selected", [.lookUp]),
        (.leave, [.escape, "q", .control("c")], "leave the selection", [.back, .quitScreen, .interrupt]),
    ]

    /// The command of a key; the user's own keys take precedence.
    static func command(for key: Key, _ keys: KeyMap) -> SelectionCommand? {
        if let command = keys.command(for: key), KeyTable.defaults[key] != command,
            let own = bindings.first(where: { $0.like.contains(command) })
        {
            return own.command
        }
        return bindings.first { $0.keys.contains(key) }?.command
    }

    /// The key that now has the command that `key` has in the table; `nil` if none has it.
    static func key(for key: Key, _ keys: KeyMap) -> Key? {
        guard let command = bindings.first(where: { $0.keys.contains(key) })?.command else { return keys.key(for: key) }
        return self.keys(of: command, keys).first
    }

    /// The name of the first key of a command.
    static func label(of command: SelectionCommand, _ keys: KeyMap) -> String? {
        Self.keys(of: command, keys).first?.label
    }

    /// The current keys of a command, for the help.
    static func keys(of command: SelectionCommand, _ keys: KeyMap) -> [Key] {
        let binding = bindings.first { $0.command == command }
        let table = binding?.keys ?? []
        let own = binding?.like.flatMap { keys.keys(of: $0) } ?? []
        return own.filter { self.command(for: $0, keys) == command && !table.contains($0) }
            + table.filter { self.command(for: $0, keys) == command }
    }
}
