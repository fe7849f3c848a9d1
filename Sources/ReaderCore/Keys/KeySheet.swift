import Wording

/// The table of keys for what is read outside of the reader, as the manual.
public enum KeySheet {
    /// Keys under one heading.
    public struct Group: Sendable {
        public let title: Phrase
        /// The keys of each as the help writes them, and what they do.
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
