import Glibc

/// Decides which story each chunk of text belongs to.
///
/// The stories of a page are the states of a hidden Markov model that generates the text from top to bottom: a heading
/// opens its story, text continues the story before it, the end of a column may lead to another story, and words show
/// to which. The model's parameters, that is how often the story changes at each kind of boundary and the words of each
/// story, are estimated from the page itself (Baum-Welch algorithm, initialised with the statistics of typical pages).
/// Ties between chunks pass evidence from one chunk to the other.
struct StoryLabels {
    /// By position in `bodies`, the index of the heading group; `groups.count` means text without a heading.
    let labels: [Int]
    let words: StoryWords

    /// - Parameter order: the expected shares before the page's words are examined.
    init(
        blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain],
        order: OrderShares, weights: FeatureVector<StoryWeight>
    ) {
        let count = headings.groups.count
        let labelCount = count + 1
        guard count > 0, count <= 64, bodies.count <= 800 else {
            labels = Self.simple(bodies, headings, chains, blockCount: blocks.count)
            words = StoryWords(signs: signs, bodies: [], headings: headings, labelCount: labelCount, headingWeight: 1)
            return
        }
        let model = Model(
            blocks: blocks, bodies: bodies, signs: signs, headings: headings, chains: chains, labelCount: labelCount,
            order: order)
        let words = StoryWords(
            signs: signs, bodies: bodies, headings: headings, labelCount: labelCount,
            headingWeight: weights[.headingWords])
        // The estimation starts once from the order of the text and once from the words of the headings; the better fit
        // wins.
        let begun = [weights[.mostEvidenceAtFirst], weights[.mostEvidence]].map { first in
            Self.estimate(model, words, bodies, labelCount, weights, firstEvidence: first)
        }
        let best = begun[0].fit + order.handicap >= begun[1].fit ? begun[0] : begun[1]
        self.words = best.words
        labels = Self.decided(best.posteriors, bodies, chains, blockCount: blocks.count)
    }

    /// Runs up to six rounds, alternately estimating the words of each story and the story of each text.
    private static func estimate(
        _ model: Model, _ words: StoryWords, _ bodies: [Int], _ labelCount: Int,
        _ weights: FeatureVector<StoryWeight>,
        firstEvidence: Double
    ) -> (posteriors: StoryTable, words: StoryWords, fit: Double) {
        var words = words
        var shares = model.startShares()
        var posteriors = StoryTable(positions: bodies.count, stories: labelCount)
        var fit = 0.0
        for round in 0..<6 {
            words.count(posteriors)
            var emissions = words.evidence(posteriors)
            for index in emissions.numbers.indices { emissions.numbers[index] *= weights[.words] }
            if round > 0 { model.addTies(posteriors, to: &emissions) }
            let before = posteriors
            (posteriors, fit) = model.forwardBackward(
                emissions, &shares, most: round == 0 ? firstEvidence : weights[.mostEvidence])
            if round > 0, Self.isSettled(before, posteriors) { break }
        }
        words.count(posteriors)
        return (posteriors, words, fit)
    }

    /// Whether a round has changed too little to affect any decision.
    private static func isSettled(_ before: StoryTable, _ after: StoryTable) -> Bool {
        zip(before.numbers, after.numbers).allSatisfy { abs($0 - $1) < 0.001 }
    }

    /// Assigns all chunks of a paragraph the story that is likeliest for them together.
    private static func decided(_ posteriors: StoryTable, _ bodies: [Int], _ chains: [Chain], blockCount: Int) -> [Int]
    {
        var positionOf = [Int](repeating: 0, count: blockCount)
        for (position, block) in bodies.enumerated() { positionOf[block] = position }
        var labels = [Int](repeating: 0, count: bodies.count)
        for chain in chains {
            var sums = [Double](repeating: 0, count: posteriors.stories)
            for block in chain.blocks {
                for label in sums.indices { sums[label] += log(posteriors[positionOf[block], label] + 1e-6) }
            }
            let best = sums.indices.max { (sums[$0], -$0) < (sums[$1], -$1) } ?? 0
            for block in chain.blocks { labels[positionOf[block]] = best }
        }
        return labels
    }

    /// The rule for pages with too many stories or chunks for the model: text belongs to the heading above it, and a
    /// paragraph to the first heading that is directly above one of its later chunks.
    private static func simple(_ bodies: [Int], _ headings: HeadingGroups, _ chains: [Chain], blockCount: Int) -> [Int]
    {
        var labelOf = [Int](repeating: headings.groups.count, count: blockCount)
        var current = headings.groups.count
        for block in bodies {
            if let last = headings.above(block).last { current = last }
            labelOf[block] = current
        }
        for chain in chains where chain.blocks.count > 1 {
            let under = chain.blocks.dropFirst().first { !headings.above($0).isEmpty }
            let label = labelOf[under ?? chain.first]
            for block in chain.blocks { labelOf[block] = label }
        }
        return bodies.map { labelOf[$0] }
    }

    /// The steps of a page that `OrderShares` are counted from: positions in `bodies` and the kind of boundary.
    static func steps(blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain])
        -> [(position: Int, boundary: ChunkBoundary?)]
    {
        Model(
            blocks: blocks, bodies: bodies, signs: signs, headings: headings, chains: chains, labelCount: 1,
            order: OrderShares(relations: [:], stacked: 0, strength: 1, handicap: 0)
        ).steps()
    }
}
