import UnicodeText

/// Distributes the cells of one line: which glyphs have a gap before them, and which marks are shown in full width.
struct LineSpacing {
    private let scalars: ArraySlice<AnalysedScalar>
    private var changes: [GlyphChange] = []

    /// The changes to `line`, which has `room` cells, in text order.
    static func changes(
        to line: LineFilling.Line, in text: AnalysedText, room: Int, isEven: Bool, stretches: Bool
    ) -> [GlyphChange] {
        var spacing = LineSpacing(text.scalars[line.range])
        if text.rules.restoresFullWidthMarks { spacing.restoreMarks() }
        if stretches, !line.isLast { spacing.stretch(to: room, isEven: isEven) }
        return spacing.changes.sorted { $0.offset < $1.offset }
    }

    private init(_ scalars: ArraySlice<AnalysedScalar>) {
        self.scalars = scalars
    }

    private mutating func restoreMarks() {
        for index in scalars.indices where scalars[index].isRestored {
            change(index) { $0.isFullWidth = true }
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
    /// The most white added to a line of Han: one part in this many.
    static let largestPart = 6

    /// Adds the cells that the line lacks of `room`; in Chinese at most one per site and never between Han: what the
    /// sites cannot take stays at the right edge, where white is less of a hole than within. A line that lacks more than
    /// a sixth is left as it is, and a Western one that lacks more than a quarter.
    private mutating func stretch(to room: Int, isEven: Bool) {
        let lack = room - scalars.cells
        guard lack > 0, lack * (isEven ? Self.largestPart : 4) <= room, !endsInBlankHalf(lack) else { return }
        let sites = Self.sites(in: scalars, isEven: isEven)
        if isEven {
            for glyph in sites.glyphs(for: lack) { change(glyph) { $0.gap += 1 } }
        } else {
            for (glyph, cells) in zip(sites.blanks, Shares.even(lack, among: sites.blanks.count)) where cells > 0 {
                change(glyph) { $0.gap += cells }
            }
        }
    }

    /// Whether the line lacks no more than the blank half of the mark at its end.
    private func endsInBlankHalf(_ lack: Int) -> Bool {
        lack == 1 && (scalars.last?.kind == .stop || scalars.last?.kind == .closing)
    }

    /// The sites in a line where white can be added.
    static func sites(in scalars: ArraySlice<AnalysedScalar>, isEven: Bool = true) -> SpacingSites {
        var sites = SpacingSites()
        var previous = scalars.startIndex
        var wordStart: Int?
        var beforeBlank = CharacterKind.other
        for index in scalars.indices.dropFirst() where scalars[index].startsCluster {
            let (before, after) = (scalars[previous], scalars[index])
            previous = index
            if after.kind == .space, before.kind != .space { beforeBlank = before.kind }
            guard after.mayBreakBefore else { continue }
            switch (before.kind, after.kind) {
            case (.space, _):
                let isWithin = isEven && beforeBlank.isHan != nil && beforeBlank.isHan == after.kind.isHan
                if !isWithin { sites.blanks.append(index) }
            case (.stop, _) where before.scalar == ".": break  // part of a number, such as “2.” before an item
            case (.stop, _) where before.isHanText, (.closing, _) where before.isHanText: sites.marks.append(index)
            case (_, .opening) where after.isHanText: sites.marks.append(index)
            case (.han, .letter), (.han, .digit): wordStart = index
            case (.letter, .han), (.digit, .han):
                if let start = wordStart { sites.words.append([start, index]) }
                wordStart = nil
            default: break
            }
        }
        return sites
    }
}

extension CharacterKind {
    /// Whether the character is Han and not of a Latin word; `nil` for marks.
    fileprivate var isHan: Bool? {
        switch self {
        case .han: true
        case .letter, .digit: false
        default: nil
        }
    }
}
