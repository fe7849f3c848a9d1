import NewsModel

/// All that is found out about a page before its chunks are tied.
struct PageAnalysis {
    let blocks: [Block]
    let mender: WordMender
    let signs: PageSigns
    let roles: PageRoles
    let choice: JoinChoice
    /// The share of text out of order, 0 to 1, as far as the text alone tells.
    let disorder: Double
    let headings: HeadingGroups

    init(_ lines: SourceLines, corrections: [PageCorrection], weights: Weights) {
        self.init(PageBlocks(lines, corrections: corrections), corrections: corrections, weights: weights)
    }

    init(_ text: PageBlocks, corrections: [PageCorrection], weights: Weights) {
        blocks = text.blocks
        mender = text.mender
        signs = PageSigns(blocks)
        roles = PageRoles(
            blocks, signs: signs, settled: BlockCorrections(corrections, blocks: blocks).roles, weights: weights)
        choice = JoinChoice(JoinFeatures(blocks: blocks, roles: roles.roles, signs: signs), weights: weights)
        disorder = choice.disorder
        headings = HeadingGroups(
            blocks: blocks, roles: roles.roles, signs: signs, disorder: disorder, weights: weights.headingPairs)
    }

    func joiner(corrections: [PageCorrection], weights: Weights) -> Joiner {
        Joiner(choice, headings: headings, blocks: blocks, corrections: corrections, weights: weights)
    }
}
