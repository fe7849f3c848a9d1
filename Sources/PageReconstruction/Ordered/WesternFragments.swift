/// Puts the parts of Western stories together that lie apart, if that is sure: every text that breaks off above a
/// heading continues in a part that begins in lower case elsewhere, and the words of each such part are those of one
/// story only.
struct WesternFragments {
    private struct Story {
        var parts: [Range<Int>]
        var words: Set<Substring>
        /// Its last text.
        var tail: Int
    }

    /// Blocks and stories of a page: more are an issue.
    private static let (mostBlocks, mostStories) = (600, 24)
    /// The minimum number of words that a part shares with its story alone.
    private static let leastShared = 3
    /// The minimum number of letters in words that indicate the subject of a text.
    private static let leastLetters = 6

    private let blocks: [Block]
    private let roles: [LineRole]

    /// The indices of all blocks in reading order.
    static func order(of blocks: [Block], roles: [LineRole], corrections: BlockCorrections) -> [Int] {
        guard blocks.count <= mostBlocks, blocks.first?.opening == nil, !corrections.keepsOrder else {
            return Array(blocks.indices)
        }
        return WesternFragments(blocks: blocks, roles: roles).order ?? Array(blocks.indices)
    }

    /// The order with the parts put together, or `nil` if that is not sure.
    private var order: [Int]? {
        let texts = blocks.indices.filter { roles[$0].isText }
        let pairs = zip(texts, texts.dropFirst())
        // Few pages have both, so that most need no further look.
        guard pairs.contains(where: { breaksOff($0) && hasHeading(between: $0, $1) }),
            pairs.contains(where: { blocks[$0].isComplete && beginsWithin($1) && !hasHeading(between: $0, $1) })
        else { return nil }
        var (stories, rests) = parts(texts)
        guard (2...Self.mostStories).contains(stories.count), rests.count <= Self.mostStories else { return nil }
        // What all stories of a page tell says nothing of one.
        let common = stories.dropFirst().reduce(stories[0].words) { $0.intersection($1.words) }
        let first = rests.map(\.lowerBound)
        for rest in rests {
            let words = words(of: rest).subtracting(common)
            let open = stories.indices.filter { breaksOff(stories[$0].tail) && stories[$0].tail < rest.lowerBound }
            let shared = stories.map { $0.words.intersection(words).count }
            guard let story = open.max(by: { shared[$0] < shared[$1] }), shared[story] >= Self.leastShared,
                !shared.indices.contains(where: { $0 != story && shared[$0] * 3 > shared[story] * 2 })
            else { return nil }
            stories[story].parts.append(rest)
            stories[story].words.formUnion(words)
            stories[story].tail = rest.last { roles[$0].isText } ?? stories[story].tail
        }
        // Only the text at the end of the page may break off.
        guard stories.allSatisfy({ !breaksOff($0.tail) || $0.tail == texts.last }),
            stories.contains(where: { zip($0.parts, $0.parts.dropFirst()).contains { $0.upperBound != $1.lowerBound } })
        else { return nil }
        let head = 0..<first.reduce(stories[0].parts[0].lowerBound, min)
        return Array(head) + stories.flatMap { $0.parts.flatMap(Array.init) }
    }

    /// The stories with their headings, and the parts that begin in mid-sentence.
    private func parts(_ texts: [Int]) -> (stories: [Story], rests: [Range<Int>]) {
        var starts: [Int] = []
        for (above, text) in zip([nil] + texts.map { Optional($0) }, texts) {
            if let above, !hasHeading(between: above, text) {
                if beginsWithin(text) { starts.append(text) }
            } else {
                let heading = (above.map { $0 + 1 } ?? 0)..<text
                starts.append(heading.first { roles[$0].isHeading || roles[$0] == .label } ?? text)
            }
        }
        var stories: [Story] = []
        var rests: [Range<Int>] = []
        for (start, end) in zip(starts, starts.dropFirst() + [blocks.count]) {
            if beginsWithin(start), roles[start].isText {
                rests.append(start..<end)
            } else {
                let tail = (start..<end).last { roles[$0].isText } ?? start
                stories.append(Story(parts: [start..<end], words: words(of: start..<end), tail: tail))
            }
        }
        return (stories, rests)
    }

    private func hasHeading(between above: Int, _ below: Int) -> Bool {
        roles[(above + 1)..<below].contains { $0.isHeading || $0 == .label }
    }

    private func breaksOff(_ index: Int) -> Bool {
        let block = blocks[index]
        return roles[index] == .body && !block.shape.isEastAsian && block.isOpen && block.shape.end != .comma
            && RoleFeatures.isLong(block)
    }

    private func beginsWithin(_ index: Int) -> Bool {
        let block = blocks[index]
        return roles[index] == .body && !block.shape.isEastAsian && block.shape.start == .lower
            && RoleFeatures.isLong(block) && block.folded.first?.isLowerCase ?? false
    }

    /// The names and the longer words of some blocks.
    private func words(of range: Range<Int>) -> Set<Substring> {
        var words = Set<Substring>()
        for index in range where roles[index].isText || roles[index].isHeading {
            for word in blocks[index].text.split(whereSeparator: { !$0.isLetter })
            where word.count >= Self.leastLetters || word.count > 2 && word.first?.isUppercase ?? false {
                words.insert(Substring(word.lowercased()))
            }
        }
        return words
    }
}
