import Glibc

/// What is measured once for every block: its symbols, its ends, its words.
struct PageSigns {
    struct Signs {
        let symbols: [Symbol]
        let isComplete: Bool
        /// Quotes and brackets left open at its end, and closed that it did not open.
        let marks: (opened: Int, closed: Int)
        let opensWithDateline: Bool
        let start: CharacterModel.Start
        let end: CharacterModel.End
        /// Half ems that it is wide when set on one line.
        let width: Int
        /// What its last line tells, where the page's measure is known.
        var ending = ColumnMeasure.Ending()
        /// Pairs of Chinese characters (or words of letters) in ascending order, each once, with how much sharing it tells.
        let words: [Word]
    }

    struct Word {
        let key: UInt32
        let weight: Float
        /// How often the block says it, damped: 1 and the logarithm of the times.
        var times: Float = 1
    }

    let signs: [Signs]
    /// That of the page's columns; `nil` where the pieces do not tell.
    let measure: ColumnMeasure?
    /// Whether paragraphs are indented on this page and continuations are not.
    let keepsIndents: Bool

    init(_ blocks: [Block]) {
        var signs = blocks.map(Self.read)
        measure = ColumnMeasure.find(blocks.filter { !signs[$0.index].isComplete }.map(\.folded))
        if let measure {
            for block in blocks { signs[block.index].ending = measure.ending(of: block.folded) }
        }
        self.signs = signs
        let texts = blocks.filter { signs[$0.index].width > 40 }
        let indented = texts.count(where: \.isIndented)
        keepsIndents = indented >= 3 && indented < texts.count
    }

    subscript(index: Int) -> Signs { signs[index] }

    private static func read(_ block: Block) -> Signs {
        // A line of a megabyte has as much to tell as its first thousand characters.
        let scalars = block.folded.scalars
        let isLong = scalars.count > 4000
        let symbols = Symbols.of(isLong ? scalars[..<2000] + scalars[(scalars.count - 2000)...] : scalars[...])
        var width = 0
        for scalar in scalars { width += isNarrow(scalar) ? 1 : 2 }
        return Signs(
            symbols: symbols, isComplete: TextEnds.isComplete(block.folded), marks: TextEnds.openMarks(block.folded),
            opensWithDateline: DatelinePattern.opening(of: block.folded) != nil,
            start: CharacterModel.shared.start(symbols), end: CharacterModel.shared.end(symbols), width: width,
            words: words(of: isLong ? Array(scalars.prefix(2000)) : scalars))
    }

    private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || scalar.isLatin || scalar == "." || scalar == "%"
    }

    static func words(of scalars: [Unicode.Scalar]) -> [Word] {
        var keys: [UInt32] = []
        var word: UInt32 = 0
        var letters = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar.isHan {
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                if next.isHan { keys.append(scalar.value << 16 | next.value & 0xFFFF) }
            } else if scalar.isLatin {
                word = (word &* 31 &+ (scalar.isUpperLatin ? scalar.value | 0x20 : scalar.value)) & 0x0FFF_FFFF
                letters += 1
                continue
            }
            if letters > 3 { keys.append(word) }
            word = 0
            letters = 0
        }
        if letters > 3 { keys.append(word) }
        keys.sort()
        var words: [Word] = []
        var start = 0
        while start < keys.count {
            let key = keys[start]
            var end = start + 1
            while end < keys.count, keys[end] == key { end += 1 }
            let commonness =
                key >> 16 > 0x2E80
                ? CharacterModel.shared.commonness(Symbol(key >> 16), Symbol(key & 0xFFFF)) : 0.00002
            let times = end - start == 1 ? 1 : 1 + logf(Float(end - start))
            words.append(Word(key: key, weight: Float(max(0, -4.6 - log(commonness))), times: times))
            start = end
        }
        return words
    }

    /// How much two blocks tell of the same things: 0 for nothing, about 1 for much.
    static func sharedWords(_ first: [Word], _ second: [Word]) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var sum: Float = 0
        var left = 0
        var right = 0
        while left < first.count, right < second.count {
            if first[left].key == second[right].key {
                sum += first[left].weight
                left += 1
                right += 1
            } else if first[left].key < second[right].key {
                left += 1
            } else {
                right += 1
            }
        }
        return Double(sum) / (sqrt(Double(first.count) * Double(second.count)) + 12)
    }

    /// The share of what `words` tell, 0 to 1, that is told in one of `others` too.
    static func covered(_ words: [Word], by others: [[Word]]) -> Double {
        var sum: Float = 0
        var all: Float = 1
        var places = [Int](repeating: 0, count: others.count)
        for word in words {
            all += word.weight
            var isFound = false
            for (index, other) in others.enumerated() {
                while places[index] < other.count, other[places[index]].key < word.key { places[index] += 1 }
                if places[index] < other.count, other[places[index]].key == word.key { isFound = true }
            }
            if isFound { sum += word.weight }
        }
        return Double(sum / all)
    }
}
