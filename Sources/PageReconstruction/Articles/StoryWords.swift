import Glibc

/// The words of each story, and how much a text's words tell of its being of a story.
struct StoryWords {
    /// A word that stands in more than one block of the page, and how much it is said in one of them.
    private struct Mention {
        let word: Int
        let times: Float
    }

    /// By place.
    private var wordsOf: [[Mention]]
    private let headingWords: [[Mention]]
    /// By word, how common it is: in the language and on this page.
    private let commonness: [Double]
    private var counts: [Float]
    private var masses: [Double]
    private let labelCount: Int
    private let headingWeight: Float
    private let keys: [UInt32]

    init(
        signs: PageSigns, blocks: [Block], bodies: [Int], headings: HeadingGroups, labelCount: Int,
        headingWeight: Double
    ) {
        self.labelCount = labelCount
        self.headingWeight = Float(headingWeight)
        func telling(_ block: Int) -> [PageSigns.Word] { signs[block].words.filter { $0.weight > 1.2 } }
        let bodyWords = bodies.map(telling)
        let headWords = bodies.isEmpty ? [] : headings.groups.map { $0.headings.flatMap(telling) }
        var all = (bodyWords + headWords).flatMap { $0 }
        all.sort { $0.key < $1.key }
        var keys: [UInt32] = []
        var commonness: [Double] = []
        var start = 0
        let total = Double(max(all.count, 1))
        while start < all.count {
            var end = start
            while end < all.count, all[end].key == all[start].key { end += 1 }
            if end - start > 1 {
                keys.append(all[start].key)
                commonness.append(exp(-4.6 - Double(all[start].weight)) + 0.5 * Double(end - start) / total)
            }
            start = end
        }
        self.keys = keys
        self.commonness = commonness
        wordsOf = bodyWords.map { Self.numbers($0, keys) }
        headingWords = headWords.map { Self.numbers($0, keys) }
        counts = [Float](repeating: 0, count: keys.count * labelCount)
        masses = [Double](repeating: 1, count: labelCount)
    }

    /// Takes each text's words for its story as far as it is of that story.
    mutating func count(_ posteriors: [[Double]]) {
        for index in counts.indices { counts[index] = 0 }
        masses = [Double](repeating: 40, count: labelCount)
        for (label, words) in headingWords.enumerated() {
            // A headline says in a few words what the story is about.
            for mention in words { counts[mention.word * labelCount + label] += headingWeight }
            masses[label] += Double(words.count)
        }
        for (place, words) in wordsOf.enumerated() {
            for label in 0..<labelCount where posteriors[place][label] > 0.01 {
                let share = Float(posteriors[place][label])
                for mention in words { counts[mention.word * labelCount + label] += share * mention.times }
                masses[label] += Double(words.count) * posteriors[place][label]
            }
        }
    }

    /// The evidence, in natural logarithms, that the text at `place` is of the story, its own words (`own`: as far as they
    /// were counted for it) left out.
    func evidence(_ place: Int, label: Int, own: Double) -> Double {
        evidence(wordsOf[place], label, own: own > 0.01 ? own : 0)
    }

    func evidence(_ words: [PageSigns.Word], label: Int) -> Double {
        evidence(Self.numbers(words, keys), label, own: 0)
    }

    private func evidence(_ words: [Mention], _ label: Int, own: Double) -> Double {
        var sum = 0.0
        // One logarithm of a product is cheaper than a sum of logarithms.
        var product = 1.0
        let mass = max(masses[label] - own * Double(words.count), 40)
        for mention in words {
            let count = Double(counts[mention.word * labelCount + label]) - own * Double(mention.times)
            guard count > 0.02 else { continue }
            let factor = 1 + 0.15 * count / (mass * commonness[mention.word])
            guard mention.times == 1 else {
                sum += Double(mention.times) * log(factor)
                continue
            }
            product *= factor
            if product > 1e200 {
                sum += log(product)
                product = 1
            }
        }
        return sum + log(product)
    }

    private static func numbers(_ words: [PageSigns.Word], _ keys: [UInt32]) -> [Mention] {
        words.compactMap { word in
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < word.key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == word.key
                ? Mention(word: low, times: word.times) : nil
        }
    }
}
