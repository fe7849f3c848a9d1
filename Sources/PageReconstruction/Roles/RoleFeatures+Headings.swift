/// Features that decide by the lines above and below whether a line belongs to a heading.
extension RoleFeatures {
    /// Whether the block names a column; a slogan at the top of a page is a banner instead.
    static func isColumnName(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index + 1 < blocks.count, SectionLabel.isColumnName(blocks[index].folded), !signs[index + 1].isByline,
            blocks[index + 1].folded.count >= 8, HeadingShape.isPossible(blocks[index + 1].folded)
        else { return false }
        return blocks[..<index].contains { isLong($0) || signs[$0.index].isByline }
    }

    /// The maximum number of words in a title below the name of a Western column: longer lines are text.
    private static let (longestTitle, longestOpenTitle) = (10, 16)

    /// Whether the block names a Western column, with the title of a story or a notice below it.
    static func isOverTitles(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        if SectionLabel.isFeuilleton(blocks[index].folded) { return true }
        guard index + 1 < blocks.count, SectionLabel.isWesternColumn(blocks[index].folded) else { return false }
        // A note to the readers may come first: `[We are not responsible for the opinions of our correspondents.]`
        let isOverNote = index + 2 < blocks.count && isNote(blocks[index + 1])
        let below = blocks[index + (isOverNote ? 2 : 1)]
        return !isLong(below) && !signs[below.index].isOfItsOwnKind
            && below.shape.words <= (below.isComplete ? longestTitle : longestOpenTitle) && below.shape.start == .upper
            && below.shape.end != .comma
            && (below.shape.isTitled || !below.isComplete || below.shape.words <= 4)
    }

    /// Whether the whole block is in brackets.
    private static func isNote(_ block: Block) -> Bool {
        guard let first = block.folded.first, let last = block.folded.last else { return false }
        return first == "[" && last == "]" || first == "(" && last == ")"
    }

    /// Words that refer to a picture; `图书室` does not.
    private static let pictures = ["图为", "图中", "图片", "上图", "下图", "左图", "右图", "(图"]

    /// Whether the block is one of several briefs that open with a caption's mark: `▲河口市第三小学昨天举行植树活动。`
    static func isAmongBriefs(_ index: Int, _ blocks: [Block]) -> Bool {
        func isBrief(_ at: Int) -> Bool {
            guard blocks.indices.contains(at), let mark = blocks[at].folded.first, "▲△".unicodeScalars.contains(mark),
                !pictures.contains(where: blocks[at].folded.contains)
            else { return false }
            // In papers of the Republic no full stop ends them.
            return (blocks[at].isComplete || blocks[at].shape.count > 20 && blocks[at].shape.isEastAsian)
                && CaptionPattern.caption(blocks[at].folded)?.credit == nil
        }
        return isBrief(index) && (isBrief(index - 1) || isBrief(index + 1))
    }

    /// In words: a longer text is more than a brief.
    private static let longestBrief = 16

    /// Whether the block and the two below it are short sentences, as below the name of a column: `J. B. Leggat is at the
    /// Thornton.`
    static func isFirstBrief(_ index: Int, _ blocks: [Block]) -> Bool {
        guard index + 2 < blocks.count, blocks[index].isComplete, blocks[index].lines.count == 1 else { return false }
        return blocks[(index + 1)...(index + 2)].allSatisfy { below in
            below.isComplete && below.blanksBefore == 0 && below.shape.words <= longestBrief
                && below.shape.start == .upper && below.shape.titledWords < below.shape.words
        }
    }

    /// Whether the block is a single line between blank lines, among wrapped lines, that neither fills its measure nor
    /// ends a sentence, as no paragraph of prose would be.
    static func isLoneLine(_ index: Int, _ blocks: [Block]) -> Bool {
        let block = blocks[index]
        guard block.isWrapped, block.lines.count == 1, !block.shape.isEastAsian, block.opening == nil,
            block.shape.start == .upper, block.shape.end == .open, block.shape.digits == 0, block.widestShare < 0.9,
            block.shape.words > 2, index > 0, index + 1 < blocks.count
        else { return false }
        return block.blanksBefore > 0 && blocks[index + 1].blanksBefore > 0
    }

    /// The minimum number of questions; fewer are headlines.
    private static let leastQuestions = 3
    private static let longestQuestion = 20

    /// The questions of an interview that have no mark: lines that end with a question mark, with only their answers in
    /// between.
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

    /// Whether the block is short and above columns, the first of which has its own heading.
    static func isOverColumns(_ index: Int, _ blocks: [Block]) -> Bool {
        guard index < 2, index + 1 < blocks.count, blocks[index].columns == nil, blocks[index + 1].columns != nil,
            blocks[index].opening == nil
        else { return false }
        let (shape, below) = (blocks[index].shape, blocks[index + 1])
        return shape.words <= 5 && (shape.isCapitals || shape.isTitled) && shape.end == .open
            && !isLong(below) && below.shape.words > 1 && below.shape.end == .open
    }

    /// Whether the block is the rest of a heading whose line above breaks off: its last words, or the second half of a
    /// hyphenated word.
    ///
    /// - Parameter isGoingOn: whether the block above itself continues a heading.
    static func goesOn(_ block: Block, withHeading above: Block, isGoingOn: Bool = false) -> Bool {
        let (top, shape) = (above.shape, block.shape)
        let isTitled = isGoingOn ? top.titledWords * 10 >= top.words * 7 : top.isTitled
        guard block.lines.count <= 2, !shape.isEastAsian, !isLong(above),
            top.end == .open, isTitled || top.isCapitals, (2...8 * above.lines.count).contains(top.words),
            top.letters >= 8,
            block.blanksBefore == 0, !block.folded.contains(":"), block.folded.first != "(", shape.words <= 6,
            shape.letters >= 4 || shape.digits >= 2, !shape.isCapitals
        else { return false }
        // A sentence is text: `They belong on the road.`
        if block.isComplete { return shape.start == .lower || shape.titledWords * 10 >= shape.words * 7 }
        // A line in title case ends in lower case only where it breaks off: `Members Divided on Cost, and`.
        return (shape.start == .lower || LineKind.breaksOffInTitle(above.text))
            && shape.titledWords * 10 >= shape.words * 7
    }

    /// The number of words in a title with a full stop: two are a name below a letter, more than ten are a sentence.
    private static let titleWords = 3...10

    /// Whether the block is a line entirely in title case with a full stop, between a complete sentence and text:
    /// `State Treasurer Smith Resigns.` Initials, commas and `&` indicate names and addresses instead.
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

    /// The maximum number of words that explain a headline: longer lines are text.
    private static let longestDeck = 24

    /// Whether the block is a few lines without the end of a sentence, between a short line and a byline: a deck.
    static func isOverByline(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index > 0, index + 1 < blocks.count, signs[index + 1].isByline, !signs[index].isByline,
            !isLong(blocks[index - 1])
        else {
            return false
        }
        // Below the name of a paper or a column, which is one or two words set apart, the line is the headline.
        let above = signs[index - 1]
        guard !above.isPaperName, !above.isLabel, !above.isFurniture,
            blocks[index - 1].shape.words > 2 || blocks[index].blanksBefore == 0
        else { return false }
        let (block, shape) = (blocks[index], blocks[index].shape)
        // A deck in title case below a headline may end with a full stop.
        let isOpen = shape.end == .open || shape.isTitled && blocks[index - 1].shape.isTitled && block.blanksBefore == 0
        return block.lines.count <= 3 && isOpen
            && (!shape.isEastAsian || block.folded.first?.isHangul ?? false) && shape.words <= longestDeck
            && block.opening == nil
    }

    /// The maximum number of lines in a heading: kicker, headline, deck and byline.
    private static let mostHeadingLines = 4

    /// Whether the block is between the end of a sentence and an indented paragraph, although it has no indent and ends
    /// no sentence itself.
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

    /// The maximum number of words in a Western heading with a full stop among indented paragraphs.
    private static let mostTitleWords = 6

    /// Whether a label is above the line and text below it, so that a possible name is a title.
    static func isUntitled(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        index > 0 && index + 1 < blocks.count && (signs[index - 1].isLabel || signs[index - 1].isMarked)
            && isLong(blocks[index + 1])
    }

    /// Whether the block is a name above that person's job title: `Maria Stone` / `Education reporter`.
    static func isNameOverJob(_ index: Int, _ blocks: [Block]) -> Bool {
        // Shapes are checked first, because the patterns are expensive and every block is examined.
        guard index + 1 < blocks.count, blocks[index].opening == nil, !blocks[index].shape.isEastAsian,
            (2...3).contains(blocks[index].shape.words), (2...4).contains(blocks[index + 1].shape.words)
        else { return false }
        return WesternByline.nameAlone(blocks[index].folded) != nil
            && WesternByline.isJobAlone(blocks[index + 1].folded)
    }

    /// Whether the block is a weekday in capitals, however damaged, above the rest of the paper's date.
    static func isWeekdayOfDate(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard index < LinePatterns.headBlocks, index + 1 < blocks.count, blocks[index].shape.isCapitals,
            blocks[index].shape.words <= 3, signs[index + 1].isFolio
        else { return false }
        return DateTokens.tokens(of: blocks[index].text).contains { DateWords.weekdayNear($0.text) != nil }
    }
}
