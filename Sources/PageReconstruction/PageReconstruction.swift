import CLanguageModel
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

    /// Fetches from the program's file what a page is told by: for a thread that has nothing else to do while another is
    /// about to read its first page.
    public static func prepare() {
        broadsheet_language_model_fetch()
        _ = Weights.fitted
        ChineseNames.prepare()
    }

    package static func page(
        from lines: [SourceLine], corrections: [JoinCorrection], weights: Weights
    ) -> ReconstructedPage {
        let page = PageAnalysis(lines, corrections: corrections, weights: weights)
        let blocks = page.blocks
        let joiner = page.joiner(corrections: corrections, weights: weights)
        let chains = joiner.chains(page.choice.features.bodies, blockCount: blocks.count)
        let elements = PageArticles(
            blocks: blocks, roles: page.roles.roles, signs: page.signs, headings: page.headings, chains: chains,
            order: weights.order(joiner.orders), weights: weights.stories
        ).elements()
        let issue = IssueBuilder(blocks: blocks, roles: page.roles, doubtfulBelow: weights.doubtfulBelow)
            .issue(elements)
        return ReconstructedPage(
            issue: issue, doubts: joiner.doubts(blocks: blocks, doubtfulBelow: weights.doubtfulBelow))
    }
}
