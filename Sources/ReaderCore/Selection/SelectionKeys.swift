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
    static let bindings: [(command: SelectionCommand, keys: [Key], help: Phrase)] = [
        (.characterOn, ["l", .right], "a character on"),
        (.characterBack, ["h", .left], "a character back"),
        (.lineDown, ["j", .down], "a line on"),
        (.lineUp, ["k", .up], "a line back"),
        (.pageOn, [" ", .pageDown, .control("f")], "a page on"),
        (.pageBack, [.pageUp, .control("b")], "a page back"),
        (.halfPageOn, [.control("d")], "half a page on"),
        (.halfPageBack, [.control("u")], "half a page back"),
        (.toBeginning, ["g", .home], "to the beginning"),
        (.toEnd, ["G", .end], "to the end"),
        (.toShare, ["%"], "behind a number: to that share, as 50%"),
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

    /// Commands of all screens that also apply to a selection, so that the user's own keys for them work here.
    private static let shared: KeyValuePairs<Command, SelectionCommand> = [
        .lineDown: .lineDown, .lineUp: .lineUp, .pageDown: .pageOn, .pageUp: .pageBack, .halfPageDown: .halfPageOn,
        .halfPageUp: .halfPageBack, .top: .toBeginning, .bottom: .toEnd, .share: .toShare, .select: .beginHere,
        .toggleBookmark: .keep, .copy: .copy, .pipe: .pipe, .lookUp: .lookUp, .back: .leave, .quitScreen: .leave,
        .interrupt: .leave,
    ]

    /// The command of a key; the user's own keys take precedence.
    static func command(for key: Key, _ keys: KeyMap) -> SelectionCommand? {
        if let command = keys.command(for: key), KeyTable.defaults[key] != command,
            let own = shared.first(where: { $0.key == command })
        {
            return own.value
        }
        return bindings.first { $0.keys.contains(key) }?.command
    }

    /// Whether a key does the same as without a selection, which stays.
    static func isUsual(_ key: Key, _ keys: KeyMap) -> Bool {
        switch keys.command(for: key) {
        case .help, .quit, .commandLine, .search, .listBookmarks, .redraw, .suspend: true
        default: false
        }
    }

    /// A hint such as `b keep` with the key that the command has now; `nil` if it has none. Hints are written with one
    /// of the command's keys in the table.
    static func hint(_ written: String, _ keys: KeyMap) -> String? {
        let blank = written.firstIndex(of: " ") ?? written.endIndex
        guard let key = Key(label: String(written[..<blank])),
            let command = bindings.first(where: { $0.keys.contains(key) })?.command
        else { return keys.hint(written) }
        return label(of: command, keys).map { $0 + written[blank...] }
    }

    /// The name of the first key of a command.
    static func label(of command: SelectionCommand, _ keys: KeyMap) -> String? {
        Self.keys(of: command, keys).first?.label
    }

    /// The current keys of a command, for the help.
    static func keys(of command: SelectionCommand, _ keys: KeyMap) -> [Key] {
        let table = bindings.first { $0.command == command }?.keys ?? []
        let own = shared.filter { $0.value == command }.flatMap { keys.keys(of: $0.key) }
        return own.filter { self.command(for: $0, keys) == command && !table.contains($0) }
            + table.filter { self.command(for: $0, keys) == command }
    }
}
