import Glibc

/// The words of a page: pairs of Chinese characters, and longer words of letters, numbered as they appear.
struct PageWords {
    /// A word as one block says it.
    struct Mention {
        let word: Int
        /// How often, damped: 1 and the logarithm of the times.
        let times: Float

        init(word: Int, count: Int) {
            self.word = word
            times = count == 1 ? 1 : 1 + logf(Float(count))
        }

        fileprivate init(word: Int, times: Float) {
            self.word = word
            self.times = times
        }

        /// The same under another number.
        func numbered(_ number: Int) -> Mention { Mention(word: number, times: times) }
    }

    /// By block, in ascending order, each word once.
    let mentions: [[Mention]]
    /// By word, how much sharing it tells, in nats: the rarer in the language, the more.
    let weights: [Float]
    private let numbers: WordNumbers
    /// The blocks that say each word, word by word, and where those of a word end.
    private let tellers: [Int]
    private let tellerEnds: [Int]

    init(_ texts: [[Unicode.Scalar]]) {
        var numbers = WordNumbers()
        var said: [(word: Int, block: Int)] = []
        for (block, text) in texts.enumerated() {
            Self.forEachKey(text) { said.append((numbers.number($0), block)) }
        }
        // Sorted by word, then dealt out to the blocks: what a block gets is in order.
        var ends = [Int](repeating: 0, count: numbers.count + 1)
        for mention in said { ends[mention.word + 1] += 1 }
        for word in 0..<numbers.count { ends[word + 1] += ends[word] }
        var blocks = [Int](repeating: 0, count: said.count)
        for mention in said {
            blocks[ends[mention.word]] = mention.block
            ends[mention.word] += 1
        }
        var mentions = [[Mention]](repeating: [], count: texts.count)
        for block in texts.indices { mentions[block].reserveCapacity(texts[block].count) }
        var start = 0
        var tellers: [Int] = []
        var tellerEnds: [Int] = []
        for word in 0..<numbers.count {
            while start < ends[word] {
                let block = blocks[start]
                var end = start + 1
                while end < ends[word], blocks[end] == block { end += 1 }
                mentions[block].append(Mention(word: word, count: end - start))
                tellers.append(block)
                start = end
            }
            tellerEnds.append(tellers.count)
        }
        self.mentions = mentions
        self.tellers = tellers
        self.tellerEnds = tellerEnds
        weights = numbers.keys.map(Self.weight)
        self.numbers = numbers
    }

    /// The words of a part of a text that is on the page, in ascending order, each once.
    func words(of text: [Unicode.Scalar]) -> [Mention] {
        var said: [Int] = []
        Self.forEachKey(text) { key in
            if let number = numbers.known(key) { said.append(number) }
        }
        said.sort()
        var mentions: [Mention] = []
        var start = 0
        while start < said.count {
            var end = start + 1
            while end < said.count, said[end] == said[start] { end += 1 }
            mentions.append(Mention(word: said[start], count: end - start))
            start = end
        }
        return mentions
    }

    /// The blocks that say the word, in page order.
    func tellers(of word: Int) -> ArraySlice<Int> { tellers[(word > 0 ? tellerEnds[word - 1] : 0)..<tellerEnds[word]] }

    /// How much two blocks tell of the same things: 0 for nothing, about 1 for much.
    func shared(_ first: Int, _ second: Int) -> Double {
        let (mine, others) = (mentions[first], mentions[second])
        var sum: Float = 0
        var left = 0
        var right = 0
        while left < mine.count, right < others.count {
            let (word, other) = (mine[left].word, others[right].word)
            if word == other { sum += weights[word] }
            if word <= other { left += 1 }
            if other <= word { right += 1 }
        }
        return Double(sum) / Self.scale(mine.count, others.count)
    }

    /// Whether sharing the word tells anything of what a text is about.
    func isTelling(_ word: Int) -> Bool { weights[word] > 1.2 }

    /// What the weight of the words that two texts share is measured by: how many words they have.
    static func scale(_ first: Int, _ second: Int) -> Double { sqrt(Double(first) * Double(second)) + 12 }

    /// The share of what a block's words tell, 0 to 1, that is told in one of the others too.
    func covered(_ block: Int, by others: ArraySlice<Int>) -> Double {
        var sum: Float = 0
        var all: Float = 1
        var places = [Int](repeating: 0, count: others.count)
        for mention in mentions[block] {
            all += weights[mention.word]
            var isFound = false
            for (index, other) in others.enumerated() {
                let words = mentions[other]
                while places[index] < words.count, words[places[index]].word < mention.word { places[index] += 1 }
                if places[index] < words.count, words[places[index]].word == mention.word { isFound = true }
            }
            if isFound { sum += weights[mention.word] }
        }
        return Double(sum / all)
    }

    private static func weight(_ key: UInt32) -> Float {
        let commonness =
            key >> 16 > 0x2E80
            ? CharacterModel.shared.commonness(Symbol(key >> 16), Symbol(key & 0xFFFF)) : 0.00002
        return Float(max(0, -4.6 - log(commonness)))
    }

    private static func forEachKey(_ scalars: [Unicode.Scalar], _ body: (UInt32) -> Void) {
        var word: UInt32 = 0
        var letters = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar.isHan {
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                if next.isHan { body(scalar.value << 16 | next.value & 0xFFFF) }
            } else if scalar.isLatin {
                word = (word &* 31 &+ (scalar.isUpperLatin ? scalar.value | 0x20 : scalar.value)) & 0x0FFF_FFFF
                letters += 1
                continue
            }
            if letters > 3 { body(word) }
            word = 0
            letters = 0
        }
        if letters > 3 { body(word) }
    }
}

/// Gives each key a number, from 0 on in the order in which they come: a hash table with linear probing, at most half full
/// (Knuth, *The Art of Computer Programming* 3, 6.4).
private struct WordNumbers {
    private(set) var keys: [UInt32] = []
    /// Numbers, one more than they are; 0 for none.
    private var slots = [UInt32](repeating: 0, count: 4096)

    var count: Int { keys.count }

    func known(_ key: UInt32) -> Int? {
        let number = slots[slot(of: key)]
        return number == 0 ? nil : Int(number) - 1
    }

    mutating func number(_ key: UInt32) -> Int {
        let place = slot(of: key)
        if slots[place] != 0 { return Int(slots[place]) - 1 }
        keys.append(key)
        slots[place] = UInt32(keys.count)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    /// The slot of the key, or the free one that it would have.
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var place = Int((key &* 0x9E37_79B1) >> 7) & mask
        while slots[place] != 0, keys[Int(slots[place]) - 1] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(index + 1) }
    }
}
