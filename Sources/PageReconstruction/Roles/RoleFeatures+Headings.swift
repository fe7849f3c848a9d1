/// Lines that what stands above and below them tells to be of a heading, or of none.
extension RoleFeatures {
    /// Whether the block names a column: a slogan at the top of a page is a banner.
    static func isColumnName(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index + 1 < blocks.count, SectionLabel.isColumnName(blocks[index].folded), !signs[index + 1].isByline,
            blocks[index + 1].folded.count >= 8, HeadingShape.isPossible(blocks[index + 1].folded)
        else { return false }
        return blocks[..<index].contains(where: isLong)
    }

    /// Words of a title below the name of a Western column: more are text.
    private static let (longestTitle, longestOpenTitle) = (10, 16)

    /// Whether the block names a Western column, and what stands below it is the title of a story or a notice.
    static func isOverTitles(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        if SectionLabel.isFeuilleton(blocks[index].folded) { return true }
        guard index + 1 < blocks.count, SectionLabel.isWesternColumn(blocks[index].folded) else { return false }
        let below = blocks[index + 1]
        return !isLong(below) && !signs[index + 1].isOfItsOwnKind
            && below.shape.words <= (below.isComplete ? longestTitle : longestOpenTitle) && below.shape.start == .upper
            && below.shape.end != .comma
            && (below.shape.isTitled || !below.isComplete || below.shape.words <= 4)
    }

    /// Whether the block is one of several briefs that open with the mark of a caption: `▲河口市第三小学昨天举行植树活动。`
    static func isAmongBriefs(_ index: Int, _ blocks: [Block]) -> Bool {
        func isBrief(_ at: Int) -> Bool {
            guard blocks.indices.contains(at), let mark = blocks[at].folded.first, "▲△".unicodeScalars.contains(mark),
                !blocks[at].folded.contains("图")
            else { return false }
            return blocks[at].isComplete && CaptionPattern.caption(blocks[at].folded)?.credit == nil
        }
        return isBrief(index) && (isBrief(index - 1) || isBrief(index + 1))
    }

    /// Whether the block is one line between blank ones though lines are wrapped around it, does not fill its measure and ends no
    /// sentence: no paragraph of prose does.
    static func isLoneLine(_ index: Int, _ blocks: [Block]) -> Bool {
        let block = blocks[index]
        guard block.isWrapped, block.lines.count == 1, !block.shape.isEastAsian, block.opening == nil,
            block.shape.start == .upper, block.shape.end == .open, block.shape.digits == 0, block.widestShare < 0.9,
            block.shape.words > 2, index > 0, index + 1 < blocks.count
        else { return false }
        return block.blanksBefore > 0 && blocks[index + 1].blanksBefore > 0
    }

    /// Fewer questions are headlines.
    private static let leastQuestions = 3
    private static let longestQuestion = 20

    /// The questions of an interview that are not told by a mark before them: lines that end with a question mark, and nothing but
    /// their answers between them.
    static func questions(_ blocks: [Block]) -> Set<Int> {
        func isQuestion(_ block: Block) -> Bool {
            !block.shape.isEastAsian && block.folded.last == "?" && block.shape.words <= longestQuestion
                && block.shape.words > 1 && !block.shape.isCapitals && block.opening == nil
        }
        func isAnswer(_ block: Block) -> Bool { block.isComplete && !isQuestion(block) && !block.shape.isTitled }
        var found = Set<Int>()
        var run: [Int] = []
        for block in blocks {
            if isQuestion(block), block.index + 1 < blocks.count, isAnswer(blocks[block.index + 1]) {
                run.append(block.index)
                if run.count == leastQuestions { found.formUnion(run) }
                if run.count > leastQuestions { found.insert(block.index) }
            } else if !isAnswer(block) {
                run = []
            }
        }
        return found
    }

    /// Whether the block is short and stands above columns of which the first has a heading of its own.
    static func isOverColumns(_ index: Int, _ blocks: [Block]) -> Bool {
        guard index < 2, index + 1 < blocks.count, blocks[index].columns == nil, blocks[index + 1].columns != nil,
            blocks[index].opening == nil
        else { return false }
        let (shape, below) = (blocks[index].shape, blocks[index + 1])
        return shape.words <= 5 && (shape.isCapitals || shape.isTitled) && shape.end == .open
            && !isLong(below) && below.shape.words > 1 && below.shape.end == .open
    }

    /// Whether the block is the rest of a heading whose line above breaks off: its last words, or a hyphen's other half.
    ///
    /// - Parameter isGoingOn: whether the block above goes on with one above it.
    static func goesOn(_ block: Block, withHeading above: Block, isGoingOn: Bool = false) -> Bool {
        let (top, shape) = (above.shape, block.shape)
        let isTitled = isGoingOn ? top.titledWords * 10 >= top.words * 7 : top.isTitled
        guard block.lines.count <= 2, !shape.isEastAsian, !isLong(above),
            top.end == .open, isTitled || top.isCapitals, (2...8 * above.lines.count).contains(top.words),
            top.letters >= 8,
            block.blanksBefore == 0, !block.folded.contains(":"), block.folded.first != "(", shape.words <= 6,
            shape.letters >= 4 || shape.digits >= 2, !shape.isCapitals
        else { return false }
        if block.isComplete { return true }
        // In title case a line ends in lower case only where it breaks off: `Members Divided on Cost, and`.
        return (shape.start == .lower || LineKind.breaksOffInTitle(above.text))
            && shape.titledWords * 10 >= shape.words * 7
    }

    /// Words of a title with a full stop: two are a name below a letter, more than ten are a sentence.
    private static let titleWords = 3...10

    /// Whether the block is a line in title case throughout, with a full stop, between a sentence that has ended and text:
    /// `State Treasurer Smith Resigns.` Initials, commas and `&` are of names and addresses.
    static func isTitleAmongTexts(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index > 0, index + 1 < blocks.count else { return false }
        let (block, shape, below) = (blocks[index], blocks[index].shape, blocks[index + 1])
        guard block.lines.count == 1, !shape.isEastAsian, !shape.isCapitals, shape.start == .upper,
            block.folded.last == ".", titleWords.contains(shape.words), shape.titledWords == shape.words,
            block.widestShare < 0.95, !signs[index].isOfItsOwnKind
        else { return false }
        let words = block.folded.scalars.split(separator: " ")
        let isOfName = words.contains { $0.count <= 2 && ($0.last == "." || $0.last == "&") || $0.last == "," }
        let above = blocks[index - 1]
        return !isOfName && above.isComplete && (isLong(above) || !above.shape.isTitled)
            && isLong(below) && below.shape.start == .upper
    }

    /// Words that explain a headline, at most: more are text.
    private static let longestDeck = 24

    /// Whether some lines that end no sentence stand between a short line and a byline: they say what the story tells.
    static func isOverByline(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index > 0, index + 1 < blocks.count, signs[index + 1].isByline, !signs[index].isByline,
            !isLong(blocks[index - 1])
        else {
            return false
        }
        // Below the paper's name or a column's, which is one word or two set apart, it is the headline.
        let above = signs[index - 1]
        guard !above.isPaperName, !above.isLabel, !above.isFurniture,
            blocks[index - 1].shape.words > 2 || blocks[index].blanksBefore == 0
        else { return false }
        let (block, shape) = (blocks[index], blocks[index].shape)
        return block.lines.count <= 3 && shape.end == .open && !shape.isEastAsian && shape.words <= longestDeck
            && block.opening == nil
    }

    /// Lines of one heading: kicker, headline, deck and writer.
    private static let mostHeadingLines = 4

    /// Whether the block stands between the end of a sentence and a paragraph that an indent begins, though it has none itself
    /// and ends no sentence.
    static func isAmongIndents(_ index: Int, _ blocks: [Block]) -> Bool {
        func mayBe(_ at: Int) -> Bool {
            let block = blocks[at]
            guard block.isWrapped, !block.isSetIn, block.lines.count == 1, block.opening == nil else { return false }
            if block.shape.isEastAsian { return block.shape.end == .open }
            return block.isComplete && block.shape.start == .upper && block.shape.digits == 0
                && block.shape.words <= mostTitleWords && block.widestShare < 0.6
        }
        guard mayBe(index) else { return false }
        let below = blocks[index...].prefix(mostHeadingLines + 1).first { !mayBe($0.index) }
        let above = blocks[..<index].suffix(mostHeadingLines).last { !mayBe($0.index) }
        return below?.isSetIn ?? false && above?.isComplete ?? true
            && (blocks[index].shape.isEastAsian
                || below.map(isLong) ?? false && above.map { $0.lastShare < 0.9 } ?? true)
    }

    /// Words of a Western heading that ends with a full stop among paragraphs with indents.
    private static let mostTitleWords = 6

    /// Whether a label stands above the line and text below it: what may be a name is a title there.
    static func isUntitled(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        index > 0 && index + 1 < blocks.count && (signs[index - 1].isLabel || signs[index - 1].isMarked)
            && isLong(blocks[index + 1])
    }

    /// Whether the block is a name over a line that says what its owner does: `Maria Stone` / `Education reporter`.
    static func isNameOverJob(_ index: Int, _ blocks: [Block]) -> Bool {
        // The shapes first: the patterns are dear, and every block is asked.
        guard index + 1 < blocks.count, blocks[index].opening == nil, !blocks[index].shape.isEastAsian,
            (2...3).contains(blocks[index].shape.words), (2...4).contains(blocks[index + 1].shape.words)
        else { return false }
        return WesternByline.nameAlone(blocks[index].folded) != nil
            && WesternByline.isJobAlone(blocks[index + 1].folded)
    }

    /// Whether the block is a weekday in capitals, be it damaged, above the rest of the paper's date.
    static func isWeekdayOfDate(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index < LinePatterns.headBlocks, index + 1 < blocks.count, blocks[index].shape.isCapitals,
            blocks[index].shape.words <= 3, signs[index + 1].isFolio
        else { return false }
        return DateTokens.tokens(of: blocks[index].text).contains { DateWords.weekdayNear($0.text) != nil }
    }
}
