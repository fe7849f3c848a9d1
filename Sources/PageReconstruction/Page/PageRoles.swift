import Glibc
import NewsModel

/// The role of a block on a torn page.
enum BlockRole: Equatable, Sendable {
    case furniture, section, heading, byline, caption, body
    /// A line of text that neither breaks off nor continues: a crosshead, a line of a poem, a row of a table.
    case single
}

/// Chooses the role of each block: first the roles settled by patterns, then headings by their surroundings.
struct PageRoles {
    private(set) var roles: [BlockRole]
    /// By block, the writers that it names if it is a byline.
    private(set) var bylines: [[Byline]]
    /// By block, its role as a line.
    let lineRoles: [LineRole]

    /// - Parameter settled: by block, the role that the user gave it.
    init(
        _ blocks: [Block], lineSigns: [BlockSigns], signs: PageSigns, settled: [LineRole?], weights: Weights
    ) {
        let sure = Self.sureRoles(blocks, signs: lineSigns, settled: settled)
        let features = HeadingFeatures(blocks: blocks, signs: signs, sureRoles: sure)
        let likely = Self.likelyHeadings(features, weights: weights)
        let measured = Self.measured(blocks, signs: lineSigns, sure: sure, likely: likely, features: features)
        let decoded = RoleModel(weights: weights.roles).roles(measured.features, fixed: measured.fixed)
        lineRoles = zip(decoded, settled).map { $1 ?? $0 }
        roles = zip(lineRoles, blocks).map { role, block in
            // The office or the day below a notice has no continuation.
            role == .body && RoleFeatures.isSignature(block.index, blocks) ? .single : Self.role(role)
        }
        bylines = [[Byline]](repeating: [], count: blocks.count)
        for index in blocks.indices
        where roles[index] == .body && features.isCandidate[index] && settled[index] == nil {
            if Self.isNamed(index, blocks, signs, roles) { roles[index] = .heading }
        }
        for block in blocks where roles[block.index] == .byline {
            bylines[block.index] = BylinePattern.writers(block.folded)
        }
    }

    /// The features of each block for its role, including the estimate for torn pages that it is a heading, and the
    /// roles settled by patterns.
    static func measured(
        _ blocks: [Block], signs: [BlockSigns], sure: [BlockRole?], likely: [Double], features: HeadingFeatures
    ) -> (features: [FeatureVector<RoleFeature>], fixed: [LineRole?]) {
        let roleFeatures = RoleFeatures(blocks, signs: signs)
        var measured = Array(roleFeatures.features)
        for index in blocks.indices {
            // On a torn page, columns break off above headings as well.
            measured[index].set(.aboveIsOpen, false)
            // The regression knows nothing of the names of columns.
            let unlikely = sure[index] == .section ? 0 : -1.2
            measured[index][.isLikelyHeading] = features.isCandidate[index] ? 2 * likely[index] - 0.8 : unlikely
            let next = index + 1
            measured[index][.belowIsLikelyHeading] = next < blocks.count && sure[next] == nil ? likely[next] : 0
            features.addWords(index, to: &measured[index])
        }
        for index in blocks.indices where features.isCandidate[index] && likely[index] > 0.5 {
            measured[index].set(.isLong, false)
        }
        let fixed = blocks.indices.map { index -> LineRole? in
            if let role = roleFeatures.sureRoles[index] { return role }
            if RoleFeatures.isSignature(index, blocks) { return LineRole.body }
            // If it is no heading and no line of a poem or a table, it is a chunk of text, however short.
            let isText =
                !features.isCandidate[index] && !measured[index].isInRun && measured[index][.isNoticeTitle] == 0
            return switch sure[index] {
            case .furniture: measured[index].isNumberOfTable ? nil : LineRole.furniture
            case .byline: .byline
            case .caption: .caption
            case .body: .body
            case .section: nil
            default: isText ? .body : nil
            }
        }
        return (measured, fixed)
    }

    private static func role(_ role: LineRole) -> BlockRole {
        switch role {
        case .furniture, .banner: .furniture
        case .label: .section
        case .headline, .deck: .heading
        case .byline: .byline
        case .caption: .caption
        case .body: .body
        case .crosshead, .verse, .row, .item, .turn, .contents: .single
        }
    }

    /// The roles settled by patterns; `nil` for the rest.
    static func sureRoles(_ blocks: [Block], signs: [BlockSigns], settled: [LineRole?]) -> [BlockRole?] {
        var roles = zip(signs, settled).map { $1.map(role) ?? sureRole($0) }
        for index in roles.indices where roles[index] == .caption && RoleFeatures.isAmongBriefs(index, blocks) {
            roles[index] = settled[index].map(role) ?? .body
        }
        // A bare name below a possible headline: a chunk of text this short would have broken off within its line.
        for index in roles.indices.dropFirst() where roles[index] == nil && roles[index - 1] == nil {
            guard signs[index].isName, isHeadingShaped(blocks, signs, index - 1), !signs[index - 1].isMarked,
                !signs[index - 1].isLabel
            else { continue }
            let next = index + 1 < roles.count ? roles[index + 1] : nil
            if next != .byline, next != .furniture { roles[index] = .byline }
        }
        return roles
    }

    /// Whether a block can be a headline or the second line of one.
    private static func isHeadingShaped(_ blocks: [Block], _ signs: [BlockSigns], _ index: Int) -> Bool {
        let text = blocks[index].folded
        guard text.count > 4, !signs[index].isName else { return false }
        return HeadingShape.isPossible(text)
            || index > 0 && HeadingShape.isPossible(blocks[index - 1].folded, goingOnWith: text)
    }

    private static func sureRole(_ signs: BlockSigns) -> BlockRole? {
        if signs.isPrintedAround { return .furniture }
        if signs.isByline { return .byline }
        if signs.opensWithDateline { return .body }
        if signs.isCaption { return .caption }
        return signs.isLabel ? .section : nil
    }

    /// By block, the probability that it is a heading, from a first pass by shapes and a second pass that uses the
    /// first.
    static func likelyHeadings(_ features: HeadingFeatures, weights: Weights) -> [Double] {
        var likely = features.isCandidate.map { $0 ? 0.5 : 0.0 }
        for look in weights.headings {
            likely = features.blocks.indices.map { index in
                guard features.isCandidate[index] else { return 0 }
                return 1 / (1 + exp(-features.features(index, likely: likely).weighted(by: look)))
            }
        }
        return likely
    }

    /// Whether a possible heading is directly above a byline, with no unfinished text before it: only a headline is in
    /// that position, whatever its words.
    private static func isNamed(_ index: Int, _ blocks: [Block], _ signs: PageSigns, _ roles: [BlockRole]) -> Bool {
        guard index + 1 < blocks.count, roles[index + 1] == .byline else { return false }
        guard index > 0, roles[index - 1] == .body else { return true }
        return signs[index - 1].isComplete
    }
}
