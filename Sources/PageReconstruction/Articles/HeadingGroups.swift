/// The headings of a page, each with its lines and bylines.
struct HeadingGroups {
    struct Group {
        var headings: [Int] = []
        var bylines: [Int] = []

        var first: Int { min(headings.first ?? .max, bylines.first ?? .max) }
    }

    let groups: [Group]
    /// By block, the range of the groups between it and the text before it: the index of the first, and the end.
    private let firstAbove: [Int]
    private let endAbove: [Int]

    /// - Parameters:
    ///   - disorder: the value of `JoinChoice.disorder`.
    ///   - weights: weights that tell two lines of one heading from the lines of two headings.
    init(
        blocks: [Block], roles: [BlockRole], signs: PageSigns, disorder: Double,
        weights: FeatureVector<HeadingPairFeature>
    ) {
        var groups: [Group] = []
        var firstAbove: [Int] = []
        var endAbove: [Int] = []
        var pending: [Int] = []
        var start = 0
        for index in blocks.indices {
            switch roles[index] {
            case .heading, .byline: pending.append(index)
            case .section, .body, .single:
                groups += Self.split(pending, blocks, roles, signs, disorder, weights)
                pending = []
            case .caption, .furniture: break
            }
            firstAbove.append(start)
            endAbove.append(groups.count)
            if roles[index] == .body || roles[index] == .single { start = groups.count }
        }
        groups += Self.split(pending, blocks, roles, signs, disorder, weights)
        self.groups = groups
        self.firstAbove = firstAbove
        self.endAbove = endAbove
    }

    /// The range of the groups between a block and the text before it.
    func above(_ block: Int) -> Range<Int> { firstAbove[block]..<endAbove[block] }

    /// Splits consecutive heading lines into headings: they may be one, or those of several stories one below another.
    private static func split(
        _ run: [Int], _ blocks: [Block], _ roles: [BlockRole], _ signs: PageSigns, _ disorder: Double,
        _ weights: FeatureVector<HeadingPairFeature>
    ) -> [Group] {
        let lineCount = run.count { roles[$0] == .heading }
        var groups: [Group] = []
        var group = Group()
        for index in run {
            if roles[index] == .byline {
                group.bylines.append(index)
                continue
            }
            if let last = group.headings.last {
                let pair = HeadingPair(
                    first: last, second: index, linesAbove: group.headings.count, lineCount: lineCount,
                    disorder: disorder)
                if !group.bylines.isEmpty || pair.features(blocks, signs).weighted(by: weights) < 0 {
                    groups.append(group)
                    group = Group()
                }
            } else if !group.bylines.isEmpty {
                groups.append(group)
                group = Group()
            }
            group.headings.append(index)
        }
        if !group.headings.isEmpty || !group.bylines.isEmpty { groups.append(group) }
        return groups
    }
}
