import NewsImport
import NewsModel
import Testing

/// What generators of sites and notebooks add to Markdown.
@Suite struct MarkdownDialectTests {
    private func story(_ text: String) throws -> Article {
        try IssueImporter.issues(from: Array(text.utf8), source: "p")[0].issue.articles[0]
    }

    @Test func componentsAndBoxesShowTheirTextAlone() throws {
        let story = try story(
            """
            ---
            title: The bridge
            authors:
              - name: Anna Reed
                url: https://paper.example
            ---
            import Tabs from './tabs';

            :::note In short
            The bridge is open.
            :::

            <Tabs>
            <TabItem value="a">Cars crossed.</TabItem>
            </Tabs>

            Dear <Name>, a List<String> stays.
            """)
        #expect(story.bylines.map(\.name) == ["Anna Reed"])
        #expect(
            story.body.map(\.text) == [
                "In short", "The bridge is open.", "Cars crossed.", "Dear <Name>, a List<String> stays.",
            ])
    }

    @Test func whatSitesAndNotebooksWriteIntoTextIsNotShown() throws {
        let story = try story(
            """
            ---
            title: 槐树
            author: "[[方小舟]]"
            tags: [树]
            categories: 副刊
            ---
            {{< figure src="a.jpg" title="井边的槐树" >}}

            槐树 ![[a.png]] 有三百岁了。{% include x.html %} ^a1b2c3

            树高 10^2 厘米。
            """
        )
        #expect(story.bylines.map(\.name) == ["方小舟"])
        #expect(story.categories == ["树", "副刊"])
        #expect(story.photos.map(\.caption) == ["井边的槐树"])
        #expect(story.body.map(\.text) == ["槐树 有三百岁了。", "树高 10^2 厘米。"])
    }
}
