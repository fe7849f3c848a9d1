/// Recognises writers named alone between a story's title and its text, without a preceding `By`: `Catherine Shaw`,
/// `Victor Tanner, Harbour Weekly`, `河口网`.
enum WritersBelowTitles {
    /// The minimum length of a title in words, or in characters of East Asian text: a line below a shorter title may
    /// explain it.
    private static let leastTitle = (words: 3, characters: 8)
    /// The number of blocks on each side that must not have the words of a name in lower case, and of the characters
    /// searched in each.
    private static let (reach, mostCharacters) = (24, 2_000)

    /// The indices of the blocks that are such names.
    static func found(in blocks: [Block], signs: [BlockSigns]) -> [Int] {
        let names = blocks.indices.dropFirst().filter { index in
            mayBeName(blocks[index], signs) && isBelowTitle(blocks[index], blocks, signs)
                && BylinePattern.nameAlone(blocks[index].folded) != nil && !isSaid(blocks[index], blocks)
        }
        // A writer of more than one story in a file may also be named below short titles.
        let stories = names.reduce(into: [String: Int]()) { $0[blocks[$1].text, default: 0] += 1 }
        return names.filter { index in
            let title = blocks[index - 1].shape
            return title.words >= leastTitle.words || title.isEastAsian || stories[blocks[index].text] ?? 0 > 1
        }
    }

    private static func mayBeName(_ block: Block, _ signs: [BlockSigns]) -> Bool {
        let shape = block.shape
        let mayBe =
            shape.isEastAsian
            ? shape.count <= leastTitle.characters
            : !shape.isCapitals && (2...6).contains(shape.words) && shape.start != .digit && shape.start != .mark
        return mayBe && block.opening == nil && block.lines.count == 1 && shape.digits == 0 && shape.end == .open
            && !signs[block.index].isOfItsOwnKind && !signs[block.index].isMarked
    }

    /// Whether a title is above the block and its text below; headlines in capitals have decks below them instead.
    private static func isBelowTitle(_ block: Block, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        let index = block.index
        guard index + 1 < blocks.count else { return false }
        if isText(index + 1, blocks, signs) { return isTitle(index - 1, blocks, signs) }
        // A contact such as `lshaw@courier.example` may follow the name, which may then also be below a deck.
        return isContact(blocks[index + 1]) && index + 2 < blocks.count && isText(index + 2, blocks, signs)
            && (isTitle(index - 1, blocks, signs) || index > 1 && isTitle(index - 2, blocks, signs))
    }

    private static func isTitle(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        let (shape, sign) = (blocks[index].shape, signs[index])
        guard !RoleFeatures.isLong(blocks[index]), !shape.isCapitals, !sign.isOfItsOwnKind, !sign.isMarked, !sign.isItem
        else { return false }
        if shape.isEastAsian {
            return shape.count >= leastTitle.characters && shape.end != .comma && shape.end != .colon
        }
        return shape.end == .open || shape.end == .stop && !blocks[index].folded.hasSuffix(".")
    }

    private static func isText(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        RoleFeatures.isLong(blocks[index]) || signs[index].opensWithDateline
            || LinePatterns.isTimeOfPosting(blocks[index].folded)
    }

    private static func isContact(_ block: Block) -> Bool {
        block.shape.words == 1 && block.folded.contains("@") && block.folded.count <= 60
    }

    /// Whether a word of the line occurs in lower case nearby, as the words of a deck do and those of a name do not.
    private static func isSaid(_ line: Block, _ blocks: [Block]) -> Bool {
        let words = Set(
            line.text.split { !$0.isLetter }.filter { $0.count > 2 && $0.first?.isUppercase ?? false }
                .map { Substring($0.lowercased()) })
        let near = max(0, line.index - reach)..<min(blocks.count, line.index + reach)
        return blocks[near].contains {
            $0.text.prefix(mostCharacters).split { !$0.isLetter }.contains(where: words.contains)
        }
    }
}
