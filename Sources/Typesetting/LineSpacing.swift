import UnicodeText

/// Shares out the cells of one line: which glyphs have a gap before them, and which marks are shown in another form.
struct LineSpacing {
    private let scalars: ArraySlice<AnalysedScalar>
    private var changes: [GlyphChange] = []
    /// The marks that can give up a cell.
    private var elastic: [Int] = []
    private var used = 0

    /// The changes to `line`, which has `room` cells, in the order of the text.
    static func changes(
        to line: LineFilling.Line, in text: AnalysedText, room: Int, isEven: Bool, stretches: Bool
    ) -> [GlyphChange] {
        var spacing = LineSpacing(text.scalars[line.range])
        if text.rules.restoresFullWidthMarks { spacing.restoreMarks() }
        spacing.count(isEven: isEven)
        if line.excess > 0 { spacing.squeeze(by: line.excess) }
        if stretches, !line.isLast, line.excess == 0 { spacing.stretch(to: room, isEven: isEven) }
        return spacing.changes.sorted { $0.offset < $1.offset }
    }

    private init(_ scalars: ArraySlice<AnalysedScalar>) {
        self.scalars = scalars
    }

    private mutating func restoreMarks() {
        for index in scalars.indices where scalars[index].isRestored {
            change(index) { $0.form = .fullWidth }
        }
    }

    /// Counts the cells used.
    private mutating func count(isEven: Bool) {
        for index in scalars.indices where scalars[index].startsCluster {
            let scalar = scalars[index]
            if isEven, scalar.canNarrow { elastic.append(index) }
            used += Int(scalar.cells)
        }
    }

    /// Takes `excess` cells from marks, from the end of the line on.
    private mutating func squeeze(by excess: Int) {
        for index in elastic.suffix(excess) {
            let isRestored = scalars[index].isRestored
            change(index) { $0.form = isRestored ? .asItIs : .narrow }
        }
    }

    private mutating func change(_ index: Int, _ body: (inout GlyphChange) -> Void) {
        let offset = index - scalars.startIndex
        if let known = changes.firstIndex(where: { $0.offset == offset }) {
            body(&changes[known])
        } else {
            var change = GlyphChange(offset: offset)
            body(&change)
            changes.append(change)
        }
    }
}

extension LineSpacing {
    /// Cells that may be put in at one blank.
    private static let mostAtBlank = 4

    /// Puts in what the line lacks of `room` cells: in Chinese first beside its marks, a cell at each, then at both sides of
    /// numbers and Latin words, then a second one beside the marks; never between Han. A line that lacks more than a sixth, a
    /// Western one more than a quarter, stays as it is.
    private mutating func stretch(to room: Int, isEven: Bool) {
        var lack = room - used
        guard lack > 0, lack * (isEven ? 6 : 4) <= room, let last = scalars.last else { return }
        if lack == 1, last.kind == .stop || last.kind == .closing { return }  // the blank half of the mark's em
        let sites = sites()
        if !isEven { return share(lack, among: sites.blanks) }
        lack -= shareOnce(lack, among: sites.marks)
        for word in sites.words.prefix(lack / 2) { lack -= shareOnce(2, among: word) }
        lack -= shareOnce(lack, among: sites.marks)
        for _ in 0..<Self.mostAtBlank where lack > 0 { lack -= shareOnce(lack, among: sites.blanks) }
    }

    /// Puts a cell at each of `glyphs`, or at some of them where there are fewer cells.
    ///
    /// - Returns: the cells put in.
    private mutating func shareOnce(_ cells: Int, among glyphs: [Int]) -> Int {
        let cells = min(cells, glyphs.count)
        if cells > 0 { share(cells, among: glyphs) }
        return cells
    }

    /// The glyphs before which cells can be put in: behind a mark or before an opening one, at both sides of a number or a
    /// Latin word, and behind blanks.
    private func sites() -> (marks: [Int], words: [[Int]], blanks: [Int]) {
        var (marks, words, blanks): ([Int], [[Int]], [Int]) = ([], [], [])
        var previous = scalars.startIndex
        var wordStart: Int?
        for index in scalars.indices.dropFirst() where scalars[index].startsCluster {
            let (before, after) = (scalars[previous], scalars[index])
            previous = index
            guard after.mayBreakBefore else { continue }
            switch (before.kind, after.kind) {
            case (.space, _): blanks.append(index)
            case (.stop, _) where before.isHanText, (.closing, _) where before.isHanText: marks.append(index)
            case (_, .opening) where after.isHanText: marks.append(index)
            case (.han, .letter), (.han, .digit): wordStart = index
            case (.letter, .han), (.digit, .han):
                if let start = wordStart { words.append([start, index]) }
                wordStart = nil
            default: break
            }
        }
        return (marks, words, blanks)
    }

    /// Puts `count` cells among `glyphs`, evenly.
    private mutating func share(_ count: Int, among glyphs: [Int]) {
        for (number, glyph) in glyphs.enumerated() {
            let share = (number + 1) * count / glyphs.count - number * count / glyphs.count
            if share > 0 { change(glyph) { $0.gap += share } }
        }
    }
}
