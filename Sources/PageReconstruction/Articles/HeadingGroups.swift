/// The headings of a page, each with its lines and its bylines.
struct HeadingGroups {
    struct Group {
        var headings: [Int] = []
        var bylines: [Int] = []

        var first: Int { min(headings.first ?? .max, bylines.first ?? .max) }
    }

    let groups: [Group]
    /// By block, the groups that stand between it and the text before it.
    let above: [Range<Int>]

    init(blocks: [Block], roles: [Role], signs: PageSigns) {
        var groups: [Group] = []
        var above: [Range<Int>] = []
        var pending: [Int] = []
        var start = 0
        for index in blocks.indices {
            switch roles[index] {
            case .heading, .byline: pending.append(index)
            case .section, .body:
                groups += Self.split(pending, blocks, roles, signs)
                pending = []
            case .caption, .furniture: break
            }
            above.append(start..<groups.count)
            if roles[index] == .body { start = groups.count }
        }
        groups += Self.split(pending, blocks, roles, signs)
        self.groups = groups
        self.above = above
    }

    /// Up to four lines of heading are one heading; more of them are the headings of several stories, one below another.
    private static func split(_ run: [Int], _ blocks: [Block], _ roles: [Role], _ signs: PageSigns) -> [Group] {
        let isList = run.filter { roles[$0] == .heading }.count > 4
        var groups: [Group] = []
        var group = Group()
        for (place, index) in run.enumerated() {
            if roles[index] == .byline {
                group.bylines.append(index)
                continue
            }
            let before = place > 0 ? run[place - 1] : nil
            let opensNew = before.map { roles[$0] == .byline || isList && !belong($0, index, blocks, signs) } ?? false
            if opensNew {
                groups.append(group)
                group = Group()
            }
            group.headings.append(index)
        }
        if !group.headings.isEmpty || !group.bylines.isEmpty { groups.append(group) }
        return groups
    }

    /// Whether two lines below each other are of one heading.
    private static func belong(_ first: Int, _ second: Int, _ blocks: [Block], _ signs: PageSigns) -> Bool {
        if blocks[second].blanksBefore == 0 || blocks[second].folded.hasPrefix("——") { return true }
        return CharacterModel.shared.continuation(signs[first].end, signs[second].start).sum > 4
    }
}
