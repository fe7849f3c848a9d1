import CLanguageModel
import NewsModel

/// Puts the text of a newspaper page, cut up and mixed by its extraction, back together.
public enum PageReconstruction {
    /// The issue that the lines are a page of: every line that is not blank stands in exactly one place of it.
    ///
    /// - Parameter path: the path or name of the file that they are from, which may say the day.
    public static func issue(
        from lines: [SourceLine], path: String? = nil, corrections: [JoinCorrection] = []
    ) -> Issue {
        page(from: lines, path: path, corrections: corrections).issue
    }

    /// The issue, and the places in it that are in doubt.
    public static func page(
        from lines: [SourceLine], path: String? = nil, corrections: [JoinCorrection] = []
    ) -> ReconstructedPage {
        var page = page(from: lines, corrections: corrections, weights: .fitted)
        let facts = IssueFacts(lines: lines, path: path)
        facts.fill(&page.issue)
        page.notices = [facts.notice].compactMap { $0 }
        return page
    }

    /// Rebuilds a page that nobody sees, for a thread beside one that is about to read its first.
    ///
    /// What is done for the first time takes several times as long: the language model and code are fetched, types come to
    /// life. The other thread finds that done.
    public static func rehearse() {
        broadsheet_language_model_fetch()
        let texts = [
            "一二新闻", "一二三四五六七八九十", "本报记者 张三", "本报讯(记者 张三)一二三四五六七八九十, 一二三四五", "六七八九十。",
            "一二三四五六七八九十。张三 摄", "一二三四五六七八九", "一二三四五六七八九十。",
        ]
        let lines = texts.enumerated().map { SourceLine(number: $0 + 1, text: $1) }
        _ = issue(from: lines)
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
