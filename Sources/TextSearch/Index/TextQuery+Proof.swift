import UnicodeText

extension TextQuery {
    /// Bytes of UTF-8 which, if all of them stand in a story's texts, prove that it answers; their absence proves nothing.
    /// `nil` if nothing can prove it so.
    ///
    /// Characters that folding leaves alone stand in the folded text as they stand in the source, and nothing that is
    /// added around them can part them.
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

    /// Between passages that stand one after the other in one text: no word runs over it.
    public static let passageEnd: UInt8 = 0x1E

    /// Whether the texts of a story decide whether it answers, wherever in it the words stand.
    public var needsTextsOnly: Bool {
        conditions.isEmpty && expression == nil && !words.isEmpty && words.allSatisfy { $0.scope == .anywhere }
    }

    /// Whether the facts of a story decide whether it answers.
    public var needsFacts: Bool { !conditions.isEmpty }

    /// Whether the name of its section does.
    public var needsSection: Bool { words.contains { $0.scope == .section } }
}
