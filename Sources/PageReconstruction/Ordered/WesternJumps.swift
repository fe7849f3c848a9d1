/// Tells which story of an earlier page a Western text is the rest of: the one that says so in a line below it,
/// `(Continued on Page 3)`, and has the words of the short heading above the rest, `FIRE BOARD` / `(Continued from Page
/// 1)`.
struct WesternJumps {
    /// By the line above the rest of a story, the line below its beginning.
    private(set) var origins: [Int: Int] = [:]
    /// The lines that repeat the story's title above its rest.
    private(set) var heads: Set<Int> = []

    private static let mostHeadLines = 2
    /// In words, and in letters: shorter words are articles and prepositions.
    private static let (longestHead, leastLetters) = (6, 3)

    init(_ blocks: [Block], roles: [LineRole], corrections: BlockCorrections) {
        guard !corrections.keepsOrder else { return }
        var open: [(index: Int, words: [Substring])] = []
        var rests: [(index: Int, head: Range<Int>)] = []
        for block in blocks where !block.shape.isEastAsian && block.opening == nil && roles[block.index] == .furniture {
            switch JumpPattern.jump(block.folded) {
            case .on: open.append((block.index, Self.titleWords(above: block.index, blocks, roles)))
            case .from: rests.append((block.index, Self.head(above: block.index, blocks, roles)))
            case nil: break
            }
        }
        for rest in rests {
            let words = rest.head.flatMap { Self.words(of: blocks[$0].text) }
            let earlier = open.indices.filter {
                open[$0].index < rest.index && blocks[open[$0].index].page < blocks[rest.index].page
            }
            let named = earlier.filter { story in
                !words.isEmpty && words.allSatisfy { word in open[story].words.contains { Self.isSame($0, word) } }
            }
            let isOnly = open.count == 1 && rests.count == 1 && !earlier.isEmpty
            guard let story = named.count == 1 ? named[0] : isOnly ? earlier[0] : nil else { continue }
            origins[rest.index] = open[story].index
            heads.formUnion(rest.head)
            open.remove(at: story)
        }
    }

    /// The short lines directly above the line, at the head of its page or below another text.
    private static func head(above index: Int, _ blocks: [Block], _ roles: [LineRole]) -> Range<Int> {
        var start = index
        while start > 0, index - start < mostHeadLines, isOfHead(blocks[start - 1], roles[start - 1]),
            blocks[start - 1].page == blocks[index].page
        {
            start -= 1
            if blocks[start].blanksBefore > 0 { break }
        }
        return start..<index
    }

    private static func isOfHead(_ block: Block, _ role: LineRole) -> Bool {
        block.lines.count == 1 && block.shape.words <= longestHead && !block.isComplete && block.shape.start != .lower
            && (role.isHeading || role == .body || role == .crosshead || role == .label)
    }

    /// The words of the title of the text above the line, and of the line itself: `See FIRE BOARD, Page 3`.
    private static func titleWords(above index: Int, _ blocks: [Block], _ roles: [LineRole]) -> [Substring] {
        guard let last = roles[..<index].lastIndex(where: \.isHeading) else { return words(of: blocks[index].text) }
        let first = roles[..<last].lastIndex { !$0.isHeading }.map { $0 + 1 } ?? 0
        return (first...last).flatMap { words(of: blocks[$0].text) } + words(of: blocks[index].text)
    }

    private static func words(of text: String) -> [Substring] {
        Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= leastLetters }
    }

    /// Whether the words differ at most in their endings: `bridge`, `bridges`.
    private static func isSame(_ word: Substring, _ other: Substring) -> Bool {
        word == other || min(word.count, other.count) > leastLetters && (word.hasPrefix(other) || other.hasPrefix(word))
    }
}
