import Glibc

/// The words of each story, and the evidence that a text's words give of its story.
struct StoryWords {
    /// By position, the words that occur in more than one text of the page, with their indices here.
    private let wordsOf: [[BlockVocabulary.Mention]]
    private let headingWords: [[BlockVocabulary.Mention]]
    /// By a word's number on the page, its index among the counted words; -1 for other words.
    private let numbers: [Int]
    /// By word, the inverse of its frequency in the language and on this page.
    private let rarities: [Double]
    /// The counts by word, then by story.
    private var counts: [Float]
    private var masses: [Double]
    private let labelCount: Int
    private let headingWeight: Float

    init(
        signs: PageSigns, bodies: [Int], headings: HeadingGroups, labelCount: Int, headingWeight: Double
    ) {
        self.labelCount = labelCount
        self.headingWeight = Float(headingWeight)
        let page = signs.words
        let heads = bodies.isEmpty ? [] : headings.groups.map(\.headings)
        var mentions = [Int](repeating: 0, count: page.weights.count)
        var total = 0
        for block in bodies + heads.joined() {
            for mention in page.mentions(of: block) where page.isTelling(mention.word) {
                mentions[mention.word] += 1
                total += 1
            }
        }
        var numbers = [Int](repeating: -1, count: mentions.count)
        var rarities: [Double] = []
        for (word, times) in mentions.enumerated() where times > 1 {
            numbers[word] = rarities.count
            let commonness = exp(-4.6 - Double(page.weights[word])) + 0.5 * Double(times) / Double(total)
            rarities.append(1 / commonness)
        }
        self.numbers = numbers
        self.rarities = rarities
        wordsOf = bodies.map { Self.counted(page.mentions(of: $0), numbers) }
        headingWords = heads.map { blocks in blocks.flatMap { Self.counted(page.mentions(of: $0), numbers) } }
        counts = [Float](repeating: 0, count: rarities.count * labelCount)
        masses = [Double](repeating: 1, count: labelCount)
    }

    /// The prior mass of a story: each story starts with this many words that are evidence for nothing.
    private static let leastMass = 40.0

    private static func counted(_ mentions: some Sequence<BlockVocabulary.Mention>, _ numbers: [Int])
        -> [BlockVocabulary.Mention]
    {
        mentions.compactMap { numbers[$0.word] < 0 ? nil : $0.numbered(numbers[$0.word]) }
    }

    /// Counts each text's words for its stories in proportion to the posteriors.
    mutating func count(_ posteriors: StoryTable) {
        for index in counts.indices { counts[index] = 0 }
        masses = [Double](repeating: Self.leastMass, count: labelCount)
        for (label, words) in headingWords.enumerated() {
            // A headline says in a few words what the story is about.
            for mention in words { counts[mention.word * labelCount + label] += headingWeight }
            masses[label] += Double(words.count)
        }
        for (position, words) in wordsOf.enumerated() {
            for label in 0..<labelCount where posteriors[position, label] > 0.01 {
                let share = Float(posteriors[position, label])
                for mention in words { counts[mention.word * labelCount + label] += share * mention.times }
                masses[label] += Double(words.count) * posteriors[position, label]
            }
        }
    }

    /// The evidence, in natural logarithms, of each story for each text. A text's own words are excluded as far as they
    /// were counted for the story by `posteriors`.
    func evidence(_ posteriors: StoryTable) -> StoryTable {
        var evidence = posteriors
        for position in wordsOf.indices {
            let cells = evidence.cells(of: position)
            let own = evidence.numbers[cells].map { $0 > 0.01 ? $0 : 0 }
            evidence.numbers.replaceSubrange(cells, with: self.evidence(wordsOf[position], own: own))
        }
        return evidence
    }

    /// By story, the evidence that words of the page give.
    func evidence(_ words: [BlockVocabulary.Mention]) -> [Double] {
        evidence(Self.counted(words, numbers), own: [Double](repeating: 0, count: labelCount))
    }

    /// By story, the evidence of the words; `own` is how far these words were counted for each story.
    private func evidence(_ words: [BlockVocabulary.Mention], own: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: labelCount)
        // The logarithm of a product is cheaper than a sum of logarithms.
        var products = [Double](repeating: 1, count: labelCount)
        let shares = own.indices.map { 0.15 / max(masses[$0] - own[$0] * Double(words.count), Self.leastMass) }
        // Word by word, which is the order of the counts in memory.
        for mention in words {
            let (times, rarity, first) = (Double(mention.times), rarities[mention.word], mention.word * labelCount)
            for label in 0..<labelCount {
                let count = Double(counts[first + label]) - own[label] * times
                guard count > 0.02 else { continue }
                let factor = 1 + shares[label] * count * rarity
                guard times == 1 else {
                    sums[label] += times * log(factor)
                    continue
                }
                products[label] *= factor
                if products[label] > 1e200 {
                    sums[label] += log(products[label])
                    products[label] = 1
                }
            }
        }
        return zip(sums, products).map { $1 == 1 ? $0 : $0 + log($1) }
    }
}
