/// The surroundings of each line: how wide the lines are there, and whether they were wrapped to that width.
///
/// A file may contain wrapped columns, whole paragraphs in single lines, and tables, one below another, so each line is
/// judged by the dozen lines before and after it.
struct LineNeighbourhood {
    /// By line, whether the lines around it are parts of paragraphs that were wrapped to the measure.
    let isWrapped: [Bool]
    /// By line, whether an extractor has torn lines apart around it, leaving single words that continue below.
    let isTorn: [Bool]
    /// By line, whether it continues the sentence of a full line above it with a lower-case letter, on a page with
    /// several such lines: it was wrapped, whatever surrounds it.
    let continuesSentence: [Bool]
    /// The first lines of runs of prose among other lines, which continue none of them.
    private(set) var firstOfProse = Set<Int>()
    /// By line, whether indents mark the paragraphs around it.
    let usesIndents: [Bool]
    private let measures: [Int32]
    private let margins: [Int32]

    /// The number of lines to each side: with fewer a table misleads, with more columns of another width are included.
    private static let reach = 12
    /// In cells: narrower lines are cells of a table, wider ones are whole paragraphs.
    private static let wrappedMeasures = 16...170
    private static let eastAsianMeasures = 12...124
    /// In cells: wider lines of East Asian text are paragraphs, and narrower ones are verse or cells, unless nearly all of
    /// them are of one width, and there are more of them than lines of a short poem.
    private static let evenMeasures = 16...80
    private static let leastEven = 9

    /// The minimum number of lines that begin in lower case; fewer may be errors of a scanner.
    private static let leastGoingOn = 3
    private static let leastTorn = 3
    private static let leastWordsOfFullLine = 5

    init(_ lines: [TextLine]) {
        let widths = lines.map(\.shape.width)
        var measures: [Int32] = []
        measures.reserveCapacity(lines.count)
        var margins: [Int32] = []
        margins.reserveCapacity(lines.count)
        var window: [Int] = []
        for index in lines.indices {
            let range = Self.range(around: index, count: lines.count)
            window.removeAll(keepingCapacity: true)
            window += widths[range]
            window.sort()
            measures.append(
                Int32(clamping: Self.narrowMeasure(at: index, widths, below: window[window.count * 4 / 5])))
            // Indents of lines with places are relative to their columns.
            let margin = lines[index].place == nil ? lines[range].reduce(Int.max) { min($0, $1.indent) } : 0
            margins.append(Int32(clamping: margin))
        }
        var isInParagraph = [Bool](repeating: false, count: lines.count)
        for (run, measure) in Self.paragraphs(lines, measures: measures) {
            for index in run {
                (isInParagraph[index], measures[index]) = (true, max(Int32(clamping: measure), measures[index]))
            }
        }
        self.margins = margins

        var pairs = PrefixSums(lines.count)
        var open = PrefixSums(lines.count)
        var openText = PrefixSums(lines.count)
        var openAndFull = PrefixSums(lines.count)
        var openAndFilled = PrefixSums(lines.count)
        var indented = PrefixSums(lines.count)
        var over = PrefixSums(lines.count)
        var goingOn = PrefixSums(lines.count)
        var torn = PrefixSums(lines.count)
        var even = PrefixSums(lines.count)
        var marked = PrefixSums(lines.count)
        var continuing = [Bool](repeating: false, count: lines.count)
        for index in lines.indices {
            let shape = lines[index].shape
            // An indented line begins a paragraph, so the line above it is no evidence of wrapping.
            let isPair =
                index + 1 < lines.count && lines[index + 1].blanksBefore == 0
                && lines[index + 1].indent < lines[index].indent + 2
            let isOpen = isPair && shape.end != .stop && shape.end != .colon
            // Headings in capitals do not fill the measure, whatever the text below them does.
            let isOpenText = isOpen && !shape.isCapitals
            pairs.append(isPair)
            open.append(isOpen)
            let goesOn = isOpen && lines[index + 1].shape.start == .lower && !LineKind.isBulleted(lines[index + 1].text)
            goingOn.append(goesOn)
            // Figures and a scanner's debris are not sentences.
            if goesOn, shape.end == .open, !shape.isEastAsian, shape.words >= Self.leastWordsOfFullLine,
                shape.digits * 4 < shape.letters,
                shape.width * 20 >= Int(measures[index]) * 17,
                lines[index + 1].text.unicodeScalars.first?.properties.isLowercase ?? false
            {
                continuing[index + 1] = true
            }
            torn.append(goesOn && shape.width * 2 < Int(measures[index]))
            even.append(isOpen && abs(shape.widthInEms - Int(measures[index])) <= 2)
            marked.append(shape.end == .stop || shape.end == .comma)
            openText.append(isOpenText)
            openAndFull.append(isOpenText && shape.width * 20 >= Int(measures[index]) * 11)
            openAndFilled.append(isOpenText && shape.width * 5 >= Int(measures[index]) * 4)
            indented.append(lines[index].indent >= Int(margins[index]) + 2)
            over.append(shape.width > Int(measures[index]) * 3 / 2)
        }
        let isWrappedPage = continuing.count(where: \.self) >= Self.leastGoingOn
        continuesSentence = isWrappedPage ? continuing : Array(repeating: false, count: lines.count)
        var isWrapped = lines.indices.map { index in
            if let place = lines[index].place { return place.part == .text }
            if isInParagraph[index] { return true }
            let range = Self.range(around: index, count: lines.count)
            let allowed = lines[index].shape.isEastAsian ? Self.eastAsianMeasures : Self.wrappedMeasures
            let (pairs, open) = (pairs.count(in: range), open.count(in: range))
            // In prose one line in four ends a sentence; where lines are whole paragraphs, nearly every line does.
            guard allowed.contains(Int(measures[index])), open > 0 else { return false }
            if lines[index].shape.isEastAsian, !Self.evenMeasures.contains(Int(measures[index])) {
                let count = even.count(in: range)
                guard count >= Self.leastEven, count * 10 >= open * 7 else { return false }
                // Verse has marks at the ends of its lines.
                let isNarrow = Int(measures[index]) < Self.evenMeasures.lowerBound
                if isNarrow, marked.count(in: range) * 8 > range.count { return false }
            }
            // No paragraph begins in lower case, so the lines are wrapped, however ragged or torn apart by wide gaps
            // they are.
            if goingOn.count(in: range) >= Self.leastGoingOn, goingOn.count(in: range) * 5 >= pairs { return true }
            let texts = max(openText.count(in: range), open / 2)
            return open * 10 >= pairs * 3
                // With ragged edges four lines in ten are near the measure; of lists and verse fewer are.
                && openAndFull.count(in: range) * 10 >= texts * 6 && openAndFilled.count(in: range) * 10 >= texts * 4
                && over.count(in: range) * 6 <= range.count
        }
        for (run, measure) in ProseRuns.runs(in: lines) where !isWrapped[run].allSatisfy(\.self) {
            if run.lowerBound > 0, !isWrapped[run.lowerBound - 1] { firstOfProse.insert(run.lowerBound) }
            for index in run {
                // Whole paragraphs around a run say nothing of its measure.
                let isAmongWider = Int(measures[index]) * 4 > measure * 5
                let own = Int32(clamping: measure)
                (isWrapped[index], measures[index]) = (true, isAmongWider ? own : max(own, measures[index]))
            }
        }
        self.isWrapped = isWrapped
        self.measures = measures
        isTorn = lines.indices.map { index in
            lines[index].place == nil && torn.count(in: Self.range(around: index, count: lines.count)) >= Self.leastTorn
        }
        let indentsOnPages = Self.usesIndentsOnPages(lines)
        usesIndents = lines.indices.map { index in
            if lines[index].place != nil { return indentsOnPages }
            let range = Self.range(around: index, count: lines.count)
            let count = indented.count(in: range)
            // If most lines are indented, the text is centred or a table.
            return count >= 1 && count * 2 <= range.count
        }
    }

    /// The width in cells that four in five of the lines around a line do not exceed.
    func measure(at line: Int) -> Int { Int(measures[line]) }

    /// The smallest indent around a line, in cells.
    func margin(at line: Int) -> Int { Int(margins[line]) }

    /// Finds paragraphs between blank lines. Their lines fill their own measure or end a sentence, and at least one
    /// continues in the next. Among advertisements and results such paragraphs are too few to be recognised by their
    /// neighbourhood.
    private static func paragraphs(_ lines: [TextLine], measures: [Int32]) -> [(run: Range<Int>, measure: Int)] {
        var runs: [(Range<Int>, Int)] = []
        guard lines.first?.place == nil else { return runs }
        // The number of lines below full ones that begin in lower case, that begin with a word too long to fit above,
        // and others.
        var (lower, long, other) = (0, 0, 0)
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].blanksBefore == 0, lines[end].column == lines[start].column,
                lines[end].page == lines[start].page
            {
                end += 1
            }
            let run = start..<end
            start = end
            let widest = lines[run].reduce(0) { max($0, $1.shape.width) }
            guard wrappedMeasures.contains(widest), widest * 5 >= Int(measures[run.lowerBound]) * 4 else { continue }
            func isFull(_ shape: LineShape) -> Bool { shape.width * 5 >= widest * 4 }
            let isWhole = lines[run.dropLast()].allSatisfy { line in
                !line.shape.isEastAsian
                    && (isFull(line.shape) || line.shape.end == .stop || line.shape.isCapitals)
            }
            let goingOn = run.dropLast().filter { index in
                let (shape, below) = (lines[index].shape, lines[index + 1].shape)
                return isFull(shape) && shape.end != .stop && shape.end != .colon && !shape.isCapitals
                    && !below.isCapitals
            }
            guard isWhole, !goingOn.isEmpty else { continue }
            runs.append((run, widest))
            for index in goingOn {
                let below = lines[index + 1].shape
                let isWithin = SentenceDecks.isSmallWord(lines[index].text.split(separator: " ").last ?? "")
                if below.start == .lower || isWithin {
                    lower += 1
                } else if lines[index].shape.width + 1 + below.firstWord > max(widest, Int(measures[index])) {
                    long += 1
                } else {
                    other += 1
                }
            }
        }
        // Lists and verse continue with capitalised words that would have fitted above.
        let isProse = lower >= leastLower && lower >= other || lower > 0 && other == 0 && long >= leastLower
        return isProse ? runs : []
    }

    private static let leastLower = 2

    /// The measure of a narrower column that begins or ends near the line: four of five lines including it fill that
    /// measure.
    private static func narrowMeasure(at index: Int, _ widths: [Int], below measure: Int) -> Int {
        for start in [index - 2, index, index - 4] where start >= 0 && start + 5 <= widths.count {
            let five = widths[start..<start + 5]
            guard let widest = five.max(), widest * 5 < measure * 4, widest >= Self.wrappedMeasures.lowerBound else {
                continue
            }
            if five.count(where: { $0 * 20 >= widest * 17 }) >= 4 { return widest }
        }
        return measure
    }

    /// Whether indents mark the paragraphs of text with places.
    private static func usesIndentsOnPages(_ lines: [TextLine]) -> Bool {
        let text = lines.filter { $0.place?.part == .text }
        let count = text.count { $0.indent >= 2 }
        return count * 40 >= text.count && count * 2 <= text.count && count > 0
    }

    /// The same number of lines at the ends of the file, because fewer would be less reliable.
    private static func range(around index: Int, count: Int) -> Range<Int> {
        let start = max(0, min(index - reach, count - 2 * reach - 1))
        return start..<min(count, start + 2 * reach + 1)
    }
}

/// Prefix sums of the lines of a kind, so that counting within a neighbourhood takes two look-ups.
private struct PrefixSums {
    private var sums: [Int32] = [0]

    init(_ lines: Int) { sums.reserveCapacity(lines + 1) }

    mutating func append(_ isOfKind: Bool) { sums.append(sums[sums.count - 1] + (isOfKind ? 1 : 0)) }

    func count(in lines: Range<Int>) -> Int { Int(sums[lines.upperBound] - sums[lines.lowerBound]) }
}
