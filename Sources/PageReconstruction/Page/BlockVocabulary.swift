import Glibc

/// The words of a page, numbered in order of appearance: pairs of Chinese characters, and longer words of letters.
struct BlockVocabulary {
    /// A word as it occurs in a block.
    struct Mention {
        private let number: UInt32
        /// The damped count: 1 plus the logarithm of the number of occurrences.
        let times: Float

        var word: Int { Int(number) }

        init(word: Int, count: Int) {
            self.init(word: word, times: count == 1 ? 1 : 1 + logf(Float(count)))
        }

        fileprivate init(word: Int, times: Float) {
            number = UInt32(word)
            self.times = times
        }

        /// The same mention with another number.
        func numbered(_ number: Int) -> Mention { Mention(word: number, times: times) }
    }

    /// The mentions by block, each word once and in ascending order, and the end of each block's mentions.
    private let mentions: [Mention]
    private let mentionEnds: [UInt32]
    /// By word, the evidence of sharing it, in nats: the rarer in the language, the more.
    let weights: [Float]
    private let numbers: WordNumbers
    /// The blocks that contain each word, by word, and the end of each word's blocks.
    private let tellers: [UInt32]
    private let tellerEnds: [UInt32]

    init(_ texts: [Slice<CompactScalars>]) {
        let most = texts.reduce(0) { $0 + $1.count }
        var numbers = WordNumbers(atMost: most)
        var said: [(word: UInt32, block: UInt32)] = []
        said.reserveCapacity(most)
        for (block, text) in texts.enumerated() {
            Self.forEachKey(text) { said.append((UInt32(numbers.number($0)), UInt32(block))) }
        }
        // Sorted by word and then distributed to the blocks, so that each block's words are in order.
        var ends = [UInt32](repeating: 0, count: numbers.count + 1)
        for mention in said { ends[Int(mention.word) + 1] += 1 }
        Self.sumUp(&ends)
        var tellers = [UInt32](repeating: 0, count: said.count)
        for mention in said {
            tellers[Int(ends[Int(mention.word)])] = mention.block
            ends[Int(mention.word)] += 1
        }
        ends.removeLast()
        // A word repeated in a block is mentioned once, with the number of its occurrences.
        var times = [UInt32](repeating: 0, count: said.count)
        var mentionEnds = [UInt32](repeating: 0, count: texts.count + 1)
        var count = 0
        var start = 0
        for word in ends.indices {
            while start < ends[word] {
                let block = tellers[start]
                let first = start
                while start < ends[word], tellers[start] == block { start += 1 }
                tellers[count] = block
                times[count] = UInt32(start - first)
                count += 1
                mentionEnds[Int(block) + 1] += 1
            }
            ends[word] = UInt32(count)
        }
        tellers.removeLast(tellers.count - count)
        Self.sumUp(&mentionEnds)
        var mentions = [Mention](repeating: Mention(word: 0, times: 0), count: count)
        var teller = 0
        for (word, end) in ends.enumerated() {
            while teller < end {
                let block = Int(tellers[teller])
                mentions[Int(mentionEnds[block])] = Mention(word: word, count: Int(times[teller]))
                mentionEnds[block] += 1
                teller += 1
            }
        }
        mentionEnds.removeLast()
        self.mentions = mentions
        self.mentionEnds = mentionEnds
        self.tellers = tellers
        tellerEnds = ends
        // Looked up in one pass without other work: memory is slow, but handles many requests at once.
        weights = numbers.keys.map(Self.commonness).map { Float(max(0, -4.6 - log($0))) }
        self.numbers = numbers
    }

    /// Turns counts into the start of each counted range.
    private static func sumUp(_ counts: inout [UInt32]) {
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    }

    var blockCount: Int { mentionEnds.count }

    /// The words of the block, each once and in ascending order.
    func mentions(of block: Int) -> ArraySlice<Mention> {
        mentions[(block > 0 ? Int(mentionEnds[block - 1]) : 0)..<Int(mentionEnds[block])]
    }

    /// The words of a part of the page's text, each once and in ascending order.
    func words(of text: Slice<CompactScalars>) -> [Mention] {
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

    /// Whether more than one block contains the word.
    func isShared(_ word: Int) -> Bool { tellerEnds[word] > (word > 0 ? tellerEnds[word - 1] : 0) + 1 }

    /// The blocks that contain the word, in page order.
    func tellers(of word: Int) -> ArraySlice<UInt32> {
        tellers[(word > 0 ? Int(tellerEnds[word - 1]) : 0)..<Int(tellerEnds[word])]
    }

    /// The weight of the words that two blocks share: 0 for nothing, about 1 for much.
    func shared(_ first: Int, _ second: Int) -> Double {
        let (mine, others) = (mentions(of: first), mentions(of: second))
        var sum: Float = 0
        var left = mine.startIndex
        var right = others.startIndex
        while left < mine.endIndex, right < others.endIndex {
            let (word, other) = (mine[left].word, others[right].word)
            if word == other { sum += weights[word] }
            if word <= other { left += 1 }
            if other <= word { right += 1 }
        }
        return Double(sum) / Self.scale(mine.count, others.count)
    }

    /// Whether sharing the word is evidence of a common subject.
    func isTelling(_ word: Int) -> Bool { weights[word] > 1.2 }

    /// The unit of the weight of shared words, from the numbers of words in two texts.
    static func scale(_ first: Int, _ second: Int) -> Double { sqrt(Double(first) * Double(second)) + 12 }

    /// The share, 0 to 1, of the weight of a block's words that also occur in one of the others.
    func covered(_ block: Int, by others: ArraySlice<Int>) -> Double {
        var sum: Float = 0
        var all: Float = 1
        let words = others.map { mentions(of: $0) }
        var cursors = words.map { $0.startIndex }
        for mention in mentions(of: block) {
            all += weights[mention.word]
            var isFound = false
            for (index, words) in words.enumerated() {
                while cursors[index] < words.endIndex, words[cursors[index]].word < mention.word { cursors[index] += 1 }
                if cursors[index] < words.endIndex, words[cursors[index]].word == mention.word { isFound = true }
            }
            if isFound { sum += weights[mention.word] }
        }
        return Double(sum / all)
    }

    /// A word in more blocks tells none of them from the others, and looking at them all would take long.
    private static let mostTellers = 64

    /// By block among `others`, the share, 0 to 1, of the weight of the block's words that also occur in that block.
    func shares(of block: Int, in others: (Int) -> Bool) -> [Int: Double] {
        var sums: [Int: Float] = [:]
        var all: Float = 1
        for mention in mentions(of: block) {
            let weight = weights[mention.word]
            all += weight
            let tellers = tellers(of: mention.word)
            guard weight > 0, tellers.count <= Self.mostTellers else { continue }
            for teller in tellers where others(Int(teller)) { sums[Int(teller), default: 0] += weight }
        }
        return sums.mapValues { Double($0 / all) }
    }

    private static func commonness(_ key: UInt32) -> Double {
        guard key >> 16 > 0x2E80 else { return 0.00002 }
        return CharacterModel.shared.commonness(Symbol(key >> 16), Symbol(key & 0xFFFF))
    }

    private static func forEachKey(_ scalars: Slice<CompactScalars>, _ body: (UInt32) -> Void) {
        var word: UInt32 = 0
        var letters = 0
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.isHan {
                let next = index + 1 < scalars.endIndex ? scalars[index + 1] : " "
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

/// Numbers keys from 0 in order of appearance: a hash table with linear probing, at most half full (Knuth, *The Art of
/// Computer Programming* 3, 6.4).
private struct WordNumbers {
    private(set) var keys: [UInt32] = []

    /// Reserves space for `count` keys.
    init(atMost count: Int) {
        keys.reserveCapacity(count)
    }
    /// The numbers of the keys plus one; 0 for an empty slot.
    private var slots = [UInt32](repeating: 0, count: 4096)

    var count: Int { keys.count }

    func known(_ key: UInt32) -> Int? {
        let number = slots[slot(of: key)]
        return number == 0 ? nil : Int(number) - 1
    }

    mutating func number(_ key: UInt32) -> Int {
        let slot = slot(of: key)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    /// The slot of the key, or the free slot where it would be.
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int((key &* 0x9E37_79B1) >> 7) & mask
        while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(index + 1) }
    }
}
