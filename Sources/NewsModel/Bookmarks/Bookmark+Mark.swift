extension Bookmark {
    /// The letter of a named mark, which is a bookmark with the tag `mark:a`.
    public var markLetter: Character? {
        tags.first { $0.hasPrefix(Self.markPrefix) && $0.count == Self.markPrefix.count + 1 }?.last
    }

    /// The tags that people gave it, without that of a named mark.
    public var ownTags: [String] {
        tags.filter { !$0.hasPrefix(Self.markPrefix) || $0.count != Self.markPrefix.count + 1 }
    }

    /// Whether it is no more than a named mark.
    public var isOnlyMark: Bool { markLetter != nil && ownTags.isEmpty && note.isEmpty }

    public static func markTag(_ letter: Character) -> String { markPrefix + String(letter) }

    private static let markPrefix = "mark:"
}
