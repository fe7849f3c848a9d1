import UnicodeText

extension LineFilling {
    /// The fewest letters of a word that is hyphenated.
    private static let shortestWord = 6

    /// The place to hyphenate a word that does not fit in the line: the last one that leaves room for a hyphen.
    ///
    /// A word stays whole if the line lacks less than a sixth without it, if a capital suggests a name, or if the word
    /// ends its paragraph, where half of it would stand alone.
    func hyphenBreak(_ scalars: [AnalysedScalar], _ start: Int, word: Int, room: Int) -> Int? {
        guard let hyphenation else { return nil }
        let first = scalars[word...].firstIndex { $0.kind != .quote && $0.kind != .opening } ?? word
        let end = scalars[first...].firstIndex { !Self.isSmall($0) } ?? scalars.count
        guard end - first >= Self.shortestWord, end < scalars.count, Self.endsWord(scalars[end]),
            goesOn(scalars, behind: end)
        else { return nil }
        let used = scalars[start..<first].cells
        guard (room - used) * 6 > room else { return nil }
        let letters = String(String.UnicodeScalarView(scalars[first..<end].map(\.scalar)))
        return hyphenation.breaks(in: letters).last { used + $0 < room }.map { first + $0 }
    }

    private static func isSmall(_ scalar: AnalysedScalar) -> Bool { ("a"..."z").contains(scalar.scalar) }

    private static func endsWord(_ scalar: AnalysedScalar) -> Bool {
        switch scalar.kind {
        case .space, .stop, .closing, .dash, .ellipsis: true
        default: false
        }
    }

    /// Whether another word of the paragraph follows.
    private func goesOn(_ scalars: [AnalysedScalar], behind end: Int) -> Bool {
        let next = scalars[end...].first { $0.kind == .letter || $0.kind == .digit || $0.mustBreakBefore }
        return next?.mustBreakBefore == false
    }
}
