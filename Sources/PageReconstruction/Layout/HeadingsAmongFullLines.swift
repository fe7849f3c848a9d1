/// Finds headings in East Asian text that is wrapped without indents: lines below the end of a text that neither fill
/// the measure nor end a sentence, and lines that are wider than the measure. No line within a paragraph is so.
struct HeadingsAmongFullLines {
    private let isHeading: [Bool]
    private let isFull: [Bool]
    /// By line, whether it begins a paragraph whose indent an extractor dropped.
    private let isOpening: [Bool]

    /// The number of lines to each side that give the measure.
    private static let reach = 12
    /// Kicker, headline of two lines, deck of two lines, byline.
    private static let mostLines = 6
    /// In cells: narrower lines are cells of a table, wider ones are whole paragraphs.
    private static let measures = 16...80
    /// Full lines between the end of a text and a line that is surely of a heading: more are a paragraph.
    private static let mostFullLines = 2

    /// The least evidence, in nats, that makes a full line a heading, by what is above it. Chosen, as `Hint`, on pages
    /// made of the texts of two newspapers, set 11 to 22 characters wide.
    private enum LeastEvidence {
        static let belowBlank = 0.0
        static let belowShortLine = 4.0
        static let belowFullLine = 5.5
        /// One line in ten within a heading happens to fill the measure.
        static let belowHeading = 3.0
    }

    /// The evidence, in nats, from how the next line begins.
    private enum Hint {
        static let placeOrAgency = 6.0
        static let day = 3.0
    }

    /// - Parameter isOfItsOwnKind: by line, whether it is a byline, a folio or another kind that is always separate.
    init(_ lines: [TextLine], _ neighbourhood: LineNeighbourhood, isOfItsOwnKind: [Bool]) {
        var isHeading = Array(repeating: false, count: lines.count)
        let measures = Self.measures(of: lines)
        let fills = lines.indices.map { index in
            measures[index] > 0
                ? Self.fill(of: lines[index], measures[index], margin: neighbourhood.margin(at: index)) : nil
        }
        func isOpen(_ index: Int) -> Bool {
            let line = lines[index]
            guard line.shape.isEastAsian, !isOfItsOwnKind[index], line.shape.end == .open || line.shape.end == .hyphen,
                line.indent < neighbourhood.margin(at: index) + 2, !Self.closesBracket(line),
                !line.text.unicodeScalars.contains("。"), !LineKind.isItem(line.text)
            else { return false }
            let text = FoldedScalars(line.text)
            return !Self.opensText(text) && TextEnds.openMarks(text) == (0, 0)
        }
        // A line that does not fill the measure is the last of its paragraph.
        func isEnd(_ index: Int) -> Bool {
            lines[index].shape.end == .stop || Self.closesBracket(lines[index]) || isOfItsOwnKind[index]
                || fills[index] == .short || fills[index] == .over
        }
        func isEnded(_ index: Int) -> Bool { fills[index] != .full && fills[index] != .nearlyFull }
        let dropsIndents = Self.dropsIndents(lines, fills)
        let standApart = Self.standApart(lines, fills, isOpen: isOpen)
        let hasMarks = Self.hasMarks(lines)
        isFull = fills.map { $0 == .full }
        isOpening = lines.indices.map { index in
            dropsIndents && fills[index] == .nearlyFull
                && (index == 0 || isEnd(index - 1) || Self.isApart(index, lines))
        }
        func mayBegin(_ start: Int) -> Bool {
            guard fills[start] != nil, !neighbourhood.usesIndents[start], lines[start].place == nil, isOpen(start)
            else {
                return false
            }
            guard hasMarks || isEnded(start) else { return false }
            return start == 0 || isEnd(start - 1) || Self.isApart(start, lines) && isEnded(start - 1)
        }
        var start = 0
        while start < lines.count {
            // The text of a heading, below its writer; a writer below the end of a text signs it.
            let isBelowHeading =
                start > 0
                && (isHeading[start - 1]
                    || start > 1 && lines[start - 2].shape.end != .stop && Self.isByline(lines[start - 1]))
            let isApart = start == 0 || Self.isApart(start, lines)
            guard mayBegin(start), isApart || !isBelowHeading else {
                start += 1
                continue
            }
            let end =
                (start + 1..<min(lines.count, start + Self.mostLines)).first {
                    !isOpen($0) || Self.isApart($0, lines) || !hasMarks && !isEnded($0)
                } ?? min(lines.count, start + Self.mostLines)
            let found = Self.heading(
                start..<end, lines, fills, dropsIndents: dropsIndents,
                isSet: end == lines.count || Self.isApart(end, lines) || isOfItsOwnKind[end],
                least: isBelowHeading || isApart && standApart
                    ? .infinity
                    : isApart
                        ? LeastEvidence.belowBlank
                        : isEnded(start - 1) ? LeastEvidence.belowShortLine : LeastEvidence.belowFullLine)
            // A signature and the head of a page are above no text; a writer may be named above it.
            let below = (found.upperBound..<lines.count).first { !isOfItsOwnKind[$0] || !Self.isByline(lines[$0]) }
            if let below, fills[below] == .full || fills[below] == .nearlyFull || lines[below].shape.end == .stop {
                for index in found { isHeading[index] = true }
            }
            start = max(found.upperBound, start + 1)
        }
        self.isHeading = isHeading
    }

    /// Whether the line at an index belongs to a heading.
    func contains(_ index: Int) -> Bool { isHeading[index] }

    /// Whether the line at an index fills the measure of prose around it.
    func isFull(_ index: Int) -> Bool { isFull[index] || isOpening[index] }

    /// Whether the line at an index fills the measure but for a dropped indent.
    func isOpening(_ index: Int) -> Bool { isOpening[index] }

    /// The lines at the beginning of a run of open lines that are a heading.
    ///
    /// - Parameters:
    ///   - dropsIndents: whether a nearly full line may begin a paragraph.
    ///   - isSet: whether a blank line or a byline is below the run.
    ///   - least: the evidence that makes a full first line a heading: more below a full line, whose full stop may not
    ///     end its paragraph, than below a short one or a blank.
    private static func heading(
        _ run: Range<Int>, _ lines: [TextLine], _ fills: [Fill?], dropsIndents: Bool, isSet: Bool,
        least: Double
    ) -> Range<Int> {
        var end = run.lowerBound
        var full = 0
        for index in run {
            let isNearlyFull = fills[index] == .nearlyFull && (dropsIndents || !mayBeWhole(lines[index].text))
            if fills[index] == .full || isNearlyFull {
                full += 1
                if full > mostFullLines { break }
            } else {
                (end, full) = (index + 1, 0)
            }
        }
        if isSet, run.count <= mostFullLines + 1 { return run }
        guard end < run.upperBound, end + 1 < lines.count, mayBeWhole(lines[end].text) else {
            return run.lowerBound..<end
        }
        let least = end > run.lowerBound ? LeastEvidence.belowHeading : least
        return run
            .lowerBound..<(evidence(lines[end].text, over: lines[(end + 1)...].prefix(toldLines)) > least
            ? end + 1 : end)
    }

    /// The evidence, in nats, that a line is a heading and a paragraph begins below it, rather than that they are
    /// consecutive lines of one paragraph.
    private static func evidence(_ line: String, over below: ArraySlice<TextLine>) -> Double {
        guard let first = below.first else { return 0 }
        let model = CharacterModel.shared
        let (line, next) = (FoldedScalars(line), FoldedScalars(first.text))
        let told = told(line, in: below) + (opensText(next) ? Hint.placeOrAgency : opensWithDay(next) ? Hint.day : 0)
        // The model was counted from Chinese.
        let isChinese = ![line, next].contains { text in
            text.scalars.contains { (0x3041...0x30FF).contains($0.value) || $0.isHangul }
        }
        guard isChinese else { return told }
        let end = model.end(Symbols.of(line.scalars.suffix(8)))
        let start = model.start(Symbols.of(line.scalars.prefix(8)))
        let beginning = model.start(Symbols.of(next.scalars.prefix(8)))
        return told + start.heading - start.paragraph + end.heading + beginning.paragraph
            - model.continuation(end, beginning).sum
    }

    /// The lines of text that repeat the words of their heading.
    private static let toldLines = 7

    /// The evidence from the words that recur in the lines below. In 481 stories 48 % of the headlines found four of ten
    /// pairs of their characters in the next 80, of 535 lines within paragraphs 3 %; 15 % and 70 % found fewer than one.
    private static func told(_ line: FoldedScalars, in below: ArraySlice<TextLine>) -> Double {
        let own = pairs(of: line)
        guard !own.isEmpty else { return 0 }
        let others = below.reduce(into: Set<UInt64>()) { $0.formUnion(pairs(of: FoldedScalars($1.text))) }
        return min(3.5, 10 * Double(own.intersection(others).count) / Double(own.count) - 1.5)
    }

    private static func pairs(of text: FoldedScalars) -> Set<UInt64> {
        Set(
            zip(text.scalars, text.scalars.dropFirst()).compactMap { first, second in
                first.isIdeographic && second.isIdeographic ? UInt64(first.value) << 32 | UInt64(second.value) : nil
            })
    }

    private static let days: WordList = ["今天", "昨天", "昨日", "日前", "近日", "连日来", "今日", "当地时间", "连日"]

    /// Whether the line begins with a day, as one paragraph in four does: `4月29日，`, `今天（11月14日）`.
    private static func opensWithDay(_ line: FoldedScalars) -> Bool {
        if days.prefix(of: line) != nil { return true }
        let month = line.scalars.prefix { $0.isDigit }
        let rest = line.scalars.dropFirst(month.count)
        return (1...2).contains(month.count) && (rest.first == "月" || rest.first == "日")
    }

    /// Whether a full line may be a heading: nothing in it shows that a sentence begins or goes on.
    private static func mayBeWhole(_ line: String) -> Bool {
        !line.unicodeScalars.contains { "，,；;：:、".unicodeScalars.contains($0) }
    }

    /// Whether the line begins with the place or the agency that a text is from: `【名古屋発】台風十五号は`.
    private static func opensText(_ line: FoldedScalars) -> Bool {
        if DatelinePattern.opens(line) { return true }
        guard let first = line.first, let close = closers[first], let end = line.scalars.firstIndex(of: close) else {
            return false
        }
        return end <= longestOrigin && end + 1 < line.count
    }

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "〔": "〕", "(": ")", "[": "]"]
    private static let longestOrigin = 16

    /// How far a line fills the measure. A nearly full line lacks two characters, as first lines of paragraphs do where
    /// an extractor dropped their indents.
    private enum Fill { case short, nearlyFull, full, over }

    private static let leastDropped = 3

    /// Whether headings have a blank line below them: then a full line with text below it begins a paragraph.
    private static func standApart(_ lines: [TextLine], _ fills: [Fill?], isOpen: (Int) -> Bool) -> Bool {
        var (apart, attached) = (0, 0)
        for index in lines.indices.dropLast()
        where (index == 0 || isApart(index, lines)) && (fills[index] == .short || fills[index] == .over)
            && isOpen(index)
        {
            if isApart(index + 1, lines) { apart += 1 } else { attached += 1 }
        }
        return apart > attached
    }

    /// Whether most paragraphs begin with a nearly full line.
    private static func dropsIndents(_ lines: [TextLine], _ fills: [Fill?]) -> Bool {
        let starts = lines.indices.dropFirst().filter { index in
            lines[index - 1].shape.end == .stop && fills[index - 1] == .short && !isApart(index, lines)
        }
        let dropped = starts.count { fills[$0] == .nearlyFull }
        return dropped >= leastDropped && dropped * 2 >= starts.count
    }

    /// Whether one line in ten has a mark. On older pages without marks, nothing in a full line shows that a sentence
    /// goes on in it.
    private static func hasMarks(_ lines: [TextLine]) -> Bool {
        lines.count { $0.shape.end == .stop || !mayBeWhole($0.text) } * 10 >= lines.count
    }

    private static func fill(of line: TextLine, _ measure: Int, margin: Int) -> Fill {
        let shape = line.shape
        let indent = max(0, line.indent - margin)
        // A mark at the end of a line is put into the margin; letters and figures take half an em or a whole one.
        if shape.width + indent > measure + (shape.end == .open && !closesBracket(line) ? 2 : 4) { return .over }
        // The edge is ragged where words are kept whole.
        let isKorean = line.text.unicodeScalars.contains(where: \.isHangul)
        let missing = measure - shape.widthInEms - indent
        return missing > (isKorean ? 7 : 5) ? .short : missing > 3 ? .nearlyFull : .full
    }

    private static func isByline(_ line: TextLine) -> Bool {
        let text = FoldedScalars(line.text)
        return BylinePattern.line(text) != nil || KoreanByline.line(text) != nil
    }

    private static func closesBracket(_ line: TextLine) -> Bool {
        line.text.unicodeScalars.last.map { ")）]］】〕".unicodeScalars.contains($0) } ?? false
    }

    private static func isApart(_ index: Int, _ lines: [TextLine]) -> Bool {
        lines[index].blanksBefore > 0 || lines[index].page != lines[index - 1].page
            || lines[index].column != lines[index - 1].column
    }

    /// By line, the width in cells that most of the open lines around it have exactly, or 0 if they have none: on lines
    /// of verse and in lists the widths differ, or marks are at the ends of most lines.
    private static func measures(of lines: [TextLine]) -> [Int] {
        var open = [Int](repeating: 0, count: measures.upperBound + 5)
        var all = open
        var (eastAsian, openLines) = (0, 0)
        func add(_ index: Int, _ sign: Int) {
            let shape = lines[index].shape
            guard shape.isEastAsian, lines[index].place == nil else { return }
            eastAsian += sign
            let isOpen = shape.end == .open || shape.end == .hyphen
            if isOpen { openLines += sign }
            guard shape.widthInEms < all.count else { return }
            all[shape.widthInEms] += sign
            if isOpen { open[shape.widthInEms] += sign }
        }
        for index in lines.indices.prefix(reach) { add(index, 1) }
        return lines.indices.map { index in
            if index + reach < lines.count { add(index + reach, 1) }
            if index > reach { add(index - reach - 1, -1) }
            guard lines[index].shape.isEastAsian, openLines * 4 >= eastAsian else { return 0 }
            let measure = measures.max { open[$0] < open[$1] } ?? 0
            let full = all[(measure - 2)...(measure + 4)].reduce(0, +)
            return open[measure] >= leastFull && full * 5 >= eastAsian * 2 ? measure : 0
        }
    }

    private static let leastFull = 4
}
