/// Computes the features of blocks for the choice of their roles.
struct RoleFeatures {
    let blocks: [Block]
    /// By block, the results of the patterns.
    let signs: [BlockSigns]
    private let runs: BlockRuns
    private let repeats: RepeatedLines
    private let turns: SpeakerTurns
    private let letters: LetterSignatures
    private let stacks: HeadingStacks
    private let capitalLabels: CapitalLabels
    private let numbered: NumberedHeadings
    /// Whether texts are seldom separated by blank lines, so that a blank line indicates a heading.
    private let blankIsRare: Bool
    private let hasSignatures: Bool
    private let questions: Set<Int>

    init(_ blocks: [Block], signs: [BlockSigns]) {
        self.blocks = blocks
        self.signs = signs
        runs = BlockRuns(blocks, signs: signs)
        var sure = zip(runs.sure, signs).map { $0 ?? ($1.isDayOfList ? LineRole.body : nil) }
        for headline in SentenceDecks.headlines(in: blocks, signs: signs) {
            (sure[headline], sure[headline + 1]) = (.headline, .deck)
        }
        for heading in HeadedEntries.headings(in: blocks, signs: signs) {
            (sure[heading], sure[heading + 1]) = (.headline, .body)
        }
        for block in blocks where sure[block.index] == nil {
            if Self.isRule(block) { sure[block.index] = .furniture }
            if LetterSignatures.isSalutation(block.folded) { sure[block.index] = .body }
        }
        sureRoles = sure
        repeats = RepeatedLines(blocks)
        turns = SpeakerTurns(blocks)
        letters = LetterSignatures(blocks)
        stacks = HeadingStacks(blocks, signs: signs)
        capitalLabels = CapitalLabels(blocks, signs: signs)
        numbered = NumberedHeadings(blocks)
        let blankBetweenTexts = zip(blocks, blocks.dropFirst()).reduce(into: (blank: 0, all: 0)) { counts, pair in
            guard Self.isLong(pair.0), Self.isLong(pair.1) else { return }
            counts.all += 1
            if pair.1.blanksBefore > 0 { counts.blank += 1 }
        }
        blankIsRare = blankBetweenTexts.all >= 2 && blankBetweenTexts.blank * 5 <= blankBetweenTexts.all
        questions = Self.questions(blocks)
        hasSignatures = signs.contains { $0.isByline || $0.opensWithDateline }
    }

    /// By block, its features, computed on access: all of them at once would take more memory than the text.
    var features: LazyMapCollection<Range<Int>, FeatureVector<RoleFeature>> {
        blocks.indices.lazy.map(features)
    }

    /// By block, the role settled by the run that it belongs to.
    let sureRoles: [LineRole?]

    private func features(_ index: Int) -> FeatureVector<RoleFeature> {
        var out = Self.ownFeatures(blocks[index], signs[index])
        Self.addNeighbours(index, blocks, signs, to: &out)
        out.set(.blankIsRare, blankIsRare && blocks[index].blanksBefore > 0)
        let isSigned = signs[index...].prefix(3).dropFirst().contains { $0.isByline || $0.opensWithDateline }
        out.set(.isUnsigned, hasSignatures && !isSigned)
        out.set(.blankAboveUnsigned, !hasSignatures && (index == 0 || blocks[index].blanksBefore > 0))
        out.set(.repeats, repeats.contains(index))
        if turns.contains(index) { out.set(.isTurn, true) }
        out.set(.isSignature, letters.contains(index) || Self.isSignature(index, blocks))
        out.set(.isInStack, stacks.contains(index))
        Self.addPlace(of: blocks[index], to: &out)
        out.set(.isInVerse, runs.verse[index])
        out.set(.isInTable, runs.table[index])
        out.set(.isInList, runs.list[index])
        out.set(.isPlace, LinePatterns.isPlace(blocks[index].folded))
        out.set(.isColumnName, Self.isColumnName(index, blocks, signs))
        out.set(.isOverTitles, capitalLabels.contains(index) || Self.isOverTitles(index, blocks, signs))
        out.set(.isInContents, runs.contents[index])
        out.set(blocks[index].shape.isEastAsian ? .isNumberedPart : .isNumberedHeading, numbered.contains(index))
        if out[.isSignature] > 0 || runs.sure[index] != nil || Self.isUntitled(index, blocks, signs) {
            out.set(.isName, false)
        }
        if Self.isNameOverJob(index, blocks) || index > 0 && Self.isNameOverJob(index - 1, blocks) {
            out.set(.isByline, true)
        }
        if signs[index].isCaption, Self.isAmongBriefs(index, blocks) { out.set(.isCaption, false) }
        let isGoingOn = index > 1 && Self.goesOn(blocks[index - 1], withHeading: blocks[index - 2])
        let mayGoOn = index > 0 && !signs[index].opensWithDateline
        let goesOn = mayGoOn && Self.goesOn(blocks[index], withHeading: blocks[index - 1], isGoingOn: isGoingOn)
        out.set(.goesOnWithHeading, goesOn)
        let mayGoOnBelow = index + 1 < blocks.count && !signs[index + 1].opensWithDateline
        let goesOnBelow = mayGoOnBelow && Self.goesOn(blocks[index + 1], withHeading: blocks[index])
        out.set(.goesOnBelow, goesOnBelow)
        out.set(.isOverColumns, Self.isOverColumns(index, blocks))
        out.set(.isLoneLine, Self.isLoneLine(index, blocks))
        out.set(.isQuestion, questions.contains(index))
        out.set(.isTitleAmongTexts, Self.isTitleAmongTexts(index, blocks, signs))
        out.set(.isAmongIndents, blocks[index].isHeadingAmongFullLines || Self.isAmongIndents(index, blocks))
        if signs[index].isFolio, FurniturePattern.isImprint(blocks[index].folded) { out.set(.isLong, false) }
        if runs.table[index], signs[index].isNumber { out.set(.isFolio, false) }
        if Self.isOverByline(index, blocks, signs) {
            out.set(.isOverByline, true)
            out.set(.isLong, false)
        }
        if Self.isWeekdayOfDate(index, blocks, signs) { out.set(.isFolio, true) }
        return out
    }

    private static func addPlace(of block: Block, to out: inout FeatureVector<RoleFeature>) {
        guard let part = block.opening?.part else { return }
        out.set(.isSetAsHeading, part == .headline || part == .kicker)
        out.set(.isSetAsDeck, part == .deck)
        out.set(.isSetAsText, part == .text)
        out.set(.isSetAsCrosshead, part == .crosshead)
        out.set(.isSetSmall, part == .small)
        out.set(.isSetAround, part == .around)
    }

    /// Whether the block is longer than a heading: several lines, or more cells than the longest heading.
    static func isLong(_ block: Block) -> Bool {
        let shape = block.shape
        // A heading of several lines leaves each of them unfilled.
        if (2...4).contains(block.lines.count), block.widestShare < 0.8, !block.isComplete, shape.words <= 20,
            shape.end != .colon, block.folded.last != "—"
        {
            return false
        }
        // A deck of several lines in title case may end with a full stop.
        if (2...4).contains(block.lines.count), shape.isTitled, shape.plainWords == 0,
            shape.words <= max(16, 6 * block.lines.count)
        {
            return false
        }
        if block.lines.count > 2 { return true }
        if shape.isEastAsian { return shape.width > 68 || shape.width > 28 && block.isComplete }
        let isTwoFullLines = block.lines.count == 2 && (block.isComplete || block.lastShare >= 0.75)
        return shape.width > 110 || isTwoFullLines && shape.start != .mark && !shape.isCapitals
            || shape.words > 8 && block.isComplete
    }

    /// Whether the block is a rule between stories or between the parts of a heading.
    static func isRule(_ block: Block) -> Bool {
        block.lines.count == 1 && block.opening == nil && LineKind.isRule(block.text)
    }

    /// Whether the block below a title begins its story: a byline, a sentence, or a speaker's turn.
    private static func isBelowTitle(_ block: Block, _ signs: BlockSigns) -> Bool {
        !signs.isFolio && (isLong(block) && block.isComplete || signs.isTurn || signs.isByline)
    }

    private static func ownFeatures(_ block: Block, _ signs: BlockSigns) -> FeatureVector<RoleFeature> {
        var out: FeatureVector<RoleFeature> = [.bias: 1]
        let shape = block.shape
        // The volume, day and price at the top of a page can be as long as a sentence.
        let isLong = isLong(block) && !(signs.isFolio && block.index < 6)
        let isEastAsian = shape.isEastAsian
        let isStop = block.isComplete
        let isQuestion = "!?！？".unicodeScalars.contains(block.folded.last ?? " ")
        out.set(.isLong, isLong)
        out.set(.isWrapped, block.isWrapped)
        out.set(.isWrappedEastAsian, block.isWrapped && isEastAsian)
        out.set(.isOneLine, block.lines.count == 1)
        let share = Double(shape.width) / Double(max(1, block.measure))
        out.set(.isHalfLine, block.isWrapped && block.lines.count == 1 && share < 0.6)
        out.set(.isFullLine, block.isWrapped && block.lines.count == 1 && share >= 0.9)
        out.set(.wordsAtMost3, !isEastAsian && shape.words <= 3)
        out.set(.wordsAtMost6, !isEastAsian && shape.words <= 6)
        out.set(.wordsAtMost12, !isEastAsian && shape.words <= 12)
        out.set(.wordsOver16, !isEastAsian && shape.words > 16)
        out.set(.charactersAtMost6, isEastAsian && shape.count <= 6)
        out.set(.charactersAtMost8, isEastAsian && shape.count <= 8)
        out.set(.charactersAtMost16, isEastAsian && shape.count <= 16)
        out.set(.charactersAtMost30, isEastAsian && shape.count <= 30)
        out.set(.isShortAndOpen, isEastAsian && shape.count <= 34 && (shape.end == .open || isQuestion))
        out.set(.isEastAsian, isEastAsian)
        out.set(.isCapitals, shape.isCapitals)
        out.set(.isCapitalsWithStop, shape.isCapitals && isStop)
        out.set(.isTitled, !isEastAsian && shape.isTitled)
        out.set(
            .isShortTitleWithStop, !isEastAsian && isStop && shape.words <= 4 && shape.isTitled && shape.letters >= 4)
        out.set(
            .isShortWithStop,
            !isEastAsian && isStop && shape.words <= 3 && shape.start == .upper && shape.letters >= 5 && !isQuestion)
        out.set(.beginsInLowerCase, shape.start == .lower && !shape.isMarks)
        out.set(.beginsWithDigit, shape.start == .digit)
        out.set(.beginsWithMark, shape.start == .mark && !signs.isMarked && !signs.isQuotation)
        out.set(.endsInStop, isStop && !isQuestion)
        out.set(.endsInComma, shape.end == .comma)
        out.set(.endsInColon, shape.end == .colon)
        // A line that ends in a dash continues below: `“There are three things to know –`
        let last = block.text.unicodeScalars.last
        out.set(.endsInHyphen, shape.end == .hyphen || !isEastAsian && (last == "–" || last == "—"))
        out.set(.endsInQuestion, isQuestion && !isLong)
        out.set(.isQuotation, signs.isQuotation)
        let commas = block.folded.scalars.prefix(80).count { $0 == "," || $0 == "、" }
        // A list after a label also counts: `Present: A. Marsh (Chair), B. Dunn, C. Reeve`
        out.set(.hasTwoCommas, commas > 1 && (isEastAsian || block.folded.contains(": ")))
        out.set(.hasBlankAmongHan, isEastAsian && !isLong && block.folded.contains(" ") && !isStop)
        out.set(.manyDigits, shape.digits * 3 > shape.letters + shape.digits && shape.digits * 3 > shape.count)
        // Marks alone are not a cell of a table.
        out[.isRubbish] = shape.isMarks ? 1.5 : shape.isRubbish ? 1 : 0
        out.set(.isIllegible, !isLong && !isEastAsian && !Legibility.isLegible(block.text))
        out.set(.isTabular, shape.gaps >= 2)
        out.set(.isItem, signs.isItem && !shape.isMarks)
        out.set(.isByline, signs.isByline)
        out.set(.isName, signs.isName)
        out.set(.opensWithDateline, signs.opensWithDateline)
        out.set(.isAside, signs.isAside)
        out.set(
            .endsInFigure,
            block.lines.count == 1 && shape.end != .stop && LineKind.endsInFigure(block.text, shape))
        out.set(.opensWithTitle, signs.opensWithTitle)
        out.set(.isCaption, signs.isCaption)
        out.set(.isLabel, signs.isLabel)
        out.set(.isMarked, signs.isMarked)
        out.set(.isFolio, signs.isFolio)
        out.set(.isAddress, signs.isAddress)
        out.set(.isTurn, signs.isTurn)
        out.set(.isContentsEntry, signs.isContentsEntry)
        out.set(.isNoticeTitle, signs.isNoticeTitle)
        out.set(.isPaperName, signs.isPaperName && block.index < 4)
        out.set(.isFurniturePattern, signs.isFurniture)
        return out
    }

    /// The number of blocks searched for a neighbour; blocks of mere marks are skipped.
    private static let mostMarks = 3

    private static func addNeighbours(
        _ index: Int, _ blocks: [Block], _ signs: [BlockSigns], to out: inout FeatureVector<RoleFeature>
    ) {
        let block = blocks[index]
        out.set(.opensFile, index == 0)
        out.set(.isNearTop, index < 6)
        // A rule sets a heading apart as a blank line does.
        let isApart = block.blanksBefore > 0 || index > 0 && isRule(blocks[index - 1])
        out.set(.blankAbove, index == 0 || isApart)
        out.set(.manyBlanksAbove, block.blanksBefore > 1)
        out.set(.noBlankAbove, index > 0 && !isApart)
        // Marks that a scanner took for letters are skipped.
        if let above = blocks[..<index].suffix(mostMarks).last(where: { !$0.shape.isMarks }),
            !signs[above.index].isOfItsOwnKind
        {
            out.set(.aboveIsComplete, above.isComplete)
            out.set(.aboveIsOpen, isLong(above) && above.isOpen && !above.shape.isCapitals)
            out.set(.aboveIsShort, !isLong(above))
            // The headline is in capitals, the line that explains it is not.
            out.set(
                .stepsDown,
                above.shape.isCapitals && !block.shape.isCapitals && !block.shape.isEastAsian && !isLong(block)
                    && block.shape.start == .upper && !block.folded.contains(": ") && !signs[index].isByline
                    && !signs[above.index].isNoticeTitle && !isFirstBrief(index, blocks)
                    && !HeadingStacks.isEntryOfList(block))
        }
        guard let below = blocks[(index + 1)...].prefix(mostMarks).first(where: { !$0.shape.isMarks }) else { return }
        out.set(.blankBelow, below.blanksBefore > 0)
        let belowIsLong = isLong(below) && !(signs[below.index].isFolio && index < 5)
        out.set(.belowIsLong, belowIsLong)
        // If two lines name the writer, neither is a heading.
        let isOverTime =
            (signs[below.index].isFolio || signs[below.index].isFurniture)
            && LinePatterns.isTimeOfPosting(below.folded)
        out.set(.belowIsByline, (signs[below.index].isByline || isOverTime) && !signs[index].isByline)
        out.set(.belowOpensWithDateline, signs[below.index].opensWithDateline)
        out.set(.belowIsCapitals, below.shape.isCapitals)
        out.set(.belowIsShort, !belowIsLong)
        // A line may come between a masthead and its date. If text follows directly below the date, the block is a
        // title instead.
        let folio = signs[(index + 1)..<min(blocks.count, index + 3)].firstIndex { $0.isFolio }
        guard index < 4, let folio else { return }
        let isTitle =
            folio + 1 < blocks.count && isBelowTitle(blocks[folio + 1], signs[folio + 1])
            || LinePatterns.isTimeOfPosting(blocks[folio].folded)
        out.set(.belowIsFolio, !isTitle || signs[index].isPaperName)
        out.set(.belowIsWeekday, out[.belowIsFolio] > 0 && LinePatterns.namesWeekday(blocks[folio].text))
    }
}
