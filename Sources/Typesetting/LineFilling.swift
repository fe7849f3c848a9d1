import UnicodeText

/// Fills lines one after another, each as full as the rules allow.
struct LineFilling: Sendable {
    /// Whether lines end evenly, with Han on a grid of ems; `TotalFit` then chooses their ends.
    let isEven: Bool
    /// Whether an overlong word may be cut before any character, including punctuation.
    let ignoresMarks: Bool
    /// Hyphenates words at line ends; `nil` to hyphenate none.
    var hyphenation: Hyphenation?

    /// A line: `range` is shown, without the spaces at its end; the next line begins at `next`.
    struct Line: Equatable {
        let range: Range<Int>
        let next: Int
        /// Whether it ends a paragraph, or at a line break in the text.
        let isLast: Bool
        /// Whether it ends within a word, so that a hyphen must follow.
        var endsInHyphen = false
    }

    /// The number of scalars after a line's end that may influence where it ends.
    static let lookahead = 64
    /// The most scalars in a line: a million spaces or combining marks would fill no measure.
    private static let longestLine = 4096
    /// The fewest characters in the last line of a paragraph.
    static let wantedAtEnd = 3

    /// The line that begins at scalar `start` of `text` and has `room` cells.
    func line(in text: AnalysedText, from start: Int, room: Int) -> Line {
        let scalars = text.scalars
        var used = 0
        var lastBreak: Int?
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if index > start {
                if scalar.mustBreakBefore { return line(scalars, start..<index, isLast: true) }
                if scalar.mayBreakBefore { lastBreak = index }
                if index - start >= Self.longestLine { return line(scalars, start..<index) }
            }
            if scalar.startsCluster {
                used += Int(scalar.cells)
                if used > room, scalar.kind != .space, index > start {
                    return end(scalars, start, at: index, lastBreak: lastBreak, room: room)
                }
            }
            index += 1
        }
        return line(scalars, start..<index, isLast: true)
    }

    /// Ends the line whose next cluster, at `index`, does not fit.
    private func end(
        _ scalars: [AnalysedScalar], _ start: Int, at index: Int, lastBreak: Int?, room: Int
    ) -> Line {
        if let lastBreak, lastBreak < index,
            let end = hyphenBreak(scalars, start, word: lastBreak, room: room)
        {
            return Line(range: start..<end, next: end, isLast: false, endsInHyphen: true)
        }
        if let lastBreak, lastBreak == index || !isOverlong(scalars, from: lastBreak, room: room) {
            return isEven
                ? line(scalars, start..<lastBreak) : withoutOrphan(scalars, start, end: lastBreak, room: room)
        }
        return line(scalars, start..<cutEnd(scalars, start, at: index))
    }

    /// Whether the text from `start` to the next line break opportunity is wider than a whole line.
    private func isOverlong(_ scalars: [AnalysedScalar], from start: Int, room: Int) -> Bool {
        var used = 0
        for (offset, scalar) in scalars[start...].prefix(Self.longestLine).enumerated() {
            if offset > 0, scalar.mayBreakBefore { return false }
            used += Int(scalar.cells)
            if used > room { return true }
        }
        return false
    }

    /// The place to cut an overlong word that has filled the line at `index`: before punctuation only if all of it is
    /// punctuation.
    private func cutEnd(_ scalars: [AnalysedScalar], _ start: Int, at index: Int) -> Int {
        guard !ignoresMarks else { return index }
        var end = index
        while end > start + 1, index - end < 8, !scalars[end].startsCluster || scalars[end].kind.mayNotBeginLine {
            end -= 1
        }
        return scalars[end].kind.mayNotBeginLine || !scalars[end].startsCluster ? index : end
    }

    /// The line from `start` to `end`, or a slightly shorter one if only one or two characters would be left for the
    /// last line of the paragraph.
    private func withoutOrphan(_ scalars: [AnalysedScalar], _ start: Int, end: Int, room: Int) -> Line {
        if endOfOrphan(scalars, from: end) != nil {
            for wanted in [Self.wantedAtEnd, Self.wantedAtEnd - 1] {
                if let shorter = shorterLine(scalars, start, end: end, leaving: wanted, room: room) { return shorter }
            }
        }
        return line(scalars, start..<end)
    }

    /// The line that ends before `end` and leaves `wanted` characters to the paragraph's last line; `nil` if it would
    /// be so much shorter than its neighbours that this is worse than a short last line.
    private func shorterLine(
        _ scalars: [AnalysedScalar], _ start: Int, end: Int, leaving wanted: Int, room: Int
    ) -> Line? {
        var earlier = end
        while earlier > start, end - earlier < 16,
            !scalars[earlier].mayBreakBefore || endOfOrphan(scalars, from: earlier, wanted: wanted) != nil
        { earlier -= 1 }
        guard earlier > start, scalars[earlier].mayBreakBefore else { return nil }
        let shorter = line(scalars, start..<earlier)
        return scalars[shorter.range].cells * 2 >= room ? shorter : nil
    }

    /// The end of the paragraph, if fewer than `wanted` characters remain from `start` on, not counting punctuation.
    private func endOfOrphan(
        _ scalars: [AnalysedScalar], from start: Int, wanted: Int = wantedAtEnd
    ) -> Int? {
        var characters = 0
        var index = start
        while index < scalars.count, index - start < Self.lookahead {
            let scalar = scalars[index]
            if index > start, scalar.mustBreakBefore { return index }
            if scalar.startsCluster, !scalar.kind.isMark, scalar.kind != .space { characters += 1 }
            if characters >= wanted { return nil }
            index += 1
        }
        return index == scalars.count ? index : nil
    }

    /// The line of the scalars in `whole`.
    func line(_ scalars: [AnalysedScalar], _ whole: Range<Int>, isLast: Bool = false) -> Line {
        var end = whole.upperBound
        while end > whole.lowerBound, scalars[end - 1].kind == .space { end -= 1 }
        return Line(range: whole.lowerBound..<end, next: whole.upperBound, isLast: isLast)
    }
}

extension CharacterKind {
    /// Whether the basic grade forbids such a mark at the start of a line, next to Han.
    var mayNotBeginLine: Bool {
        switch self {
        case .stop, .closing, .ellipsis, .connector, .interpunct, .solidus: true
        default: false
        }
    }
}
