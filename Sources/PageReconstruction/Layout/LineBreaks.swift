/// Decides which lines continue the paragraph of the line above them.
struct LineBreaks {
    /// By line, whether it continues the paragraph above.
    let goesOn: [Bool]
    /// The headings in wrapped text with and without indents.
    let headings: HeadingsAmongIndents
    let unindented: HeadingsAmongFullLines

    /// - Parameters:
    ///   - forcedEnds: the numbers of the lines after which the user wants a boundary.
    ///   - forcedJoins: the numbers of the lines that the user wants continued.
    init(
        _ lines: [TextLine], around neighbourhood: LineNeighbourhood, forcedEnds: Set<Int>, forcedJoins: Set<Int>,
        weights: FeatureVector<LineBreakFeature> = .lineBreaks
    ) {
        let isInBox = ContentsBoxes(lines).isInBox
        let repeated = RepeatedLines(lines)
        let days = Set(LinePatterns.daysOfList(lines.lazy.map { ($0.text, $0.shape) }))
        let isOfItsOwnKind = lines.indices.map {
            lines[$0].place == nil && isInBox[$0] || LineKind.isSure(lines[$0]) || LineKind.isRow(lines[$0].shape)
                || repeated.contains($0) || lines[$0].place?.part == .row
                || lines[$0].shape.isMarks && lines[$0].place == nil && LineKind.isRule(lines[$0].text)
                || Self.isAmongFigures($0, lines, neighbourhood) || Self.isNameOverJob($0, lines)
                || days.contains($0) || Self.isAmongTimes($0, lines)
                || Self.isColumn($0, lines)
                || Self.isTitleOverPlace($0, lines, neighbourhood)
        }
        let headings = HeadingsAmongIndents(lines, neighbourhood)
        let unindented = HeadingsAmongFullLines(lines, neighbourhood, isOfItsOwnKind: isOfItsOwnKind)
        self.headings = headings
        self.unindented = unindented
        let isVerse = zip(LineKind.verse(in: lines, partedBy: headings), Stanzas(lines).isVerse).map { $0 || $1 }
        let isOfBrief = LineKind.continuesBrief(in: lines)
        let between = HeadingsBetweenTexts(lines, neighbourhood, isApart: isOfItsOwnKind)
        goesOn = lines.indices.map { index in
            guard index > 0 else { return false }
            let (above, line) = (lines[index - 1], lines[index])
            if forcedEnds.contains(above.number) { return false }
            if forcedJoins.contains(above.number), line.number == above.number + 1 { return true }
            if above.place != nil, line.place?.part != .text {
                return line.goesOnAsSet(below: above) && !isOfItsOwnKind[index] && !isOfItsOwnKind[index - 1]
            }
            if headings.contains(index - 1) || headings.contains(index) { return false }
            if unindented.contains(index - 1) || unindented.contains(index) { return false }
            if isOfBrief[index] { return true }
            if between.contains(index - 1) || between.contains(index) {
                return between.goesOn(index, lines)
            }
            guard line.blanksBefore == 0, line.page == above.page, line.column == above.column,
                !neighbourhood.firstOfProse.contains(index),
                neighbourhood.isWrapped[index - 1] || neighbourhood.isWrapped[index]
                    || neighbourhood.continuesSentence[index]
            else { return false }
            var features = Self.features(
                above, line, neighbourhood, at: index,
                isOfItsOwnKind: isOfItsOwnKind[index - 1] || isOfItsOwnKind[index]
                    || isVerse[index - 1] && isVerse[index])
            if unindented.isOpening(index - 1), above.shape.end == .open || above.shape.end == .comma {
                for short in [LineBreakFeature.eastAsianIsShort, .isNearlyFull, .isThreeQuarters, .wordWouldFit] {
                    features.set(short, false)
                }
            }
            // A heading is below a complete sentence; a word that was torn off is not.
            let isInMidst = index > 1 && above.blanksBefore == 0 && lines[index - 2].shape.end == .open
            features.set(
                .isTornOff,
                isInMidst && neighbourhood.isTorn[index] && above.shape.end == .open
                    && above.shape.width * 10 < neighbourhood.measure(at: index - 1) * 7)
            features.set(
                .isAboveByline, index + 1 < lines.count && Self.isTitle(line, below: above, over: lines[index + 1]))
            features.set(.isTitleAbove, Self.isTitleAlone(lines, neighbourhood, above: index))
            features.set(.isBelowShortItems, Self.endsListOfShortItems(lines[..<index], neighbourhood))
            features.set(
                .isNameAlone, Self.isNameAlone(lines, at: index) || Self.isBelowTitle(lines, neighbourhood, at: index))
            features.set(
                .isAmongDays,
                above.shape.digits > 0 && line.shape.digits > 0 && LineKind.beginsWithWeekday(above.text)
                    && LineKind.beginsWithWeekday(line.text))
            if Self.isEntry(index, lines) {
                features.set(.beginsInLowerCase, false)
                features.set(.beginsEntry, true)
            }
            features.set(.closesBracket, Self.closesBracket(line.text, openedIn: above.text))
            features.set(
                .beginsWithPlace,
                line.shape.start == .upper && above.shape.end != .hyphen
                    && (LineKind.beginsWithCapitalWord(line.text)
                        || line.shape.digits > 0 && (above.shape.end == .stop || above.text.hasSuffix(")")))
                    && DatelinePattern.opens(FoldedScalars(line.text)))
            return features.weighted(by: weights) > 0
        }
    }

    /// Whether the line is one of several consecutive lines that end with figures and do not fill their measure, or
    /// that end with prices.
    private static func isAmongFigures(_ index: Int, _ lines: [TextLine], _ neighbourhood: LineNeighbourhood) -> Bool {
        func isOne(_ at: Int) -> Bool {
            guard lines.indices.contains(at), lines[at].place == nil else { return false }
            let shape = lines[at].shape
            guard shape.digits > 0, !shape.isEastAsian, shape.start != .lower, shape.end != .stop else { return false }
            // Lines with prices are no running text even if they are full.
            let isPrice = lines[at].text.unicodeScalars.reversed().prefix { $0 != " " }.contains {
                $0 == "$" || $0 == "£"
            }
            return (shape.width * 5 < neighbourhood.measure(at: at) * 4 || isPrice || LineKind.isResult(lines[at].text))
                && LineKind.endsInFigure(lines[at].text, shape)
        }
        return isOne(index) && (isOne(index - 1) || isOne(index + 1))
    }

    /// Whether the line and one beside it begin with a time or a day: `10/13 Noise complaint, Unit 6`.
    private static func isAmongTimes(_ index: Int, _ lines: [TextLine]) -> Bool {
        func isOne(_ at: Int) -> Bool { lines.indices.contains(at) && LineKind.beginsWithTime(lines[at].text) }
        return isOne(index) && (isOne(index - 1) || isOne(index + 1))
    }

    /// Whether the line is a short title between the end of a sentence and a text that opens with its place and day: `Die
    /// Mobilmachung befohlen.` / `Berlin, 1. August. Seine Majestät der Kaiser`.
    private static func isTitleOverPlace(
        _ index: Int, _ lines: [TextLine], _ neighbourhood: LineNeighbourhood
    ) -> Bool {
        let shape = lines[index].shape
        guard index > 0, index + 1 < lines.count, !shape.isEastAsian, shape.start == .upper, shape.digits == 0,
            shape.words <= longestTitle, shape.width * 5 < neighbourhood.measure(at: index) * 3,
            shape.end == .open || shape.end == .stop, lines[index - 1].shape.end == .stop,
            lines[index].place == nil, case let below = lines[index + 1], below.shape.digits > 0
        else { return false }
        let text = FoldedScalars(below.text)
        let start = text.scalars.firstIndex { !"*—–- ".unicodeScalars.contains($0) } ?? 0
        return DatelinePattern.opens(text[start..<text.count])
    }

    private static let longestTitle = 7

    private static func isColumn(_ index: Int, _ lines: [TextLine]) -> Bool {
        index > 0 && LineKind.isColumn(lines[index], below: lines[index - 1])
    }

    /// Whether the line is a name above that person's job title: `Maria Stone` / `Sports Editor`.
    private static func isNameOverJob(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard index + 1 < lines.count, case (let name, let job) = (lines[index], lines[index + 1]),
            job.blanksBefore == 0,
            (2...3).contains(name.shape.words), (2...4).contains(job.shape.words), !name.shape.isEastAsian,
            name.place == nil
        else { return false }
        return WesternByline.isJobAlone(FoldedScalars(job.text))
            && WesternByline.nameAlone(FoldedScalars(name.text)) != nil
    }

    /// Whether a line between the end of a sentence and a byline is the headline of the next story.
    private static func isTitle(_ line: TextLine, below above: TextLine, over next: TextLine) -> Bool {
        above.shape.end == .stop && line.shape.end == .open && line.shape.start != .lower
            && next.shape.count <= 80 && WesternByline.line(FoldedScalars(next.text)) != nil
    }

    /// Whether the line above begins its column or paragraph and is half empty, although the line below fills its own
    /// and begins as a sentence does.
    private static func isTitleAlone(
        _ lines: [TextLine], _ neighbourhood: LineNeighbourhood, above index: Int
    ) -> Bool {
        let (above, line) = (lines[index - 1], lines[index])
        guard above.place == nil, above.shape.end == .open, above.shape.start == .upper, line.shape.start != .lower,
            !above.shape.isEastAsian, index == 1 || above.blanksBefore > 0
        else { return false }
        let measure = neighbourhood.measure(at: index - 1)
        // Columns side by side have been separated by now; elsewhere a ragged edge is possible.
        let isInColumn = above.columns != nil || index == 1 || lines[index - 2].column != above.column
        let wouldFit = above.shape.width + 1 + line.shape.firstWord <= measure
        return (isInColumn || wouldFit) && above.shape.width * 5 < measure * 4 && line.shape.width * 5 >= measure * 4
    }

    /// The number of lines to each side that may have the bullet of another entry.
    private static let reachOfEntries = 4

    /// Whether the line begins with a bullet, as another line near it does: `- adoption du compte`.
    private static func isEntry(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard LineKind.isBulleted(lines[index].text) else { return false }
        let near = max(0, index - reachOfEntries)..<min(lines.count, index + reachOfEntries + 1)
        return near.contains {
            $0 != index && lines[$0].text.unicodeScalars.first == lines[index].text.unicodeScalars.first
                && LineKind.isBulleted(lines[$0].text)
        }
    }

    /// Whether a bracket that opens a line is closed in the line below.
    private static func closesBracket(_ text: String, openedIn above: String) -> Bool {
        guard let mark = above.unicodeScalars.first, mark == "(" || mark == "[" else { return false }
        let close: Unicode.Scalar = mark == "(" ? ")" : "]"
        return !above.unicodeScalars.contains(close)
            && text.unicodeScalars.first { $0 == mark || $0 == close } == close
    }

    /// The minimum number of items that show how a list is set.
    private static let leastItems = 3

    /// Whether the lines end with items none of which fills its line, so that they were not wrapped.
    private static func endsListOfShortItems(
        _ lines: ArraySlice<TextLine>, _ neighbourhood: LineNeighbourhood
    ) -> Bool {
        var count = 0
        for index in lines.indices.reversed() {
            guard lines[index].shape.width * 20 < neighbourhood.measure(at: index) * 17,
                LineKind.isItem(lines[index].text)
            else { break }
            count += 1
            if count == leastItems { return true }
            if lines[index].blanksBefore > 0 { break }
        }
        return false
    }

    static func features(
        _ above: TextLine, _ line: TextLine, _ neighbourhood: LineNeighbourhood, at index: Int, isOfItsOwnKind: Bool
    ) -> FeatureVector<LineBreakFeature> {
        var out: FeatureVector<LineBreakFeature> = [.bias: 1]
        let (top, bottom) = (above.shape, line.shape)
        let measure = max(1, neighbourhood.measure(at: index - 1))
        // An indent takes up part of the measure.
        let used = top.widthInEms + max(0, above.indent - neighbourhood.margin(at: index - 1))
        let share = above.place?.fill ?? Double(used) / Double(measure)
        let isSentence = top.end == .stop
        let wouldFit = above.place == nil ? used + 1 + bottom.firstWord <= measure : share < 0.8
        out.set(.endsInStop, isSentence)
        out.set(.endsInColon, top.end == .colon)
        // The text announced by a short line begins below it, even in lower case: `… haben geruht:` / `dem Geheimen …`
        out.set(.endsInShortColon, top.end == .colon && share < 0.85)
        out.set(.endsInComma, top.end == .comma)
        out.set(.endsInHyphen, top.end == .hyphen)
        out.set(.isNearlyFull, share >= 0.85 && share < 0.93)
        out.set(.isThreeQuarters, share >= 0.7 && share < 0.85)
        out.set(.isHalf, share >= 0.5 && share < 0.7)
        out.set(.isShort, share < 0.5)
        out.set(.isShortSentence, isSentence && share < 0.88)
        out.set(.isFullSentence, isSentence && share >= 0.9 && !wouldFit)
        out.set(.eastAsianIsShort, top.isEastAsian && share < 0.88)
        out.set(.wordWouldFit, wouldFit)
        out.set(.beginsInLowerCase, bottom.start == .lower)
        out.set(.beginsInUpperCase, bottom.start == .upper)
        out.set(.beginsWithMark, bottom.start == .mark)
        out.set(.beginsWithCapitalWord, !bottom.isCapitals && LineKind.beginsWithCapitalWord(line.text))
        out.set(
            .beginsAsItem,
            LineKind.isItem(line.text) && (isSentence || !LineKind.opensWithDay(line.text))
                || isSentence && bottom.start == .upper
                    && LinePatterns.opensWithTitle(FoldedScalars(line.text))
        )
        let usesIndents = neighbourhood.usesIndents[index]
        let isIndented = line.indent >= neighbourhood.margin(at: index) + 2
        let isPlaced = line.place != nil
        out.set(.isIndented, usesIndents && isIndented && (line.indent > above.indent || isPlaced))
        out.set(.isIndentedInColumn, usesIndents && isIndented && isPlaced)
        // No paragraph wraps at half of its measure, indented or not.
        out.set(.isNotIndented, usesIndents && !isIndented && !(share < 0.5 && wouldFit))
        out.set(.capitalsAbove, top.isCapitals && !bottom.isCapitals && top.words <= 12)
        // The last name of a list in capitals is no heading: `Présents : Mmes ALLARD, BONNET,` / `GIRARD.`
        let isLastName = top.end == .comma && top.capitals * 2 > top.letters && bottom.words == 1 && share >= 0.85
        out.set(.capitalsBelow, bottom.isCapitals && bottom.letters >= 5 && !isLastName)
        out.set(.titlesAboveAndBelow, top.isTitled && bottom.isTitled && top.words + bottom.words >= 5)
        out.set(
            .breaksOffInTitle,
            top.isTitled && bottom.isTitled && top.words > 2 && !top.isCapitals && top.digits == 0
                && LineKind.breaksOffInTitle(above.text))
        out.set(.isOfItsOwnKind, isOfItsOwnKind)
        return out
    }
}

extension TextLine {
    /// Whether a line of a heading or a caption continues the line above: both are set as the same part in the same
    /// type size.
    fileprivate func goesOnAsSet(below above: TextLine) -> Bool {
        guard let place, let other = above.place, place.part != .around else { return false }
        return place.part == other.part && place.column == other.column && place.story == other.story
            && max(place.size, other.size) < 1.08 * min(place.size, other.size)
    }
}
