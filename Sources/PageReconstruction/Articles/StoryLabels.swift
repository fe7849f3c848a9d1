import Glibc

/// Which story each piece of text belongs to.
///
/// The stories of a page are the states of a hidden Markov model that the text runs through from top to bottom: a heading
/// opens its story, text goes on with the story before it, column ends may lead elsewhere, and words tell where. How
/// often the story changes at each kind of seam, and the words of each story, are estimated from the page itself
/// (Baum and Welch's method, begun with what pages are like). Ties between pieces carry what is known of one to the other.
struct StoryLabels {
    /// By position in `bodies`: the number of the heading group; `groups.count` is text without a heading.
    let labels: [Int]
    let words: StoryWords

    /// What stands between two pieces of text with no heading between them.
    enum Seam: Int, CaseIterable {
        case plain, column, opening, ending
        /// Below the last heading of the page, where an opening may stand that found no other place.
        case tail, tailColumn
    }

    static let seamCount = Seam.allCases.count

    /// `order` is what the page is taken for before its words are looked at.
    init(
        blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain],
        order: Weights.Order, weights: [Double]
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
            order: order, weights: weights)
        let words = StoryWords(
            signs: signs, bodies: bodies, headings: headings, labelCount: labelCount, headingWeight: weights[3])
        // Begun with the order of the text and begun with the words of the headings: what fits the page better stands.
        let begun = [weights[2], weights[1]].map { first in
            Self.estimate(model, words, bodies, labelCount, weights, firstEvidence: first)
        }
        let best = begun[0].fit + order.handicap >= begun[1].fit ? begun[0] : begun[1]
        self.words = best.words
        labels = Self.decided(best.posteriors, bodies, chains, blockCount: blocks.count)
    }

    /// Up to six rounds of estimating the words of each story and the stories of each text from one another.
    private static func estimate(
        _ model: Model, _ words: StoryWords, _ bodies: [Int], _ labelCount: Int, _ weights: [Double],
        firstEvidence: Double
    ) -> (posteriors: StoryTable, words: StoryWords, fit: Double) {
        var words = words
        var seams = model.startSeams()
        var posteriors = StoryTable(places: bodies.count, stories: labelCount)
        var fit = 0.0
        for round in 0..<6 {
            words.count(posteriors)
            var emissions = words.evidence(posteriors)
            for index in emissions.numbers.indices { emissions.numbers[index] *= weights[0] }
            if round > 0 { model.addTies(posteriors, to: &emissions) }
            let before = posteriors
            (posteriors, fit) = model.forwardBackward(emissions, &seams, most: round == 0 ? firstEvidence : weights[1])
            if round > 0, Self.isSettled(before, posteriors) { break }
        }
        words.count(posteriors)
        return (posteriors, words, fit)
    }

    /// Whether a round has changed nothing that could decide a story.
    private static func isSettled(_ before: StoryTable, _ after: StoryTable) -> Bool {
        zip(before.numbers, after.numbers).allSatisfy { abs($0 - $1) < 0.001 }
    }

    /// All pieces of a paragraph have the story that they have together.
    private static func decided(_ posteriors: StoryTable, _ bodies: [Int], _ chains: [Chain], blockCount: Int) -> [Int]
    {
        var placeOf = [Int](repeating: 0, count: blockCount)
        for (place, block) in bodies.enumerated() { placeOf[block] = place }
        var labels = [Int](repeating: 0, count: bodies.count)
        for chain in chains {
            var sums = [Double](repeating: 0, count: posteriors.stories)
            for block in chain.blocks {
                for label in sums.indices { sums[label] += log(posteriors[placeOf[block], label] + 1e-6) }
            }
            let best = sums.indices.max { (sums[$0], -$0) < (sums[$1], -$1) } ?? 0
            for block in chain.blocks { labels[placeOf[block]] = best }
        }
        return labels
    }

    /// Where there are too many stories to weigh all: text belongs to the heading above it, and a paragraph to the heading
    /// that any later piece of it stands right below.
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

    /// The steps of a page for counting `Weights.Order.seams`: positions in `bodies`, and the kind of the seam.
    static func steps(blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain])
        -> [(place: Int, seam: Int?)]
    {
        Model(
            blocks: blocks, bodies: bodies, signs: signs, headings: headings, chains: chains, labelCount: 1,
            order: .init(places: [], seams: [], stacked: 0, strength: 1, handicap: 0),
            weights: []
        ).steps()
    }
}
