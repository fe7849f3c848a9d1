import Wording

/// The key table for readers outside this target, such as the manual.
public enum KeySheet {
    /// Keys under one heading.
    public struct Group: Sendable {
        public let title: Phrase
        /// The keys of each command as the help writes them, and a description of the command.
        public let rows: [(keys: String, help: Phrase)]
    }

    public static var groups: [Group] {
        KeyTable.groups.map { group in
            Group(
                title: group.title,
                rows: group.bindings.map { ($0.keys.map(\.label).joined(separator: " "), $0.help) })
        }
    }
}
