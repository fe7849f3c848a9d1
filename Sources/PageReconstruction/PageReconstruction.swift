import NewsModel

/// Puts the text of a newspaper page, cut up and mixed by its extraction, back together.
public enum PageReconstruction {
    /// The issue that the lines are a page of: every line that is not blank stands in exactly one place of it.
    public static func issue(from lines: [SourceLine], corrections: [JoinCorrection] = []) -> Issue {
        page(from: lines, corrections: corrections).issue
    }

    /// The issue, and the places in it that are in doubt.
    public static func page(from lines: [SourceLine], corrections: [JoinCorrection] = []) -> ReconstructedPage {
        page(from: lines, corrections: corrections, weights: .fitted)
    }

    package static func page(
        from lines: [SourceLine], corrections: [JoinCorrection], weights: Weights
    ) -> ReconstructedPage {
        let blocks = PageBlocks(lines, corrections: corrections).blocks
        let signs = PageSigns(blocks)
        let roles = PageRoles(blocks, signs: signs, pieces: pieces(corrections), weights: weights)
        let features = JoinFeatures(blocks: blocks, roles: roles.roles, signs: signs)
        let joiner = Joiner(JoinChoice(features), blocks: blocks, corrections: corrections, weights: weights)
        let chains = joiner.chains(features.bodies, blockCount: blocks.count)
        let elements = PageArticles(
            blocks: blocks, roles: roles.roles, signs: signs, chains: chains, weights: weights.stories
        ).elements()
        let issue = IssueBuilder(blocks: blocks, roles: roles, doubtfulBelow: weights.doubtfulBelow).issue(elements)
        return ReconstructedPage(
            issue: issue, doubts: joiner.doubts(blocks: blocks, doubtfulBelow: weights.doubtfulBelow))
    }

    /// Lines that a reader has joined or split are text, whatever they look like.
    private static func pieces(_ corrections: [JoinCorrection]) -> Set<Int> {
        var lines = Set<Int>()
        for correction in corrections {
            switch correction {
            case .split(let after): lines.insert(after)
            case .join(let after, let with): lines.formUnion([after, with])
            }
        }
        return lines
    }
}
