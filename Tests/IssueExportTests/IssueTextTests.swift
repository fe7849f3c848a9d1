import NewsModel
import Testing

@testable import IssueExport

@Suite struct IssueTextTests {
    /// A rule of the source is furniture without text.
    @Test func furnitureWithoutTextIsNotWritten() {
        let furniture = [Furniture(text: "", sourceLines: [1]), Furniture(text: "责编 温良", sourceLines: [2])]
        let story = Article(id: ContentID("x"), headline: "渔港重开", body: [Paragraph("第一段。")])
        let issue = Issue(id: ContentID("y"), furniture: furniture, sections: [Section(articles: [story])])
        #expect(IssueText.markdown(issue) == "*责编 温良*\n\n### 渔港重开\n\n第一段。\n")
    }

    @Test func plainTextHasFurnitureWhereTheSourceHasIt() {
        let furniture = [
            Furniture(text: "河口日报", sourceLines: [1]), Furniture(text: "广告", sourceLines: [5]),
            Furniture(text: "责编 温良", sourceLines: [9]),
        ]
        let stories = [3, 7].map { line in
            Article(
                id: ContentID("\(line)"), headline: "标题\(line)", sourceLines: [line],
                body: [Paragraph("正文。", sourceLines: [line + 1])])
        }
        let issue = Issue(
            id: ContentID("y"), furniture: furniture,
            sections: [Section(articles: [stories[0]]), Section(name: "副刊", sourceLines: [6], articles: [stories[1]])])
        #expect(IssueText.plain(issue) == "河口日报\n\n标题3\n\n正文。\n\n广告\n\n副刊\n\n标题7\n\n正文。\n\n责编 温良\n")
    }
}
