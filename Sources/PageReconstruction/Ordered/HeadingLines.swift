/// Completes the headings of East Asian pages by the lines directly around the headline that was recognised.
enum HeadingLines {
    /// In characters: longer lines are sentences.
    private static let longest = 30

    /// A line of a heading among full lines belongs to the heading that it touches, whatever else it looks like.
    static func completed(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        func isFree(_ index: Int) -> Bool {
            blocks[index].isHeadingByLayout && corrections.roles[index] == nil
                && (roles[index].isText || roles[index] == .caption)
        }
        for index in blocks.indices.reversed().dropFirst()
        where isFree(index) && roles[index + 1].isHeading && blocks[index + 1].blanksBefore == 0 {
            roles[index] = .headline
        }
        for index in blocks.indices.dropFirst()
        where isFree(index) && roles[index - 1].isHeading && blocks[index].blanksBefore == 0 {
            roles[index] = .deck
        }
        return roles
    }

    /// The first line below a paper's name and day and directly above a heading or a writer is a headline, and so is the
    /// title above the time of posting.
    static func withFirst(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let end = roles.prefix { $0.isAround }.count
        guard end > 0, end < roles.count else { return roles }
        func mayBeTitle(_ index: Int) -> Bool {
            let (block, own) = (blocks[index], signs[index])
            return block.shape.isEastAsian && block.folded.count >= shortest && block.shape.count <= longest
                && block.opening == nil && corrections.roles[index] == nil && !own.isFolio && !own.isPrintedAround
                && !own.isFurniture && !own.isPaperName && !own.isAddress
                && !isDay(block)
        }
        let last = end - 1
        let isBelowHead =
            mayBeTitle(last) && (roles[end].isHeading || roles[end] == .byline)
            && signs[..<last].contains { $0.isFolio || $0.isPaperName }
        // The title of a saved page is above the day and the source of its only story.
        if mayBeTitle(0), roles[0].isAround, end > 1, signs[1].isFolio, roles[end] == .body,
            blocks[1].folded.contains("来源:") || LinePatterns.isTimeOfPosting(blocks[1].folded),
            !signs[0].isPaperName
        {
            var roles = roles
            roles[0] = .headline
            return roles
        }
        let isOverTime = LinePatterns.isTimeOfPosting(blocks[last].folded) && roles[end] == .byline
        var roles = roles
        if isBelowHead {
            roles[last] = .headline
        } else if isOverTime, last > 0, mayBeTitle(last - 1) {
            roles[last - 1] = .headline
        }
        return roles
    }

    /// Whether the line states little else than a day: `維港日報 2019-03-12`, `中華民國二十六年三月五日`.
    private static func isDay(_ block: Block) -> Bool {
        if FurniturePattern.date(in: block.folded) != nil { return true }
        let tokens = DateTokens.tokens(of: block.text)
        return ChineseDates(tokens: tokens).expressions().contains { tokens.count - $0.tokens.count <= longestName }
    }

    /// In tokens: the name of a paper beside its day.
    private static let longestName = 6

    /// The line at the head of a page that the head of the file has as well is no text: the paper's name.
    static func withRunningHeads(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        for (above, block) in zip(blocks, blocks.dropFirst())
        where block.page > above.page && block.opening == nil && corrections.roles[block.index] == nil {
            let head = blocks.prefix(mostHeadBlocks).first { $0.text == block.text && roles[$0.index].isAround }
            if head != nil { roles[block.index] = .furniture }
        }
        return roles
    }

    private static let marksOfParts = Array("■◆◇▼".unicodeScalars)

    /// In Japanese and Korean stories a mark is before the headings of their parts, below a headline without one.
    static func withMarkedParts(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        for index in blocks.indices.dropFirst().dropLast()
        where roles[index] == .label || roles[index] == .headline {
            let text = blocks[index].folded
            guard let mark = text.first, marksOfParts.contains(mark), corrections.roles[index] == nil,
                blocks[index].opening == nil, blocks[index].shape.count <= longest, !SectionLabel.isLabel(text),
                text.scalars.contains(where: { $0.isHangul || (0x3041...0x30FF).contains($0.value) }),
                roles[index - 1] == .body, roles[index + 1] == .body, RoleFeatures.isLong(blocks[index + 1]),
                let heading = roles[..<index].lastIndex(where: { $0.isHeading || $0 == .label }),
                roles[heading].isHeading, !(blocks[heading].folded.first.map(marksOfParts.contains) ?? false)
            else { continue }
            roles[index] = .crosshead
        }
        return roles
    }

    private static let mostHeadBlocks = 4

    /// In characters: the paper's name is shorter.
    private static let shortest = 7

    /// A line without the end of a sentence between whole paragraphs of East Asian text, or below the writer who signs
    /// the text above, heads the text below.
    static func amongParagraphs(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        guard blocks.first(where: { !$0.shape.isEastAsian })?.opening == nil, headsFirstText(roles) else {
            return roles
        }
        func mayHead(_ index: Int) -> Bool {
            let block = blocks[index]
            return block.shape.isEastAsian && block.opening == nil && block.lines.count == 1 && !block.isComplete
                && block.shape.end == .open && block.shape.count <= longest && !block.isSetIn && !block.isLineOfProse
                && !signs[index].isOfItsOwnKind && !signs[index].isMarked && !signs[index].isItem
                && !TextEnds.isWithoutStop(block.folded) && !RoleFeatures.isSignature(index, blocks)
        }
        func isParagraph(_ index: Int) -> Bool {
            roles[index] == .body && RoleFeatures.isLong(blocks[index]) && blocks[index].isComplete
        }
        var roles = roles
        for index in blocks.indices.dropFirst().dropLast()
        where roles[index] == .body && mayHead(index) && corrections.roles[index] == nil {
            let isBelowText = isParagraph(index - 1) || roles[index - 1] == .byline && isSigned(index - 1, roles)
            guard isBelowText else { continue }
            let next = index + 1
            if isParagraph(next) || roles[next].isHeading && blocks[next].blanksBefore == 0 {
                roles[index] = .headline
            } else if roles[next] == .body, mayHead(next), next + 1 < blocks.count, isParagraph(next + 1) {
                (roles[index], roles[next]) = (.headline, .deck)
            }
        }
        return roles
    }

    /// Whether the first text is below a heading, as the others then are.
    private static func headsFirstText(_ roles: [LineRole]) -> Bool {
        guard let first = roles.firstIndex(of: .body) else { return false }
        return roles[..<first].contains(where: \.isHeading)
    }

    /// Whether a byline is below its text.
    private static func isSigned(_ byline: Int, _ roles: [LineRole]) -> Bool {
        byline > 0 && roles[byline - 1].isText
    }
}
