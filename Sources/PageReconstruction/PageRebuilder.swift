import NewsModel

/// Reconstructs a newspaper page whose text was split and mixed up by its extraction.
public enum PageRebuilder {
    /// The issue reconstructed from the lines of a page; every non-blank line is in exactly one place of the issue.
    ///
    /// - Parameter path: the path or name of the lines' file, which may contain the day.
    public static func issue(
        from lines: SourceLines, path: String? = nil, corrections: [PageCorrection] = []
    ) -> Issue {
        page(from: lines, path: path, corrections: corrections).issue
    }

    /// The issue, and its doubtful joins.
    public static func page(
        from lines: SourceLines, path: String? = nil, corrections: [PageCorrection] = []
    ) -> ReconstructedPage {
        // Only the first page states the facts of the issue; the lines of other pages may be mixed with its own.
        let facts = IssueFacts(lines: lines.firstPage, path: path)
        var page = page(from: lines, corrections: corrections, weights: .fitted, head: facts.head)
        facts.fill(&page.issue)
        page.notices = [facts.notice].compactMap { $0 }
        return page
    }

    /// The id that earlier versions gave the issue of these lines.
    public static func formerID(of lines: [String]) -> ContentID {
        PageIDs(SourceLines(lines)).formerIssue
    }

    package static func page(
        from lines: SourceLines, corrections: [PageCorrection], weights: Weights
    ) -> ReconstructedPage {
        page(from: lines, corrections: corrections, weights: weights, head: HeadOfPaper())
    }

    private static func page(
        from lines: SourceLines, corrections: [PageCorrection], weights: Weights, head: HeadOfPaper
    ) -> ReconstructedPage {
        // The ids come first, because computing them takes as much memory as the blocks.
        let ids = PageIDs(lines)
        let text = PageBlocks(lines, corrections: corrections, head: head)
        let signs = BlockSigns.all(text.blocks)
        // Lines with places have already been put in order.
        let hasPlaces = lines.first?.place != nil
        let isWholeChinese = !hasPlaces && TextOrder.holdsWholeChinese(text)
        let mayBeTorn = !hasPlaces && !corrections.contains(.fileOrder) && TextOrder.mayBeTorn(text)
        let filing = Filing(corrections, blocks: text.blocks)
        let headRoles = head.roles(of: text.blocks)
        func inOrder(_ roles: [LineRole]?, _ ties: [Joiner.Tie]) -> ReconstructedPage {
            let corrections = BlockCorrections(corrections, blocks: text.blocks)
            let page = OrderedPage(
                text.blocks, signs: signs, roles: roles, head: headRoles, ties: ties,
                corrections: corrections, weights: weights.roles)
            return read(page, mender: text.mender, weights: weights, ids: ids, filing: filing)
        }
        guard isWholeChinese || mayBeTorn else { return inOrder(nil, []) }
        let page = PageAnalysis(text, lineSigns: signs, corrections: corrections, head: headRoles, weights: weights)
        let roles = isWholeChinese ? page.roles.lineRoles : nil
        guard mayBeTorn else { return inOrder(roles, []) }
        let joiner = page.joiner(corrections: corrections, weights: weights)
        if TextOrder.isTorn(page, joiner, doubtfulBelow: weights.doubtfulBelow) {
            return rebuilt(page, joiner, weights, ids: ids, filing: filing)
        }
        return inOrder(roles, TextOrder.tiesInOrder(page, joiner))
    }

    /// Builds a torn page: joins its chunks again and determines its stories by their words.
    private static func rebuilt(
        _ page: PageAnalysis, _ joiner: Joiner, _ weights: Weights, ids: PageIDs, filing: Filing
    ) -> ReconstructedPage {
        let blocks = page.blocks
        let chains = joiner.chains(page.choice.features.bodies, blockCount: blocks.count)
        let elements = PageArticles(
            blocks: blocks, roles: page.roles.roles, signs: page.signs, headings: page.headings, chains: chains,
            order: weights.order(joiner.orders), weights: weights.stories
        ).elements()
        let furniture = blocks.indices.filter { page.roles.roles[$0] == .furniture }
        let builder = IssueBuilder(
            ids: ids, blocks: blocks, mender: page.mender, bylines: page.roles.bylines, furniture: furniture,
            doubtfulBelow: weights.doubtfulBelow, kind: { page.roles.lineRoles[$0].kind(of: blocks[$0]) })
        return ReconstructedPage(issue: builder.issue(filing.filed(elements)))
    }

    /// Builds a page in the order of its text.
    private static func read(
        _ page: OrderedPage, mender: WordMender, weights: Weights, ids: PageIDs, filing: Filing
    ) -> ReconstructedPage {
        let builder = IssueBuilder(
            ids: ids, blocks: page.blocks, mender: mender, bylines: page.bylines, furniture: page.furniture,
            doubtfulBelow: weights.doubtfulBelow, kind: page.kind)
        return ReconstructedPage(issue: builder.issue(filing.filed(page.elements())))
    }
}
