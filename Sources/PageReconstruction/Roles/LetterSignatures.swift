/// Who has signed a text; how letters to the paper begin, who has signed them, and from where: `PETER GREY` / `Quay Street`,
/// below a letter that opens with `Sir,`.
struct LetterSignatures {
    private var signatures: Set<Int> = []

    /// A name, what the writer is, a street and a town.
    private static let mostLines = 4
    private static let longestLine = 6

    init(_ blocks: [Block]) {
        var lines: Int?
        for block in blocks {
            if Self.isNameBelowText(block, blocks) || Self.isNameAlone(block, blocks)
                || isNameBelowNotice(block, blocks)
            {
                signatures.insert(block.index)
            }
            if Self.opensLetter(block.text) {
                lines = 0
                if !RoleFeatures.isLong(block) { signatures.insert(block.index) }
            } else if let count = lines, !RoleFeatures.isLong(block) {
                // The heading of the next letter is set apart, the name is where it stands at the end of its line.
                let isSignature =
                    count < Self.mostLines && block.shape.words <= Self.longestLine && block.shape.start != .lower
                    && (count > 0 || blocks[block.index - 1].isComplete)
                    && (block.blanksBefore == 0
                        || count == 0
                            && (Self.isName(block) || block.shape.end == .comma || Self.isPseudonym(block, blocks)))
                    && !Self.isOverLetter(block, blocks)
                if isSignature { signatures.insert(block.index) }
                lines = isSignature ? count + 1 : nil
            } else if lines ?? 0 > 0 {
                lines = nil
            }
        }
    }

    /// Whether the block at an index is a line of a signature, or the one that a letter opens with.
    func contains(_ index: Int) -> Bool { signatures.contains(index) }

    /// Whether two or three words with capitals stand right below a text and apart from what follows: its writer.
    private static func isNameBelowText(_ block: Block, _ blocks: [Block]) -> Bool {
        guard block.index > 0, block.blanksBefore == 0, (2...3).contains(block.shape.words), isName(block) else {
            return false
        }
        let above = blocks[block.index - 1]
        return RoleFeatures.isLong(above) && above.isComplete && !above.shape.isEastAsian
            && (block.index + 1 == blocks.count || blocks[block.index + 1].blanksBefore > 0)
    }

    private static let smallWords: Set<Substring> = [
        "van", "von", "der", "den", "de", "du", "la", "und", "et", "y", "and", "&",
    ]

    /// Whether some words with capitals end what blank lines set off, below a text, another name or `Uit aller naam,`: who has
    /// given the notice or written the chapter. A heading would have its text below it.
    private func isNameBelowNotice(_ block: Block, _ blocks: [Block]) -> Bool {
        let (index, shape) = (block.index, block.shape)
        guard index > 0, block.blanksBefore == 0, block.opening == nil, !shape.isEastAsian, shape.words <= 5,
            shape.digits == 0, shape.end == .stop || shape.end == .open, shape.start == .upper,
            index + 1 == blocks.count || blocks[index + 1].blanksBefore > 0
                || Self.isPlaceAndDay(index + 1, blocks),
            block.text.split(separator: " ").allSatisfy({
                $0.first?.isUppercase ?? false || Self.smallWords.contains($0)
            }), !LinePatterns.isNoticeTitle(block.folded)
        else { return false }
        let above = blocks[index - 1]
        if contains(index - 1) || RoleFeatures.isSignature(index - 1, blocks) { return true }
        let hasText =
            index + 1 < blocks.count && RoleFeatures.isLong(blocks[index + 1])
            && !FurniturePattern.isImprint(blocks[index + 1].folded)
        return shape.words > 1 && !hasText
            && (RoleFeatures.isLong(above) ? above.isComplete : above.shape.end == .comma || above.folded.first == "(")
    }

    /// Whether a block says where and when what stands above it was written, and nothing follows it there.
    private static func isPlaceAndDay(_ index: Int, _ blocks: [Block]) -> Bool {
        blocks[index].blanksBefore == 0 && (index + 1 == blocks.count || blocks[index + 1].blanksBefore > 0)
            && WesternDateline.isPlaceAndDay(blocks[index].folded)
    }

    /// Whether a name stands by itself between the end of a text and what is no text of its own: `J. Barros` below a poem,
    /// `Paul Ménard.` above `(A suivre.)`.
    private static func isNameAlone(_ block: Block, _ blocks: [Block]) -> Bool {
        let (index, shape) = (block.index, block.shape)
        guard index > 0, block.blanksBefore > 0, block.opening == nil, block.lines.count == 1,
            (2...3).contains(shape.words), shape.digits == 0, !shape.isEastAsian, !shape.isCapitals,
            shape.end == .open || shape.end == .stop, shape.titledWords == shape.words, shape.start == .upper,
            blocks[index - 1].isComplete, RoleFeatures.isLong(blocks[index - 1]),
            !LinePatterns.isNoticeTitle(block.folded)
        else { return false }
        guard index + 1 < blocks.count else { return true }
        let below = blocks[index + 1]
        guard below.blanksBefore > 0, !RoleFeatures.isLong(below) else { return false }
        if LinePatterns.isAside(below.folded) || FurniturePattern.isImprint(below.folded) { return true }
        let words = block.text.split(separator: " ")
        let hasInitial = words.dropLast().allSatisfy { $0.count == 2 && $0.last == "." }
        // Russian headlines begin their first word alone with a capital.
        let isCyrillic = block.folded.scalars.allSatisfy { $0.value >= 0x400 || $0 == " " || $0 == "." }
        return hasInitial || isCyrillic && words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    /// Whether a letter begins right below: a blank line parts a signature from the next letter.
    private static func isOverLetter(_ block: Block, _ blocks: [Block]) -> Bool {
        guard block.index + 1 < blocks.count else { return false }
        let below = blocks[block.index + 1]
        return opensLetter(below.text) && (below.blanksBefore == 0 || block.blanksBefore > 0)
    }

    /// `PUZZLED`, above the street where its writer lives.
    private static func isPseudonym(_ block: Block, _ blocks: [Block]) -> Bool {
        block.shape.isCapitals && block.shape.words == 1 && block.shape.end == .open && block.index + 1 < blocks.count
            && blocks[block.index + 1].blanksBefore == 0 && !RoleFeatures.isLong(blocks[block.index + 1])
    }

    private static func opensLetter(_ text: String) -> Bool {
        let opening = text.unicodeScalars.prefix(16)
        guard let end = opening.firstIndex(where: { ",:.—–-".unicodeScalars.contains($0) }) else { return false }
        return ["sir", "sirs", "dear sir", "madam", "dear madam", "dear editor", "mr. editor", "to the editor"]
            .contains(String(opening[..<end]).lowercased())
    }

    /// `PETER GREY`, `(Mrs) ANN BOLT`, `A. B. Marsh`
    private static func isName(_ block: Block) -> Bool {
        let words = block.text.split(separator: " ")
        return (2...5).contains(words.count) && block.shape.digits == 0 && block.shape.end == .open
            && words.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? false }
    }
}
