import NewsModel

/// The results of analysing a page, up to the tying of its chunks.
struct PageAnalysis {
    let blocks: [Block]
    let mender: WordMender
    let lineSigns: [BlockSigns]
    let signs: PageSigns
    let roles: PageRoles
    let choice: JoinChoice
    /// The share of text out of order, 0 to 1, as estimated from the text alone.
    let disorder: Double
    let headings: HeadingGroups

    init(_ lines: SourceLines, corrections: [PageCorrection], weights: Weights) {
        let text = PageBlocks(lines, corrections: corrections)
        self.init(text, lineSigns: BlockSigns.all(text.blocks), corrections: corrections, weights: weights)
    }

    /// - Parameter head: by block, its role if it is a line of the paper's head.
    init(
        _ text: PageBlocks, lineSigns: [BlockSigns], corrections: [PageCorrection], head: [LineRole?] = [],
        weights: Weights
    ) {
        blocks = text.blocks
        mender = text.mender
        self.lineSigns = lineSigns
        signs = PageSigns(blocks)
        let corrected = BlockCorrections(corrections, blocks: blocks).roles
        roles = PageRoles(
            blocks, lineSigns: lineSigns, signs: signs,
            settled: head.isEmpty ? corrected : zip(corrected, head).map { $0 ?? $1 }, weights: weights)
        choice = JoinChoice(JoinFeatures(blocks: blocks, roles: roles.roles, signs: signs), weights: weights)
        disorder = choice.disorder
        headings = HeadingGroups(
            blocks: blocks, roles: roles.roles, signs: signs, disorder: disorder, weights: weights.headingPairs)
    }

    func joiner(corrections: [PageCorrection], weights: Weights) -> Joiner {
        Joiner(choice, headings: headings, blocks: blocks, corrections: corrections, weights: weights)
    }
}
