/// Completes headings of which only some lines look like headings by themselves, `冬防開始` / `警備司令部布告周知`, and finds
/// Western ones of which none does: short lines that end no sentence between the end of a text and another text, `Rain
/// helps peanuts,` / `hurts cotton`.
enum StackedHeadings {
    private static let (mostLines, mostTitles) = (4, 6)
    /// In lines: of a longer run that has no heading, no line is one.
    private static let mostUnknown = 3
    /// The maximum length of a line, in characters or in words: a longer line is text.
    private static let longest = (characters: 40, words: 14)

    /// The roles with such lines as headlines.
    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let usesIndents = blocks.contains(where: \.isIndented)
        func mayBePart(_ index: Int) -> Bool {
            // Without indents, two lines that the layout has joined are a paragraph unless it shows a heading.
            guard
                blocks[index].lines.count == 1 || usesIndents || blocks[index].isHeadingByLayout
                    || !blocks[index].shape.isEastAsian
            else { return false }
            guard corrections.roles[index] == nil,
                isShort(blocks[index]) || roles[index].isHeading && isShortSentence(blocks[index]),
                !signs[index].isOfItsOwnKind,
                !signs[index].isItem, !signs[index].isPaperName, !signs[index].isAside,
                !LetterSignatures.isSalutation(blocks[index].folded)
            else { return false }
            switch roles[index] {
            case .headline, .deck: return true
            case .body, .crosshead:
                return !RoleFeatures.isSignature(index, blocks) && !Entries.contain(index, of: blocks)
                    && !blocks[index].folded.contains("。") && !TextEnds.isWithoutStop(blocks[index].folded)
            case .verse: return blocks[index].shape.isEastAsian
            // Among wrapped lines, fewer lines show what is printed around the stories.
            case .furniture, .banner:
                return blocks[index].isWrapped && !signs[index].isNumber && blocks[index].shape.isEastAsian
            default: return false
            }
        }
        // Where headlines are in capitals, other lines between texts head the parts of stories.
        let known = blocks.filter { roles[$0.index] == .headline && !$0.shape.isEastAsian }
        let capitals = known.count(where: \.shape.isCapitals)
        let hasCapitals = capitals > 1 && capitals * 3 >= known.count * 2
        var roles = roles
        var start = 0
        while start < blocks.count {
            guard mayBePart(start), blocks[start].shape.start != .lower else {
                start += 1
                continue
            }
            let end =
                blocks[(start + 1)...].first {
                    $0.blanksBefore > 0 || !mayBePart($0.index) || isShortSentence(blocks[$0.index - 1])
                }?.index ?? blocks.count
            let run = start..<end
            start = end
            guard run.count <= (areTitles(blocks[run]) ? mostTitles : mostLines),
                endsHeading(blocks[end - 1])
                    || isShortSentence(blocks[end - 1]) && run.allSatisfy({ blocks[$0].shape.isCapitals }),
                isOverText(end, roles, blocks),
                isAtEndOfText(run.lowerBound, roles, blocks) || isBelowCutText(run, blocks)
            else { continue }
            let isHeading = run.contains { roles[$0].isHeading } && run.count > 1
            if isHeading || isBetweenTexts(run, roles, blocks) {
                let role: LineRole =
                    isHeading || !hasCapitals || blocks[run.lowerBound].shape.isCapitals ? .headline : .crosshead
                for index in run where !roles[index].isHeading { roles[index] = role }
            }
        }
        return roles
    }

    private static func isShort(_ block: Block) -> Bool {
        let shape = block.shape
        guard block.opening == nil, !block.isComplete || shape.end == .comma, shape.end != .hyphen else { return false }
        if shape.isEastAsian {
            return block.lines.count <= 2 && shape.count <= longest.characters && !block.isSetIn
        }
        return block.lines.count <= mostUnknown && shape.words <= longest.words && shape.digits * 2 <= shape.letters
            && shape.gaps == 0 && shape.end != .colon && shape.letters >= 4
    }

    /// Whether the block is a heading that ends with a full stop: `HURTS COTTON.`
    private static func isShortSentence(_ block: Block) -> Bool {
        block.lines.count == 1 && block.shape.isCapitals && block.shape.end == .stop && block.opening == nil
    }

    private static func areTitles(_ run: ArraySlice<Block>) -> Bool {
        run.allSatisfy {
            $0.shape.isCapitals
                || $0.shape.start == .upper && $0.shape.titledWords == $0.shape.words && $0.shape.plainWords == 0
        }
    }

    /// Whether titles are below a text that breaks off, as columns do that were cut off: among wrapped lines a single
    /// one may be its last words.
    private static func isBelowCutText(_ run: Range<Int>, _ blocks: [Block]) -> Bool {
        guard run.lowerBound > 0, areTitles(blocks[run]) else { return false }
        let above = blocks[run.lowerBound - 1]
        return RoleFeatures.isLong(above) && !above.shape.isEastAsian && above.shape.end == .open
            && (run.count > 1 || !above.isWrapped && above.lines.count == 1)
    }

    private static func endsHeading(_ block: Block) -> Bool {
        block.shape.end == .open
            && (block.shape.isEastAsian || !SentenceDecks.isSmallWord(block.text.split(separator: " ").last ?? ""))
    }

    /// Whether lines of which none is known as a heading can be nothing else: no text ends as they do, and none begins.
    private static func isBetweenTexts(_ run: Range<Int>, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard run.count <= (areTitles(blocks[run]) ? mostTitles : mostUnknown),
            run.allSatisfy({ !roles[$0].isHeading && isFree(blocks[$0]) }),
            !blocks[run.lowerBound].shape.isEastAsian
        else { return false }
        guard run.lowerBound > 0 else { return true }
        let above = blocks[run.lowerBound - 1]
        return RoleFeatures.isLong(above) && above.isComplete || isBelowCutText(run, blocks)
            || roles[run.lowerBound - 1].isAround
            || roles[run.lowerBound - 1] == .label
    }

    /// Whether the line does not fill its measure, as prose does.
    private static func isFree(_ block: Block) -> Bool { !block.isWrapped || block.lastShare < 0.85 }

    /// Whether a text is below, possibly with its writers above it.
    private static func isOverText(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard let text = roles[index...].firstIndex(where: { $0 != .byline }), text <= index + 2 else { return false }
        return roles[text] == .body && blocks[text].blanksBefore <= 1 && RoleFeatures.isLong(blocks[text])
            && blocks[text].shape.start != .lower
    }

    /// Whether nothing above the line goes on in it.
    private static func isAtEndOfText(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard index > 0 else { return true }
        let above = blocks[index - 1]
        // Whatever mark ends it, the last line of an East Asian paragraph does not fill the measure.
        let isShort = above.shape.isEastAsian && above.isWrapped && above.lines.count > 1 && above.lastShare < 0.85
        return blocks[index].blanksBefore > 0 || !above.isOpen || isShort || roles[index - 1].isAround
            || roles[index - 1] == .label
    }
}
