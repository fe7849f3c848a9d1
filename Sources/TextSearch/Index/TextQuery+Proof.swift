import UnicodeText

extension TextQuery {
    /// Byte strings in UTF-8 that prove that a story answers the query if its texts contain all of them. Their absence
    /// proves nothing. `nil` if the query cannot be proved in this way.
    ///
    /// Characters that folding leaves unchanged occur in the folded text exactly as in the source, and folding adds
    /// nothing between them.
    public var proof: [[UInt8]]? {
        guard conditions.isEmpty, expression == nil, !words.isEmpty else { return nil }
        var needles: [[UInt8]] = []
        for word in words {
            let isPlain = word.units.allSatisfy {
                FoldedText.isHan($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
            }
            guard isPlain, !word.isExcluded, word.scope == .anywhere else { return nil }
            needles.append(Array(FoldedText.text(of: word.units).utf8))
        }
        return needles
    }

    /// Separates the passages of a story in one byte string; no match runs across it.
    public static let passageEnd: UInt8 = 0x1E

    /// Whether the story's texts alone decide whether it answers, wherever the words occur.
    public var needsTextsOnly: Bool {
        conditions.isEmpty && expression == nil && !words.isEmpty && words.allSatisfy { $0.scope == .anywhere }
    }

    /// Whether the query depends on `StoryFacts`.
    public var needsFacts: Bool { !conditions.isEmpty }

    /// Whether the query depends on the section's name.
    public var needsSection: Bool { words.contains { $0.scope == .section } }
}
