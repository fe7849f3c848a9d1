import UnicodeText

/// Shares out the cells of one line: which glyphs have a gap before them, and which marks are shown in another form.
struct LineSpacing {
    private let scalars: ArraySlice<AnalysedScalar>
    private var changes: [GlyphChange] = []
    private var elastic: [Elastic] = []
    private var used = 0
    private var lastHan = -1

    /// A glyph that can give up a cell.
    private enum Elastic {
        case gap(before: Int)
        case mark(Int)
    }

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

    /// Counts the cells used; in an even line with a gap wherever narrow text would leave Han beside the grid.
    private mutating func count(isEven: Bool) {
        for index in scalars.indices where scalars[index].startsCluster {
            let scalar = scalars[index]
            if isEven {
                if scalar.kind == .han {
                    if used & 1 == 1 { fillEm(before: index) }
                    lastHan = index
                }
                if scalar.canNarrow { elastic.append(.mark(index)) }
            }
            used += Int(scalar.cells)
        }
    }

    /// The gap goes where a line might end: behind closing marks and words, but before opening marks, as the blank half
    /// of an em does, and not between a number and its unit.
    private mutating func fillEm(before han: Int) {
        var site = han
        while site > scalars.startIndex, site - 1 > lastHan, !scalars[site].mayBreakBefore { site -= 1 }
        if !scalars[site].mayBreakBefore, site > scalars.startIndex { site = han }
        change(site) { $0.gap += 1 }
        elastic.append(.gap(before: site))
        used += 1
    }

    /// Takes `excess` cells, from the end of the line on: the fewer Han leave the grid.
    private mutating func squeeze(by excess: Int) {
        for mark in elastic.suffix(excess) {
            switch mark {
            case .gap(let site): change(site) { $0.gap -= 1 }
            case .mark(let index):
                let isRestored = scalars[index].isRestored
                change(index) { $0.form = isRestored ? .asItIs : .narrow }
            }
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
    /// The kinds of sites at which cells can be put in, best first.
    private enum Site: Int, CaseIterable {
        case blank
        /// Between Han and a Latin word or a number.
        case scriptChange
        case afterSentence
        case afterMark
        /// Beside a narrow mark that has been filled up to an em already.
        case filledEm

        /// The most cells that may be put in at one site.
        var limit: Int { self == .blank ? 4 : 2 }
    }

    /// Puts in what the line lacks of `room` cells: never between Han, and before Han by whole ems, so that these stay
    /// on the grid. A line that lacks more than a sixth, a Western one more than a quarter, stays as it is.
    private mutating func stretch(to room: Int, isEven: Bool) {
        var lack = room - used
        guard lack > 0, lack * (isEven ? 6 : 4) <= room, let last = scalars.last else { return }
        if lack == 1, last.kind == .stop || last.kind == .closing { return }  // the blank half of the mark's em
        let sites = glyphsBySite()
        if !isEven {
            share(lack, of: 1, among: sites[Site.blank.rawValue])
            return
        }
        for site in Site.allCases where lack > 0 {
            let glyphs = sites[site.rawValue]
            if let first = glyphs.first, first > lastHan {
                let cells = min(lack, glyphs.count * site.limit)
                share(cells, of: 1, among: glyphs)
                lack -= cells
            } else {
                let ems = min(lack / 2, glyphs.count * site.limit / 2)
                share(ems, of: 2, among: glyphs)
                lack -= ems * 2
            }
        }
    }

    /// The glyphs behind each kind of site, by its raw value.
    private func glyphsBySite() -> [[Int]] {
        var glyphs = [[Int]](repeating: [], count: Site.allCases.count)
        var previous = scalars.startIndex
        for index in scalars.indices.dropFirst() where scalars[index].startsCluster {
            if let site = Self.site(between: scalars[previous], and: scalars[index]) {
                let offset = index - scalars.startIndex
                let isFilled = changes.contains { $0.offset == offset && $0.gap > 0 }
                glyphs[(isFilled && site != .blank ? .filledEm : site).rawValue].append(index)
            }
            previous = index
        }
        return glyphs
    }

    private static func site(between before: AnalysedScalar, and after: AnalysedScalar) -> Site? {
        guard after.mayBreakBefore else { return nil }
        switch (before.kind, after.kind) {
        case (.space, _): return .blank
        case (.han, .letter), (.han, .digit), (.letter, .han), (.digit, .han): return .scriptChange
        case (.stop, _) where before.isHanText: return before.endsSentence ? .afterSentence : .afterMark
        case (.closing, _) where before.isHanText: return .afterMark
        default: return nil
        }
    }

    /// Puts `count` gaps of `cells` cells among `glyphs`, evenly.
    private mutating func share(_ count: Int, of cells: Int, among glyphs: [Int]) {
        for (number, glyph) in glyphs.enumerated() {
            let share = (number + 1) * count / glyphs.count - number * count / glyphs.count
            if share > 0 { change(glyph) { $0.gap += share * cells } }
        }
    }
}

extension AnalysedScalar {
    fileprivate var endsSentence: Bool { ["。", "！", "？", "!", "?", ";", "；"].contains(scalar) }
}
