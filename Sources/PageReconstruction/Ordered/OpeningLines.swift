/// Settles lines of East Asian headings and lists that only their neighbours show.
enum OpeningLines {
    /// In characters.
    private static let (longestKicker, longestName) = (10, 4)

    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        for index in blocks.indices.dropFirst()
        where blocks[index].shape.isEastAsian && blocks[index].opening == nil && corrections.roles[index] == nil {
            if isLabel(index, roles, blocks) {
                roles[index] = .label
            } else if isKicker(index, roles, blocks) {
                roles[index] = .headline
            } else if isWriter(index, roles, blocks) {
                roles[index] = .byline
            } else if isParagraph(index, roles, blocks) {
                roles[index] = .body
            } else if isRow(index, roles, blocks) {
                roles[index] = .row
            } else if isWriterBelowTitle(index, roles, blocks) {
                (roles[index - 1], roles[index]) = (.headline, .byline)
            } else if roles[index] == .byline, BylinePattern.endsInTelephone(blocks[index].folded) {
                roles[index] = .body
            } else if isChapter(index, roles, blocks) {
                roles[index] = .crosshead
            } else if isDeckBelowWriter(index, roles, blocks) {
                roles[index] = .deck
            } else if isCredit(index, roles, blocks, signs) {
                (roles[index - 1], roles[index]) = (.caption, .caption)
            } else if isListed(index, roles, blocks) {
                roles[index] = .item
            }
        }
        return roles
    }

    /// In characters: the name of a column set apart from the headline below it is not longer.
    private static let longestLabel = 4

    /// Whether the line is a short name alone between blank lines, above a headline that is longer and directly above
    /// its text or its writer: `街頭巷尾`.
    private static func isLabel(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard index + 2 < roles.count, roles[index].isHeading, !roles[index - 1].isHeading, roles[index + 1].isHeading,
            blocks[index].blanksBefore > 0, blocks[index + 1].blanksBefore > 0, blocks[index + 2].blanksBefore == 0,
            (2...longestLabel).contains(blocks[index].folded.count),
            blocks[index + 1].folded.count > blocks[index].folded.count
        else { return false }
        return blocks[index].folded.scalars.allSatisfy(\.isHan)
    }

    /// Whether a colon ends the line directly above a headline: `立法局質詢：` / `議員促交代校舍進度`.
    private static func isKicker(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard index + 1 < roles.count, roles[index].isText, roles[index + 1] == .headline,
            blocks[index + 1].blanksBefore == 0, blocks[index].shape.end == .colon
        else { return false }
        return blocks[index].shape.count <= longestKicker && (blocks[index - 1].isComplete || roles[index - 1].isAround)
    }

    /// Whether the line is a short name that is indented below its title, as no further line of the title is.
    private static func isWriter(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard roles[index].isHeading, roles[index - 1].isHeading, blocks[index].blanksBefore == 0,
            blocks[index].isIndented, !blocks[index - 1].isIndented, index + 1 < roles.count,
            !blocks[index + 1].isIndented
        else { return false }
        return (2...longestName).contains(blocks[index].folded.count)
            && blocks[index].folded.scalars.allSatisfy(\.isIdeographic)
    }

    /// In characters: no heading is so long.
    private static let longestHeading = 48

    /// Whether a wrapped brief behind a printer's mark was taken for a heading.
    private static func isParagraph(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        roles[index].isHeading && blocks[index].lines.count > 1 && blocks[index].shape.count > longestHeading
            && LineKind.isBulleted(blocks[index].text)
    }

    /// Whether the line has as many cells as the row directly below it.
    private static func isRow(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard roles[index].isHeading, !roles[index - 1].isHeading, index + 1 < roles.count, roles[index + 1] == .row,
            blocks[index + 1].blanksBefore == 0
        else { return false }
        return blocks[index].shape.gaps >= 2 && blocks[index].shape.gaps == blocks[index + 1].shape.gaps
    }

    /// Whether the line is an indented name below a title that looks like a name itself: `黃昏` / `　小草`.
    private static func isWriterBelowTitle(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard roles[index].isHeading || roles[index] == .byline || roles[index].isText, roles[index - 1] == .byline,
            blocks[index].blanksBefore == 0, blocks[index].isIndented, !blocks[index - 1].isIndented,
            index + 1 < blocks.count, !blocks[index + 1].isIndented,
            (2...longestName).contains(blocks[index].folded.count)
        else { return false }
        return blocks[index].folded.scalars.allSatisfy(\.isIdeographic)
            && BylinePattern.line(blocks[index - 1].folded) == nil
    }

    /// Whether the line is a chapter of a serial, below its writer: `第五章 雨夜`.
    private static func isChapter(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        let text = blocks[index].folded
        guard roles[index].isHeading, roles[index - 1] == .byline, text.first == "第",
            let end = text.scalars.prefix(6).firstIndex(where: { "章回节節".unicodeScalars.contains($0) })
        else { return false }
        return ChineseNumber.value(text[1..<end].string) != nil
    }

    /// Whether the line is one of two that explain a Korean headline below its writer, above the text.
    private static func isDeckBelowWriter(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard roles[index].isHeading, blocks[index].folded.scalars.contains(where: \.isHangul) else { return false }
        let start = roles[..<index].lastIndex { !$0.isHeading }.map { $0 + 1 } ?? 0
        let end = roles[index...].firstIndex { !$0.isHeading } ?? roles.count
        guard start > 1, roles[start - 1] == .byline, end < roles.count, roles[end].isText, end - start <= 2 else {
            return false
        }
        let above = roles[..<start].lastIndex { $0 != .byline && !$0.isAround }
        return above.map { roles[$0] == .headline || roles[$0] == .deck } ?? false
    }

    private static let pictures: WordList = [
        "图片新闻", "图片报道", "新闻图片", "图片故事", "圖片新聞", "摄影报道", "光影", "镜头", "視界", "视界",
    ]

    /// Whether the line names the photographer of the only text below the label of pictures.
    private static func isCredit(
        _ index: Int, _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns]
    ) -> Bool {
        guard index > 1, roles[index] == .byline, roles[index - 1] == .body,
            roles[index - 2] == .label || roles[index - 2].isHeading
        else { return false }
        return pictures.contains(blocks[index - 2].folded) && CaptionPattern.isCreditAlone(blocks[index].folded)
    }

    /// Whether the line is one of those that a text announces by its colon: `名单如下：`, and heads no text.
    private static func isListed(_ index: Int, _ roles: [LineRole], _ blocks: [Block]) -> Bool {
        guard roles[index].isHeading, blocks[index].blanksBefore == 0 else { return false }
        let isFirst = roles[index - 1] == .body && blocks[index - 1].shape.end == .colon
        guard isFirst || roles[index - 1] == .item else { return false }
        let end = roles[index...].indices.first { !roles[$0].isHeading || $0 > index && blocks[$0].blanksBefore > 0 }
        guard let end else { return true }
        return !roles[end].isText || blocks[end].blanksBefore > 0
    }
}
