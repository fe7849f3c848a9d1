/// Recognises headlines in sentence case above a line that explains them, as most dailies have set them since about
/// 1970: `Bridge closed for two weeks` / `Drivers will have to make a detour`.
enum SentenceDecks {
    /// The minimum number of words in a headline: fewer may be the name of a column. Korean words are longer.
    private static let leastWords = (western: 3, korean: 2)
    /// The maximum number of words in either line.
    private static let mostWords = 16

    /// The indices of the headlines that have a deck on the next line, and text below it.
    static func headlines(in blocks: [Block], signs: [BlockSigns]) -> [Int] {
        blocks.indices.dropLast(2).filter { index in
            (index == 0 || blocks[index].blanksBefore > 0)
                && mayBePart(blocks[index], signs[index]) && mayBePart(blocks[index + 1], signs[index + 1])
                && begins(blocks[index + 1], below: blocks[index]) && isText(from: index + 2, blocks, signs)
        }
    }

    /// Whether a deck begins with the line directly below a headline: the headline is in sentence case and does not
    /// break off, and the line begins as a sentence does, whereas a wrapped headline would go on in lower case.
    static func begins(_ line: Block, below headline: Block) -> Bool {
        let (shape, above) = (line.shape, headline.shape)
        guard line.blanksBefore == 0, shape.words > 1, !above.isCapitals, !shape.isCapitals else { return false }
        if isKorean(headline) { return isKorean(line) && above.words >= leastWords.korean }
        guard !above.isEastAsian, !shape.isEastAsian, above.words >= leastWords.western, shape.start == .upper,
            above.end == .open || isExclaimed(headline), !above.isTitled || above.plainWords > 0
        else { return false }
        return !smallWords.contains(lastWord(of: headline)) && WesternByline.nameAlone(line.folded) == nil
    }

    /// Whether the line is Korean, whose lines of a heading differ in nothing but their order.
    static func isKorean(_ block: Block) -> Bool {
        block.shape.isEastAsian && block.folded.scalars.contains(where: \.isHangul)
    }

    private static func mayBePart(_ block: Block, _ signs: BlockSigns) -> Bool {
        let shape = block.shape
        guard block.opening == nil, block.lines.count <= 2, !RoleFeatures.isLong(block), shape.words <= mostWords,
            shape.end == .open || isExclaimed(block), shape.gaps == 0, shape.digits * 3 <= shape.count,
            shape.start == .upper || shape.start == .mark || isKorean(block)
        else { return false }
        return !signs.isOfItsOwnKind && !signs.isNoticeTitle && !signs.isItem && !signs.isAside && !signs.isMarked
            && !signs.opensWithDateline && !signs.isContentsEntry && !SectionLabel.isWesternColumn(block.folded)
    }

    /// Whether the text of a story is below, possibly with its writers above it. Without a blank line, lines that were
    /// wrapped may begin with the deck instead.
    private static func isText(from index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        guard let text = (index..<blocks.count).first(where: { !signs[$0].isByline }), text - index <= 2 else {
            return false
        }
        return signs[text].opensWithDateline
            || RoleFeatures.isLong(blocks[text]) && blocks[text].isComplete
                && (text > index || blocks[text].blanksBefore > 0 || !blocks[text].isWrapped)
    }

    private static func isExclaimed(_ block: Block) -> Bool { block.folded.last == "!" || block.folded.last == "?" }

    private static func lastWord(of block: Block) -> String {
        block.text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    }

    /// Whether the word is an article, a preposition or a conjunction.
    static func isSmallWord(_ word: Substring) -> Bool { smallWords.contains(word.lowercased()) }

    /// Articles, prepositions and conjunctions, with which no headline ends: the next line goes on with it.
    private static let smallWords: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as", "than",
        "le", "la", "les", "un", "une", "de", "du", "des", "et", "ou", "à", "au", "aux", "en", "par", "pour", "sur",
        "dans", "avec", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer", "und", "oder",
        "im",
        "am", "auf", "für", "mit", "von", "vom", "zu", "zum", "zur", "bei", "über", "nach", "vor", "gegen", "el", "los",
        "las", "una", "del", "y", "o", "al", "por", "para", "con", "il", "lo", "i", "gli", "di", "della", "e", "ed",
        "per", "da", "dal", "os", "um", "uma", "do", "dos", "em", "no", "na", "com", "het", "een", "van", "op", "met",
        "voor", "в", "на", "и", "с", "по", "о", "у", "за", "к", "от", "из", "для", "не",
    ]
}
