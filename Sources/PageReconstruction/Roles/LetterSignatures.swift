/// Recognises the signatures of texts, and the openings and signatures of letters to the paper: `PETER GREY` / `Quay
/// Street` below a letter that opens with `Sir,`.
struct LetterSignatures {
    private var signatures: Set<Int> = []

    /// A name, an occupation, a street and a town.
    private static let mostLines = 4
    private static let longestLine = 6

    init(_ blocks: [Block]) {
        var lines: Int?
        for block in blocks {
            if Self.isNameBelowText(block, blocks) || Self.isNameOverHeading(block, blocks)
                || Self.isNameAlone(block, blocks) || Self.isFamily(block, blocks)
                || isNameBelowNotice(block, blocks) || Self.isOfficeHolder(block, blocks)
            {
                signatures.insert(block.index)
            }
            if Self.opensLetter(block.text) {
                lines = 0
                if !RoleFeatures.isLong(block) { signatures.insert(block.index) }
            } else if let count = lines, !RoleFeatures.isLong(block) {
                // A line below a blank line is the heading of the next letter, unless it is the first line and a name:
                // a signature at the right margin may be set apart.
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

    /// Whether the block at an index is a line of a signature or the opening of a letter.
    func contains(_ index: Int) -> Bool { signatures.contains(index) }

    /// Whether the block is two or three capitalised words directly below a text and apart from the next block: its
    /// writer.
    private static func isNameBelowText(_ block: Block, _ blocks: [Block]) -> Bool {
        guard block.index > 0, block.blanksBefore == 0, (2...3).contains(block.shape.words), isName(block) else {
            return false
        }
        let above = blocks[block.index - 1]
        return RoleFeatures.isLong(above) && above.isComplete && !above.shape.isEastAsian
            && (block.index + 1 == blocks.count || blocks[block.index + 1].blanksBefore > 0)
    }

    /// Whether the block is a name in capitals directly below a text and above a heading in capitals, told from it by an
    /// initial or a full stop that the heading lacks: `G. DE ANGELIS` / `CAMERA DEI DEPUTATI`.
    private static func isNameOverHeading(_ block: Block, _ blocks: [Block]) -> Bool {
        let (index, shape) = (block.index, block.shape)
        guard index > 0, index + 1 < blocks.count, shape.isCapitals, (2...4).contains(shape.words), shape.digits == 0,
            block.blanksBefore == 0, block.opening == nil
        else { return false }
        let (above, below) = (blocks[index - 1], blocks[index + 1])
        guard RoleFeatures.isLong(above), above.isComplete, below.shape.isCapitals, below.shape.end == .open else {
            return false
        }
        let words = block.text.split(separator: " ")
        let hasInitial = words.dropLast().contains { $0.count == 2 && $0.last == "." }
        return hasInitial || words.count == 2 && block.shape.end == .stop
    }

    private static let offices: Set<String> = [
        "mayor", "secretary", "president", "clerk", "chairman", "treasurer", "governor", "sheriff", "auctioneer",
        "manager", "agent", "superintendent", "principal", "captain", "attorney", "solicitor", "editor", "bros", "co",
        "sons", "sec", "pres", "proprietor", "proprietors", "administrator", "executor", "auditor",
    ]
    private static let titles: Set<Substring> = ["Dr.", "Prof.", "Rev.", "Lic."]

    /// Whether the block is a name with its office, a firm, initials or a titled name directly below the end of a text:
    /// `ROBERT MORAN, Mayor.`, `LOEWENBERG BROS.`, `I. W. F.`, `Dr. Schmidt.`
    private static func isOfficeHolder(_ block: Block, _ blocks: [Block]) -> Bool {
        let (index, shape) = (block.index, block.shape)
        guard index > 0, block.blanksBefore == 0, block.opening == nil, block.lines.count == 1, !shape.isEastAsian,
            (2...6).contains(shape.words), shape.digits == 0, block.folded.last == ".", shape.start == .upper,
            blocks[index - 1].isComplete
        else { return false }
        let words = block.text.split(separator: " ")
        if words.allSatisfy({ $0.count == 2 && $0.last == "." && $0.first?.isUppercase ?? false }) { return true }
        if words.count == 2, titles.contains(words[0]) { return true }
        let last = words[words.count - 1].lowercased().filter(\.isLetter)
        guard offices.contains(last) else { return false }
        let isOffice = words[words.count - 2].last == "," && words[0].allSatisfy { !$0.isLowercase }
        return isOffice || shape.isCapitals && ["bros", "co", "sons"].contains(last)
    }

    private static let smallWords: Set<Substring> = [
        "van", "von", "der", "den", "de", "du", "la", "und", "et", "y", "and", "&",
    ]

    /// Whether the block is a few capitalised words that end a part between blank lines, below a text, another name or
    /// `Uit aller naam,`: the name of who gave the notice or wrote the chapter. A heading would have text below it.
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

    /// Whether the block gives the place and day of the text above it, and ends the part.
    private static func isPlaceAndDay(_ index: Int, _ blocks: [Block]) -> Bool {
        blocks[index].blanksBefore == 0 && (index + 1 == blocks.count || blocks[index + 1].blanksBefore > 0)
            && WesternDateline.isPlaceAndDay(blocks[index].folded)
    }

    private static let families = [
        "the family of ", "the families of ", "die trauernden hinterbliebenen", "die trauernde ", "die hinterbliebenen",
        "la famille ", "les familles ", "de familie ", "familie ",
    ]

    /// Whether the block is the family that gives thanks or notice, directly below its text.
    private static func isFamily(_ block: Block, _ blocks: [Block]) -> Bool {
        guard block.index > 0, block.blanksBefore == 0, block.lines.count == 1, block.shape.words <= 7,
            !block.shape.isEastAsian, blocks[block.index - 1].isComplete
        else { return false }
        let text = block.text.lowercased()
        return families.contains(where: text.hasPrefix)
            && (block.index + 1 == blocks.count || blocks[block.index + 1].blanksBefore > 0
                || !RoleFeatures.isLong(blocks[block.index + 1]))
    }

    /// Whether a name is alone between the end of a text and a block that is not its text: `J. Barros` below a poem,
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
        // Russian headlines capitalise only their first word.
        let isCyrillic = block.folded.scalars.allSatisfy { $0.value >= 0x400 || $0 == " " || $0 == "." }
        return hasInitial || isCyrillic && words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    /// Whether a letter begins directly below; a signature would be separated from the next letter by a blank line.
    private static func isOverLetter(_ block: Block, _ blocks: [Block]) -> Bool {
        guard block.index + 1 < blocks.count else { return false }
        let below = blocks[block.index + 1]
        return opensLetter(below.text) && (below.blanksBefore == 0 || block.blanksBefore > 0)
    }

    /// Whether the block is a pseudonym, `PUZZLED`, above the street where the writer lives.
    private static func isPseudonym(_ block: Block, _ blocks: [Block]) -> Bool {
        block.shape.isCapitals && block.shape.words == 1 && block.shape.end == .open && block.index + 1 < blocks.count
            && blocks[block.index + 1].blanksBefore == 0 && !RoleFeatures.isLong(blocks[block.index + 1])
    }

    private static func opensLetter(_ text: String) -> Bool {
        let opening = text.unicodeScalars.prefix(16)
        guard let end = opening.firstIndex(where: { ",:.—–-".unicodeScalars.contains($0) }) else { return false }
        return [
            "sir", "sirs", "dear sir", "madam", "dear madam", "dear editor", "editor", "mr. editor", "to the editor",
        ]
        .contains(String(opening[..<end]).lowercased())
    }

    private static let salutations: WordList = [
        "编辑同志", "编辑老师", "编辑部", "编者按", "編輯先生", "編者先生", "记者同志", "尊敬的", "亲爱的", "敬爱的", "Editor:",
    ]
    private static let longestSalutation = 16

    /// Whether the line only addresses the readers of a letter: `编辑同志：`, `Editor:`.
    static func isSalutation(_ text: FoldedScalars) -> Bool {
        text.last == ":" && text.count <= longestSalutation && salutations.prefix(of: text) != nil
    }

    /// Whether the block has the form of a name: `PETER GREY`, `(Mrs) ANN BOLT`, `A. B. Marsh`.
    private static func isName(_ block: Block) -> Bool {
        let words = block.text.split(separator: " ")
        return (2...5).contains(words.count) && block.shape.digits == 0 && block.shape.end == .open
            && words.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? false }
    }
}
