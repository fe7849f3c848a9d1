import UnicodeText

/// Fills lines one after the other, each as full as the rules allow.
struct LineFilling: Sendable {
    /// Whether lines end evenly: Han stand on a grid of ems, and a mark that may not begin a line is pushed in where
    /// other marks can give up a cell.
    let isEven: Bool
    /// Whether an overlong word may be cut before any character, marks too.
    let ignoresMarks: Bool
    /// Divides words at the ends of lines; `nil` where none are divided.
    var hyphenation: Hyphenation?

    /// A line found: `range` is what is shown, without the blanks at its end; the next line begins at `next`.
    struct Line: Equatable {
        let range: Range<Int>
        let next: Int
        /// Cells that its marks have to give up.
        let excess: Int
        /// Whether it ends a paragraph, or where the text says that a line ends.
        let isLast: Bool
        /// Whether it ends within a word, behind which a hyphen is to stand.
        var endsInHyphen = false
    }

    /// Scalars after a line's end that the choice of this end may depend on.
    static let lookahead = 64
    /// Scalars in a line, at most: a million blanks or combining marks fill no measure.
    private static let longestLine = 4096
    /// Cells that marks give up in one line, at most.
    private static let largestExcess = 2
    /// Characters in the last line of a paragraph, at least.
    private static let wantedAtEnd = 3
    /// Cells that an even line may lack for the sake of the last one: two Han, or three where it has more than two dozen.
    private static func largestLack(room: Int) -> Int { room > 48 ? 6 : 4 }

    /// The line that begins with scalar `start` of `text`, in `room` cells.
    func line(in text: AnalysedText, from start: Int, room: Int) -> Line {
        let scalars = text.scalars
        var cells = LineCells(isEven: isEven)
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
                var wider = cells
                wider.add(scalar)
                if wider.used > room, scalar.kind != .space, index > start {
                    return end(scalars, start, at: index, cells: cells, lastBreak: lastBreak, room: room)
                }
                cells = wider
            }
            index += 1
        }
        return line(scalars, start..<index, isLast: true)
    }

    /// Ends the line whose next cluster, at `index`, has no room.
    private func end(
        _ scalars: [AnalysedScalar], _ start: Int, at index: Int, cells: LineCells, lastBreak: Int?, room: Int
    ) -> Line {
        if lastBreak != index, scalars[index].kind.isMark,
            let end = pushedInEnd(scalars, from: index, cells: cells, room: room)
        {
            return withoutOrphan(scalars, start, end: end, room: room)
        }
        if let lastBreak, lastBreak < index,
            let end = hyphenBreak(scalars, start, word: lastBreak, room: room)
        {
            return Line(range: start..<end, next: end, excess: 0, isLast: false, endsInHyphen: true)
        }
        if let lastBreak, lastBreak == index || !isOverlong(scalars, from: lastBreak, room: room) {
            let end = evenEnd(scalars, start, at: lastBreak, room: room)
            return withoutOrphan(scalars, start, end: end, room: room)
        }
        return line(scalars, start..<cutEnd(scalars, start, at: index))
    }

    /// The end at `index`, or behind what follows it where the line would be uneven without that.
    private func evenEnd(_ scalars: [AnalysedScalar], _ start: Int, at index: Int, room: Int) -> Int {
        guard isEven else { return index }
        let shown = line(scalars, start..<index).range
        if LineSpacing.evens(scalars[shown], room: room) { return index }
        let cells = LineCells(scalars[start..<index], isEven: true)
        return pushedInEnd(scalars, from: index, cells: cells, room: room) ?? index
    }

    /// The end of what does not fit at `index`, if there is room for it once marks give up cells.
    private func pushedInEnd(
        _ scalars: [AnalysedScalar], from index: Int, cells: LineCells, room: Int
    ) -> Int? {
        guard isEven else { return nil }
        var cells = cells
        var end = index
        repeat {
            cells.add(scalars[end])
            end += 1
            if cells.used - room > min(cells.elastic, Self.largestExcess) { return nil }
        } while end < scalars.count && !scalars[end].mayBreakBefore && scalars[end].kind != .space
        while end < scalars.count, !scalars[end].mayBreakBefore, scalars[end].kind == .space { end += 1 }
        return end == scalars.count || scalars[end].mayBreakBefore ? end : nil
    }

    /// Whether the text from `start` to the next opportunity to break a line is wider than a whole line.
    private func isOverlong(_ scalars: [AnalysedScalar], from start: Int, room: Int) -> Bool {
        var used = 0
        for (offset, scalar) in scalars[start...].prefix(Self.longestLine).enumerated() {
            if offset > 0, scalar.mayBreakBefore { return false }
            used += Int(scalar.cells)
            if used > room { return true }
        }
        return false
    }

    /// The cut of an overlong word that has filled the line at `index`: before a mark only if it is all marks.
    private func cutEnd(_ scalars: [AnalysedScalar], _ start: Int, at index: Int) -> Int {
        guard !ignoresMarks else { return index }
        var end = index
        while end > start + 1, index - end < 8, !scalars[end].startsCluster || scalars[end].kind.mayNotBeginLine {
            end -= 1
        }
        return scalars[end].kind.mayNotBeginLine || !scalars[end].startsCluster ? index : end
    }

    /// The line from `start` to `end`, or one that is longer or shorter by a little where one or two characters would be
    /// left for the last line of the paragraph.
    private func withoutOrphan(_ scalars: [AnalysedScalar], _ start: Int, end: Int, room: Int) -> Line {
        if let paragraphEnd = endOfOrphan(scalars, from: end) {
            let whole = line(scalars, start..<paragraphEnd, isLast: true, room: room)
            if gives(scalars[whole.range], whole.excess) { return whole }
            for wanted in [Self.wantedAtEnd, Self.wantedAtEnd - 1] {
                if let shorter = shorterLine(scalars, start, end: end, leaving: wanted, room: room) { return shorter }
            }
        }
        return line(scalars, start..<end, room: room)
    }

    /// The line that ends before `end` and leaves `wanted` characters to the paragraph's last line; `nil` if it would be so
    /// much shorter than its neighbours that this is worse than a short last line.
    private func shorterLine(
        _ scalars: [AnalysedScalar], _ start: Int, end: Int, leaving wanted: Int, room: Int
    ) -> Line? {
        var earlier = end
        while earlier > start, end - earlier < 16,
            !scalars[earlier].mayBreakBefore || endOfOrphan(scalars, from: earlier, wanted: wanted) != nil
        { earlier -= 1 }
        guard earlier > start, scalars[earlier].mayBreakBefore else { return nil }
        let shorter = line(scalars, start..<earlier, room: room)
        // Marks that were pushed in may still be on it.
        guard gives(scalars[shorter.range], shorter.excess) else { return nil }
        let used = LineCells(scalars[shorter.range], isEven: isEven).used
        if isEven {
            return room - used <= Self.largestLack(room: room) || LineSpacing.evens(scalars[shorter.range], room: room)
                ? shorter : nil
        }
        return used * 2 >= room ? shorter : nil
    }

    /// Whether the marks of `line` can give up `excess` cells.
    private func gives(_ line: ArraySlice<AnalysedScalar>, _ excess: Int) -> Bool {
        excess <= min(Self.largestExcess, LineCells(line, isEven: isEven).elastic)
    }

    /// The end of the paragraph, if from `start` on it has fewer than `wanted` characters left, and marks perhaps.
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

    private func line(
        _ scalars: [AnalysedScalar], _ whole: Range<Int>, isLast: Bool = false, room: Int = .max
    ) -> Line {
        var end = whole.upperBound
        while end > whole.lowerBound, scalars[end - 1].kind == .space { end -= 1 }
        let range = whole.lowerBound..<end
        let excess = room == .max ? 0 : max(0, LineCells(scalars[range], isEven: isEven).used - room)
        return Line(range: range, next: whole.upperBound, excess: excess, isLast: isLast)
    }
}

extension CharacterKind {
    /// Whether the basic grade keeps such a mark from the start of a line, next to Han.
    var mayNotBeginLine: Bool {
        switch self {
        case .stop, .closing, .ellipsis, .connector, .interpunct, .solidus: true
        default: false
        }
    }
}
