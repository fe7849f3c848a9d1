import Glibc

/// Measurements of every block, made once: its symbols, its beginning and end, and its words.
struct PageSigns {
    struct Signs {
        let symbols: [Symbol]
        let isComplete: Bool
        /// The number of quotes and brackets left open at its end, and of those closed but not opened.
        let marks: (opened: Int, closed: Int)
        let opensWithDateline: Bool
        let start: CharacterModel.Start
        let end: CharacterModel.End
        /// The width in half ems if set on one line.
        let width: Int
        /// The evidence of its last line, if the page's measure is known.
        var ending = ColumnMeasure.Ending()
    }

    let signs: [Signs]
    let words: BlockVocabulary
    /// The measure of the page's columns, or `nil` if the chunks give no evidence.
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
        words = BlockVocabulary(blocks.map { Self.told($0.folded.scalars) })
        let texts = blocks.filter { signs[$0.index].width > 40 }
        let indented = texts.count(where: \.isIndented)
        keepsIndents = indented >= 3 && indented < texts.count
    }

    subscript(index: Int) -> Signs { signs[index] }

    /// The maximum number of scalars examined: of a longer text the first and the last 2,000 are enough.
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
