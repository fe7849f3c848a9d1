/// Lines above the first text and above the stories: the head of the paper, titles, labels.
extension OrderedPage {
    /// In characters: the name of a column is shorter.
    private static let shortestTitle = 8

    /// Makes a line above a text without a heading its headline, unless it names a paper: web pages have the title
    /// above the day of posting.
    static func withTitle(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let head = roles.prefix { $0.isAround }
        guard head.count < roles.count, roles[head.count].isText, let title = head.firstIndex(of: .banner),
            !signs[title].isPaperName, !signs[title].isFolio, blocks[title].shape.count >= shortestTitle,
            corrections.roles[title] == nil
        else { return roles }
        var roles = roles
        roles[title] = .headline
        return roles
    }

    /// The lines of a paper's head above its day: its name, its motto, its editor.
    private static let mostHeadLines = 4

    /// Makes lines in capitals above the paper's day its head, if another heading follows.
    static func withHeadOfPaper(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        guard let folio = signs.prefix(mostHeadLines + 1).firstIndex(where: \.isFolio), folio > 0,
            roles[folio].isAround, folio + 1 < roles.count, roles[folio + 1].isHeading || roles[folio + 1] == .label,
            blocks[..<folio].allSatisfy({ $0.opening == nil && $0.shape.isCapitals && !RoleFeatures.isLong($0) }),
            roles[0].isHeading, corrections.roles[..<folio].allSatisfy({ $0 == nil })
        else { return roles }
        return roles.enumerated().map { $0 < folio ? ($0 == 0 ? .banner : .furniture) : $1 }
    }

    /// Turns headings directly below a text, above a blank line and another heading, into the last lines of an East
    /// Asian text, if the page sets its headings apart: the office below a notice, a telephone.
    static func withLastLines(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        func isHead(_ index: Int) -> Bool { roles[index].isHeading || roles[index] == .label }
        let heads = roles.indices.filter { isHead($0) && ($0 == 0 || !isHead($0 - 1)) }
        let apart = heads.count { $0 == 0 || blocks[$0].blanksBefore > 0 }
        guard apart > 1, apart * 4 >= heads.count * 3 || apart + 1 == heads.count else { return roles }
        var roles = roles
        for start in heads.drop(while: { $0 == 0 || !roles[$0 - 1].isText })
        where roles[start - 1].isText && blocks[start].blanksBefore == 0 && blocks[start].shape.isEastAsian {
            let end = roles[start...].indices.first { !isHead($0) || $0 > start && blocks[$0].blanksBefore > 0 }
            guard let end, isHead(end), corrections.roles[start..<end].allSatisfy({ $0 == nil }) else { continue }
            for index in start..<end { roles[index] = .body }
        }
        return roles
    }

    /// The maximum number of short lines above the first heading, among them the paper's name, its day or scanning
    /// errors.
    private static let mostDebris = 16

    /// Turns the remains of a paper's head into furniture, so that they form no story without a heading.
    static func withoutDebris(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        guard let first = roles.firstIndex(where: { $0.isHeading || $0 == .label }), first > 0, first <= mostDebris,
            roles[first...].contains(.body)
        else { return roles }
        let head = blocks[..<first]
        let isOfHead = head.contains { roles[$0.index].isAround || $0.shape.isRubbish || signs[$0.index].isPaperName }
        let isDebris = head.allSatisfy { block in
            !block.shape.isEastAsian && !isSentence(block)
                && (!RoleFeatures.isLong(block) || block.shape.count <= 70 || block.shape.isRubbish)
                && corrections.roles[block.index] == nil
                && [.body, .row, .item, .crosshead, .furniture, .banner]
                    .contains(roles[block.index])
        }
        guard isOfHead, isDebris, !isTable(roles[..<first]) else { return roles }
        let title = head.first { LinePatterns.isDocumentTitle($0.folded) }?.index ?? first
        return roles.enumerated().map { index, role in
            guard index < first else { return role }
            if index > title, !signs[index].isFolio { return .deck }
            return index == title ? .headline : role == .banner ? role : .furniture
        }
    }

    /// Whether the block is a sentence in plain words, as no line of a paper's head: `The SPEAKER took the chair at 2
    /// p.m. and read prayers.`
    private static func isSentence(_ block: Block) -> Bool {
        block.isComplete && block.shape.words >= 8 && block.shape.plainWords > 0 && !block.shape.isRubbish
            && block.shape.titledWords * 10 < block.shape.words * 7 && block.shape.digits < 6
    }

    private static let leastRows = 3

    /// Whether several rows follow one another, as those of a table do.
    private static func isTable(_ roles: ArraySlice<LineRole>) -> Bool {
        roles.split { $0 != .row }.contains { $0.count >= leastRows }
    }

    /// In characters: a longer label has a mark or is a known label.
    private static let longestLabel = 6
    /// In characters: a longer line is no label, wherever it stands.
    private static let longestMarkedLabel = 18

    /// Turns long labels that are neither marked nor known into headlines if they are directly above a heading, to
    /// which they lead.
    static func withoutLongLabels(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        roles.indices.map { index in
            guard roles[index] == .label, corrections.roles[index] == nil, index + 1 < roles.count,
                roles[index + 1].isHeading,
                blocks[index + 1].blanksBefore == 0 || blocks[index].shape.count > longestMarkedLabel,
                blocks[index].shape.isEastAsian,
                blocks[index].shape.count > longestLabel, !signs[index].isLabel, !signs[index].isMarked,
                !SectionLabel.isColumnName(blocks[index].folded)
            else { return roles[index] }
            return .headline
        }
    }

    /// In characters: a shorter line may be the name of a column, which returns.
    private static let shortestRepeated = 8

    /// Turns the title of a saved web page into furniture if the title of its article repeats it.
    static func withoutRepeatedTitles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        guard let text = roles.firstIndex(where: \.isText), blocks.first?.opening == nil else { return roles }
        var roles = roles
        for index in 0..<text where roles[index].isHeading && corrections.roles[index] == nil {
            let isRepeated =
                blocks[index].shape.isEastAsian && blocks[index].shape.count >= shortestRepeated
                && blocks[(index + 1)..<text].contains { $0.text == blocks[index].text && roles[$0.index].isHeading }
            if isRepeated { roles[index] = .furniture }
        }
        return roles
    }

    /// The last heading line of a story without text, if it is a sentence: `THE WEATHER` / `Fair tonight; warmer.`
    func textTakenForDeck(_ draft: ArticleDraft) -> Int? {
        guard draft.chains.isEmpty, draft.captions.isEmpty, draft.bylines.isEmpty, draft.headings.count > 1,
            let last = draft.headings.last, roles[last] == .deck, corrections.roles[last] == nil,
            blocks[last].opening == nil, blocks[last].isComplete
        else { return nil }
        return last
    }

    /// The label above a table of contents, removed from the draft where it was taken for a heading or text: `主要内容：`.
    func popLabel(of draft: inout ArticleDraft) -> Int? {
        guard draft.bylines.isEmpty else { return nil }
        if draft.chains.isEmpty { return draft.headings.popLast() }
        guard draft.headings.isEmpty, draft.chains.count == 1, let line = draft.chains[0].blocks.first,
            draft.chains[0].blocks.count == 1, blocks[line].shape.end == .colon, blocks[line].folded.count <= 12
        else { return nil }
        draft = ArticleDraft()
        return line
    }

    /// Whether the line explains a Korean headline, between whose lines the writer is named.
    func isDeckBelowWriter(_ index: Int) -> Bool {
        roles[index] == .deck && blocks[index].folded.scalars.contains(where: \.isHangul)
            && (roles[index - 1] == .byline || roles[index - 1] == .deck)
    }
}
