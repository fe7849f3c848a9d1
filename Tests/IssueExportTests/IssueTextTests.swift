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
}
