import NewsModel
import ScreenModel
import Typesetting

/// Makes up one page of the front.
///
/// The story with the greatest claim spans several columns at the top left; the others follow in print order in the
/// columns to its right, then in those below it; briefs and photos are at the foot. The lead takes as many columns and
/// rows as leave the others best filled, and every column is filled to its last row as long as its stories have text.
struct FrontMakeup {
    let grid: FrontGrid
    let size: ScreenSize
    /// The rows of the page.
    let rows: Range<Int>
    let style: TypesettingStyle
    let issue: OpenIssue
    /// The article of a story, by the story's number.
    let article: (Int) -> Article
    /// Whether sections are named on the page.
    let namesSections: Bool

    /// A column of stories in reading order, before their rows are known.
    private struct Column {
        let left: Int
        let rows: Range<Int>
        var blocks: [FrontBlock]
    }

    func sheet(of stories: [FrontStory]) -> FrontSheet {
        guard let lead = FrontStory.lead(of: stories) else { return FrontSheet([], rules: [], size: size) }
        let others = stories.filter { $0.number != lead.number }
        var foot = others.filter { $0.part != .story }
        // There is no foot on a page of briefs alone, nor on one with a single column.
        if grid.count == 1 || foot.count * 2 > stories.count { foot = [] }
        // Nor is there one if either the foot or what is between it and the lead would leave columns of the page empty.
        if foot.count < grid.count || others.count - foot.count < grid.count { foot = [] }
        let body = others.filter { story in !foot.contains { $0.number == story.number } }
        var placed: [FrontSheet.Placed] = []
        var rules: [FrontSheet.Rule] = []
        var feet = footColumns(foot)
        let end = feet.first.map { $0.rows.lowerBound - 1 } ?? rows.upperBound
        let main = rows.lowerBound..<max(rows.lowerBound + 1, end)
        place(lead, body, in: main, &placed, &rules)
        // A rule between columns ends with the columns.
        let last = placed.map(\.rows.upperBound).max() ?? main.upperBound
        rules = rules.map { rule in
            FrontSheet.Rule(
                rows: rule.rows.lowerBound..<max(rule.rows.lowerBound + 1, min(rule.rows.upperBound, last)),
                columns: rule.columns)
        }
        // Where little stands above the foot, it closes up, and the white is below it.
        let gap = end - last
        if gap > Self.mostGap {
            feet = feet.map { column in
                let rows = column.rows.lowerBound - gap..<column.rows.upperBound - gap
                return Column(left: column.left, rows: rows, blocks: column.blocks)
            }
        }
        var named = Set(placed.map(\.block.story.section))
        if let first = feet.first {
            let width = grid.width(ofColumns: grid.count)
            rules.append(
                FrontSheet.Rule(
                    rows: first.rows.lowerBound - 1..<first.rows.lowerBound, columns: grid.left..<grid.left + width))
            for (index, column) in feet.enumerated() {
                if index > 0 { rules.append(rule(before: column.left, rows: column.rows)) }
                var column = column
                for index in column.blocks.indices where named.insert(column.blocks[index].story.section).inserted {
                    column.blocks[index].label = namesSections ? sectionName(column.blocks[index].story) : nil
                }
                fill(column, &placed)
            }
        }
        return FrontSheet(placed, rules: rules, size: size)
    }

    /// The most blank rows around the heading of the lead; a leaflet need not fill the screen.
    private func mostAir(of lead: FrontBlock) -> Int { grid.isLeaflet ? 0 : lead.mostAir }

    /// The most blank rows above a foot that stands in the last rows of the page.
    private static let mostGap = 3

    private func rule(before left: Int, rows: Range<Int>) -> FrontSheet.Rule {
        FrontSheet.Rule(rows: rows, columns: left - 2..<left - 1)
    }

    func block(_ story: FrontStory, measure: Int, columns: Int = 1, rows: Int) -> FrontBlock {
        FrontBlock(
            story, article(story.number), measure: measure, columns: columns, gutter: FrontGrid.gutter, rows: rows,
            language: issue.issue.language ?? "zh", style: style)
    }

    func needs(of blocks: [FrontBlock]) -> [ColumnSharing.Need] {
        blocks.map { block in
            let most = block.mostTextRows
            return ColumnSharing.Need(
                least: block.headRows + min(2, most) + 1,
                natural: block.headRows + min(block.story.naturalTextRows, most) + 1, most: block.headRows + most + 1)
        }
    }

    /// The number of rows of the longest column with its whole text; `ends` has the start of the first column followed
    /// by the ends of all.
    private func longest(_ blocks: [FrontBlock], ends: [Int]) -> Int {
        let needs = needs(of: blocks)
        return zip(ends, ends.dropFirst()).map { needs[$0..<$1].reduce(-1) { $0 + $1.most } }.max() ?? 0
    }

    // MARK: - The foot

    /// The briefs and photos in columns at the foot: the columns of the page, or one per story if these are fewer.
    private func footColumns(_ stories: [FrontStory]) -> [Column] {
        guard !stories.isEmpty else { return [] }
        let count = min(stories.count, grid.count)
        let (measure, lefts) = grid.divided(into: count)
        let blocks = stories.map { block($0, measure: measure, rows: 6) }
        let needs = needs(of: blocks)
        let most = rows.count * 2 / 5
        // Choose the lowest foot that holds the stories at their natural length.
        let height =
            (1...max(1, most)).first { height in
                guard let ends = ColumnSharing.shares(of: needs, heights: Array(repeating: height, count: count))?.ends
                else { return false }
                return zip([0] + ends, ends).allSatisfy { needs[$0..<$1].reduce(-1) { $0 + $1.natural } <= height }
            } ?? max(1, most)
        let ends = ColumnSharing.shares(of: needs, heights: Array(repeating: height, count: count))?.ends ?? []
        let columnRows = rows.upperBound - height..<rows.upperBound
        return zip(zip([0] + ends, ends), lefts).map { range, left in
            Column(left: left, rows: columnRows, blocks: Array(blocks[range.0..<range.1]))
        }
    }

    // MARK: - The lead and the columns beside and below it

    private func place(
        _ lead: FrontStory, _ others: [FrontStory], in rows: Range<Int>, _ placed: inout [FrontSheet.Placed],
        _ rules: inout [FrontSheet.Rule]
    ) {
        var blocks = others.map { block($0, measure: grid.measure, rows: rows.count) }
        relabel(&blocks, after: lead.section)
        let division = division(lead, blocks, rows: rows.count)
        if division.leadRows > division.lead.mostTextRows + division.lead.mostAir, !others.isEmpty {
            return stack(lead, others, in: rows, &placed, &rules)
        }
        var leading = division.lead
        leading.label = leadLabel(lead, others)
        // Leave at least two rows for the columns below.
        let hasBelow = division.ends.count > grid.count - division.span
        let room = min(rows.count - (hasBelow ? 3 : 0), leading.headRows + division.leadRows)
        leading.textRows = max(0, room - leading.headRows)
        var spare = max(0, leading.textRows - leading.mostTextRows)
        if spare > 0, leading.showByline() { spare -= 1 }
        // Blank rows go to the foot.
        leading.textRows = min(leading.textRows, leading.mostTextRows)
        if leading.isAcross {
            let below = longest(blocks, ends: Array(([0] + division.ends).dropFirst(grid.count - division.span)))
            leading.air = min(mostAir(of: leading), spare, max(0, rows.count - leading.rows - 1 - below))
        }
        let leadRows = leading.rows
        let width = grid.width(ofColumns: division.span)
        placed.append(FrontSheet.Placed(block: leading, row: rows.lowerBound, left: grid.left, width: width))

        let right = grid.count - division.span
        for (index, ends) in zip([0] + division.ends, division.ends).enumerated() {
            var own = Array(blocks[ends.0..<ends.1])
            if index < right {
                let left = grid.left(ofColumn: division.span + index)
                rules.append(rule(before: left, rows: rows))
                relabel(&own, after: index == 0 ? lead.section : blocks[ends.0 - 1].story.section)
                fill(Column(left: left, rows: rows, blocks: own), &placed)
            } else {
                let first = rows.lowerBound + leadRows + 1
                let below = first..<max(first, rows.upperBound)
                let left = grid.left(ofColumn: index - right)
                if index == right {
                    rules.append(
                        FrontSheet.Rule(
                            rows: below.lowerBound - 1..<below.lowerBound, columns: grid.left..<grid.left + width))
                } else {
                    rules.append(rule(before: left, rows: below))
                }
                relabel(&own, after: index == right ? lead.section : blocks[ends.0 - 1].story.section)
                fill(Column(left: left, rows: below, blocks: own), &placed)
            }
        }
    }

    /// Puts the lead across the page and the others side by side below it. Used if they have too little text for a page:
    /// blank space is then at the foot and not among them.
    private func stack(
        _ lead: FrontStory, _ others: [FrontStory], in rows: Range<Int>, _ placed: inout [FrontSheet.Placed],
        _ rules: inout [FrontSheet.Rule]
    ) {
        var leading = block(lead, measure: grid.measure, columns: grid.count, rows: rows.count)
        leading.label = leadLabel(lead, others)
        leading.textRows = min(leading.mostTextRows, max(2, rows.count - leading.headRows - 4))
        let (measure, lefts) = grid.divided(into: min(others.count, grid.count))
        let room = max(1, rows.count - leading.rows - 1)
        let blocks = others.map { block($0, measure: measure, rows: room) }
        let heights = Array(repeating: room, count: lefts.count)
        let ends = ColumnSharing.shares(of: needs(of: blocks), heights: heights)?.ends ?? []
        // Rows that the stories below cannot fill become white around the heading.
        leading.air = min(mostAir(of: leading), max(0, room - longest(blocks, ends: [0] + ends)))
        let width = grid.width(ofColumns: grid.count)
        placed.append(FrontSheet.Placed(block: leading, row: rows.lowerBound, left: grid.left, width: width))

        let rule = min(rows.upperBound - 1, rows.lowerBound + leading.rows)
        rules.append(FrontSheet.Rule(rows: rule..<rule + 1, columns: grid.left..<grid.left + width))
        let below = rule + 1..<max(rule + 1, rows.upperBound)
        for (left, range) in zip(lefts, zip([0] + ends, ends)) {
            var own = Array(blocks[range.0..<range.1])
            if left != grid.left { rules.append(self.rule(before: left, rows: below)) }
            relabel(&own, after: range.0 == 0 ? lead.section : blocks[range.0 - 1].story.section)
            fill(Column(left: left, rows: below, blocks: own), &placed)
        }
    }

    // MARK: - Columns

    /// The most blank rows below a story, in addition to the one that separates it from the next.
    private static let mostWhite = 2

    /// Distributes a column's rows among its stories and places them.
    private func fill(_ column: Column, _ placed: inout [FrontSheet.Placed]) {
        let heads = column.blocks.reduce(0) { $0 + $1.headRows }
        let gaps = column.blocks.count - 1
        let claims = column.blocks.map { block in
            RowSharing.Claim(
                weight: block.story.weight, least: min(2, block.mostTextRows), most: block.mostTextRows)
        }
        let shared = RowSharing.rows(column.rows.count - heads - gaps, among: claims)
        // Rows that no story has text for become white between the stories.
        var blank = max(0, column.rows.count - heads - gaps - shared.reduce(0, +))
        var blocks = column.blocks
        for index in blocks.indices where blank > 0 && blocks[index].showByline() { blank -= 1 }
        // Where they do not suffice to reach the foot, white would only make the columns uneven.
        let white = grid.isLeaflet || blank > gaps * Self.mostWhite ? 0 : blank
        var row = column.rows.lowerBound
        for (index, block) in blocks.enumerated() {
            var block = block
            block.textRows = shared[index]
            placed.append(
                FrontSheet.Placed(block: block, row: row, left: column.left, width: block.measure))
            row += block.rows + 1
            if gaps > 0 { row += (index + 1) * white / gaps - index * white / gaps }
        }
    }

    // MARK: - Sections

    private func sectionName(_ story: FrontStory) -> String? { issue.issue.sections[story.section].name }

    /// The section above the lead, unless other stories of it stand further on under the same name.
    func leadLabel(_ lead: FrontStory, _ others: [FrontStory]) -> String? {
        let isApart = others.first.map { $0.section != lead.section } ?? false
        let isNamedBelow = isApart && others.contains { $0.section == lead.section }
        return namesSections && !isNamedBelow ? sectionName(lead) : nil
    }

    /// Labels the sections that begin within or at the start of a column.
    private func relabel(_ blocks: inout [FrontBlock], after section: Int?) {
        var before = section
        for index in blocks.indices {
            let here = blocks[index].story.section
            blocks[index].label = namesSections && here != before ? sectionName(blocks[index].story) : nil
            before = here
        }
    }
}
