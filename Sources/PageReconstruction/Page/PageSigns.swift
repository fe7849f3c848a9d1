import Glibc

/// Measurements of every block, made once: its symbols, its ends, its words.
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
        /// Evidence of its last line, where the page's measure is known.
        var ending = ColumnMeasure.Ending()
    }

    let signs: [Signs]
    let words: PageWords
    /// The measure of the page's columns; `nil` where the chunks do not tell.
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
        words = PageWords(blocks.map { Self.told($0.folded.scalars) })
        let texts = blocks.filter { signs[$0.index].width > 40 }
        let indented = texts.count(where: \.isIndented)
        keepsIndents = indented >= 3 && indented < texts.count
    }

    subscript(index: Int) -> Signs { signs[index] }

    /// A line of a megabyte has as much to tell as its first thousand characters.
    private static let longest = 4000

    private static func read(_ block: Block) -> Signs {
        let scalars = block.folded.scalars
        let symbols =
            scalars.count > longest
            ? Symbols.of(Array(scalars.prefix(longest / 2)) + scalars.suffix(longest / 2)) : Symbols.of(scalars)
        var width = 0
        for scalar in scalars { width += isNarrow(scalar) ? 1 : 2 }
        return Signs(
            symbols: symbols, isComplete: TextEnds.isComplete(block.folded), marks: TextEnds.openMarks(block.folded),
            opensWithDateline: DatelinePattern.opens(block.folded),
            start: CharacterModel.shared.start(symbols), end: CharacterModel.shared.end(symbols), width: width)
    }

    private static func told(_ scalars: CompactScalars) -> Slice<CompactScalars> {
        scalars.prefix(scalars.count > longest ? longest / 2 : longest)
    }

    private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || scalar.isLatin || scalar == "." || scalar == "%"
    }
}
