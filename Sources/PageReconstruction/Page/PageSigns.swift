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
        /// Pairs of Chinese characters (or words of letters) in ascending order, each once, with how much sharing it tells.
        let words: [Word]
    }

    struct Word {
        let key: UInt32
        let weight: Float
    }

    let signs: [Signs]
    /// Half ems of a line of the page's columns; `nil` where the pieces do not tell.
    let measure: Int?

    init(_ blocks: [Block]) {
        signs = blocks.map(Self.read)
        measure = Self.findMeasure(signs)
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
        for key in keys where words.last?.key != key {
            let commonness =
                key >> 16 > 0x2E80
                ? CharacterModel.shared.commonness(Symbol(key >> 16), Symbol(key & 0xFFFF)) : 0.00002
            words.append(Word(key: key, weight: Float(max(0, -4.6 - log(commonness)))))
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

    /// The measure at which most pieces that break off end with a full line.
    ///
    /// A piece that opens a paragraph has an indent of two ems before it, any other has none; a mark squeezed in or
    /// pushed out makes a line an em longer or shorter, so only pieces of a few lines tell.
    private static func findMeasure(_ signs: [Signs]) -> Int? {
        let widths = signs.filter { !$0.isComplete && $0.width > 16 && $0.width < 260 }.map(\.width).prefix(400)
        guard widths.count >= 3 else { return nil }
        var best: (measure: Int, surplus: Double)?
        for measure in stride(from: 22, through: 60, by: 1) {
            var fits = 0.0
            var expected = 0.0
            for width in widths {
                let lines = (width + measure / 2) / measure
                guard lines >= 1, lines <= 5 else { continue }
                let slack = lines == 1 ? 1 : 2
                expected += min(1, Double(2 * (2 * slack + 1)) / Double(measure))
                if isNear(width + 4, measure, slack) || isNear(width, measure, slack) { fits += 1 }
            }
            let surplus = (fits - expected) / sqrt(expected + 0.5)
            if surplus > best?.surplus ?? 1.5 { best = (measure, surplus) }
        }
        return best?.measure
    }

    static func isNear(_ width: Int, _ measure: Int, _ slack: Int) -> Bool {
        let rest = width % measure
        return rest <= slack || measure - rest <= slack
    }
}
