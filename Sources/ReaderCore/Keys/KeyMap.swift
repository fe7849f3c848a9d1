import ScreenModel

/// The current keys: those of a preset, changed by the user's own bindings.
public struct KeyMap: Equatable, Sendable {
    private var commands: [Key: Command]
    /// The keys of each rebound command, in the order in which they are shown; other commands have the keys of the
    /// table.
    private var changed: [Command: [Key]] = [:]

    /// Creates the keys of the table.
    public init() { commands = KeyTable.defaults }

    /// Creates the keys of a preset, in which the user's bindings replace the keys of their commands.
    ///
    /// - Parameter bindings: each command and each key at most once.
    public init(preset: KeyPreset, bindings: [KeyRebinding]) {
        self.init()
        for rebinding in preset.bindings { rebind(rebinding) }
        for rebinding in bindings { rebind(rebinding) }
    }

    /// Gives a command exactly these keys, taking them from other commands.
    private mutating func rebind(_ rebinding: KeyRebinding) {
        for key in keys(of: rebinding.command) { commands[key] = nil }
        for key in rebinding.keys {
            if let before = commands[key] { changed[before] = keys(of: before).filter { $0 != key } }
            commands[key] = rebinding.command
        }
        changed[rebinding.command] = rebinding.keys
    }

    /// The names of the commands that have no key any more.
    public var commandsWithoutKeys: [String] { changed.filter(\.value.isEmpty).keys.map(\.name).sorted() }

    /// The command of `key`, if it has one.
    func command(for key: Key) -> Command? { commands[key] }

    func keys(of command: Command) -> [Key] { changed[command] ?? KeyTable.binding(of: command).keys }

    /// The key that now has the command that `key` has in the table; `nil` if none has it.
    func key(for key: Key) -> Key? {
        guard let command = KeyTable.defaults[key], commands[key] != command else { return key }
        return keys(of: command).first
    }

    /// Given a key of the table, the name of the key that has its command now; if there is none, the command as typed
    /// after `:`.
    func name(_ label: String) -> String {
        guard let key = Key(label: label), let command = KeyTable.defaults[key] else { return label }
        return self.key(for: key)?.label ?? ":\(command.name)"
    }
}

/// A command and its new keys.
public struct KeyRebinding: Equatable, Sendable {
    let command: Command
    let keys: [Key]

    /// - Parameter name: the name of the command, such as `line-down`; the result is `nil` if there is no such command.
    public init?(name: String, keys: [Key]) {
        guard let command = Command(name: name) else { return nil }
        self.init(command, keys)
    }

    init(_ command: Command, _ keys: [Key]) {
        self.command = command
        self.keys = keys
    }
}

/// Sets of keys that imitate another program.
public enum KeyPreset: String, CaseIterable, Sendable {
    /// The keys of the table, which are vi's.
    case vi
    case less
    case newsboat

    /// The differences from the table.
    var bindings: [KeyRebinding] {
        switch self {
        case .vi: []
        // Source: less(1), COMMANDS.
        case .less:
            [
                KeyRebinding(.lineDown, ["j", .down, "e", .control("e"), .control("n")]),
                KeyRebinding(.lineUp, ["k", .up, .control("y"), .control("p"), .control("k")]),
                KeyRebinding(.pageDown, [" ", .pageDown, "f", .control("f"), .control("v")]),
                KeyRebinding(.pageUp, ["b", .pageUp, .control("b")]),
                KeyRebinding(.halfPageDown, ["d", .control("d")]),
                KeyRebinding(.halfPageUp, ["u", .control("u")]),
                KeyRebinding(.top, ["g", .home, "<"]),
                KeyRebinding(.bottom, ["G", .end, ">"]),
                KeyRebinding(.share, ["%", "p"]),
                KeyRebinding(.redraw, ["r", .control("l"), .control("r")]),
                KeyRebinding(.changeEdges, ["Z"]),
                KeyRebinding(.restoreMarks, ["="]),
                KeyRebinding(.toggleBookmark, ["T"]),
                KeyRebinding(.editSource, ["v"]),
                KeyRebinding(.select, ["V"]),
                KeyRebinding(.help, ["h", "?", .function(1)]),
                KeyRebinding(.back, [.escape]),
                KeyRebinding(.note, ["i"]),
                KeyRebinding(.delete, ["D"]),
                KeyRebinding(.undo, ["U"]),
                KeyRebinding(.finish, ["F"]),
                KeyRebinding(.nextIssue, [")"]),
                KeyRebinding(.previousIssue, ["("]),
            ]
        // Source: newsboat's documentation, the table of its default keys.
        case .newsboat:
            [
                KeyRebinding(.nextStory, ["J", .control("n")]),
                KeyRebinding(.previousStory, ["K", .control("p")]),
                KeyRebinding(.changeOrder, ["o", .control("o")]),
                KeyRebinding(.undo, ["U"]),
                KeyRebinding(.writeStory, ["s"]),
                KeyRebinding(.toggleSource, [.control("s")]),
                KeyRebinding(.toggleBookmark, [.control("b"), "b"]),
                KeyRebinding(.pageUp, [.pageUp]),
                KeyRebinding(.nextUnread, ["n"]), KeyRebinding(.toggleRead, ["N"]),
                KeyRebinding(.nextMatch, [")"]), KeyRebinding(.previousMatch, ["("]),
            ]
        }
    }
}
