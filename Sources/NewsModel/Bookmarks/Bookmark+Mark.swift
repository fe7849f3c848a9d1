extension Bookmark {
    /// The letter of a named mark. A mark is a bookmark with a tag such as `mark:a`.
    public var markLetter: Character? {
        tags.first { $0.hasPrefix(Self.markPrefix) && $0.count == Self.markPrefix.count + 1 }?.last
    }

    /// The user's tags, without the tag of a named mark.
    public var ownTags: [String] {
        tags.filter { !$0.hasPrefix(Self.markPrefix) || $0.count != Self.markPrefix.count + 1 }
    }

    /// Whether the bookmark is a named mark without the user's own tags and without a note.
    public var isOnlyMark: Bool { markLetter != nil && ownTags.isEmpty && note.isEmpty }

    public static func markTag(_ letter: Character) -> String { markPrefix + String(letter) }

    private static let markPrefix = "mark:"
}
