/// The results of all patterns for one block.
struct BlockSigns {
    private(set) var isByline: Bool
    /// A bare name, which is a byline only below a headline.
    let isName: Bool
    private(set) var opensWithDateline: Bool
    let isCaption: Bool
    let isLabel: Bool
    /// Marked by `【】`, `■` and the like.
    let isMarked: Bool
    private(set) var isFolio: Bool
    /// Furniture on any page, whatever surrounds it: a folio, the editors, a reference to another page, an imprint.
    private(set) var isPrintedAround: Bool
    let isFurniture: Bool
    /// Only figures: a folio, or among others a cell of a table.
    let isNumber: Bool
    let isAddress: Bool
    let isTurn: Bool
    let isContentsEntry: Bool
    let isNoticeTitle: Bool
    let isPaperName: Bool
    let isItem: Bool
    let isQuotation: Bool
    let isAside: Bool
    /// A title before its own text: `CRICKET.—Played on Saturday`.
    let opensWithTitle: Bool
    /// One of several lines that are only a day, each above its event.
    private(set) var isDayOfList = false

    /// Whether the block is a kind of line that never belongs to running text.
    var isOfItsOwnKind: Bool { isByline || isCaption || isLabel || isFolio || isFurniture || isAddress || isTurn }

    /// In scalars: longer blocks are paragraphs, whatever they contain.
    private static let longest = 160

    /// The paper's name, its day and its place come before the first dateline.
    private static let mostHeadBlocks = 2

    static func all(_ blocks: [Block]) -> [BlockSigns] {
        var signs = blocks.map { BlockSigns($0) }
        for day in LinePatterns.daysOfList(blocks.lazy.map { ($0.text, $0.shape) }) {
            signs[day].isFolio = signs[day].isPrintedAround
            signs[day].isDayOfList = true
        }
        for block in blocks.dropFirst(mostHeadBlocks).dropLast()
        where block.lines.count == 1 && RoleFeatures.isLong(blocks[block.index + 1])
            && WesternDateline.isPlaceAlone(block.folded)
        {
            signs[block.index].opensWithDateline = true
        }
        for index in blocks.indices.dropFirst() where !RoleFeatures.isLong(blocks[index - 1]) {
            let above = blocks[index - 1]
            let text = blocks[index].folded
            // Below the last sentence of a text, a Korean reporter signs it.
            if !above.isComplete, KoreanByline.line(text) != nil { signs[index].isByline = true }
            // Below a text, `LONDON, JANUARY 14.` heads the news from there.
            if index > mostHeadBlocks, above.shape.isCapitals || signs[index - 1].isByline,
                WesternDateline.isAlone(text)
            {
                signs[index].opensWithDateline = true
            }
        }
        // `Minutes of the meeting held on Monday 8th` / `September 2014 at 7.30 p.m.`
        for index in blocks.indices.dropFirst()
        where signs[index].isFolio && blocks[index].blanksBefore == 0 && !blocks[index - 1].isComplete
            && LinePatterns.isDocumentTitle(blocks[index - 1].folded)
        {
            (signs[index].isFolio, signs[index].isPrintedAround) = (false, false)
        }
        for index in blocks.indices.dropFirst()
        where signs[index - 1].isByline && blocks[index].lines.count == 1 && blocks[index].shape.end == .open
            && WesternByline.isJobAlone(blocks[index].folded)
        {
            signs[index].isByline = true
        }
        for writer in WritersBelowTitles.found(in: blocks, signs: signs) { signs[writer].isByline = true }
        return signs
    }

    init(_ block: Block) {
        let text = block.folded
        let isShort = text.count <= Self.longest
        isByline = isShort && (BylinePattern.line(text) != nil || WesternByline.line(text) != nil)
        isName = isShort && BylinePattern.bareNames(text) != nil
        // `Ballinree, Saturday, August 11, 1888.` below a paper's name is the paper's day.
        opensWithDateline =
            !LinePatterns.isHeadOfPaper(block) && DatelinePattern.opens(text)
            || isShort && WesternDateline.isDayAlone(text)
        // `© 2019 Riverside Courier` is not the credit of a picture.
        isCaption =
            text.count <= 400 && !opensWithDateline && !(isShort && LinePatterns.isOfWebPage(text))
            && CaptionPattern.caption(text) != nil
        isLabel = isShort && SectionLabel.isLabel(text)
        isMarked = isShort && LinePatterns.isMarked(text)
        isPrintedAround = isShort && (FurniturePattern.isFurniture(text) || PageMark.isPageBreak(block.text))
        isFolio = isPrintedAround || isShort && LinePatterns.isFolio(block)
        isNumber = isFolio && text.scalars.allSatisfy { $0.isDigit || " .,:-—|·".unicodeScalars.contains($0) }
        isFurniture =
            isShort && !block.shape.isEastAsian && (JumpPattern.isWestern(text) || LinePatterns.isOfWebPage(text))
        isAddress = isShort && LinePatterns.isAddress(text)
        isTurn = LinePatterns.isTurn(text)
        isContentsEntry = isShort && LinePatterns.isContentsEntry(text)
        isNoticeTitle = isShort && LinePatterns.isNoticeTitle(text)
        isPaperName = isShort && LinePatterns.isPaperName(text)
        isItem = LineKind.isItem(block.text)
        isAside =
            isShort && !isFurniture
            && (LinePatterns.hasContact(text) || !block.shape.isEastAsian && LinePatterns.isAside(text)
                || LinePatterns.isSpeech(text))
        opensWithTitle = !block.shape.isEastAsian && LinePatterns.opensWithTitle(text)
        // A line that is only a quotation is the heading of a part of a story.
        isQuotation =
            text.count <= 24 && "“\"«「‘".unicodeScalars.contains(text.first ?? " ")
            && "”\"»」’".unicodeScalars.contains(text.last ?? " ") && !TextEnds.isComplete(text)
    }
}
