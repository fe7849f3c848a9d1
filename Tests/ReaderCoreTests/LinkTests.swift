import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// Links of a story, and where it came from.
@Suite struct LinkTests {
    private func reader(source: String? = "https://example.org/bridge", columns: Int = 60) -> Reader {
        let article = Article(
            id: ContentID("桥"), headline: "老桥", source: source,
            body: [
                Paragraph("票价见https://example.org/fares，也见（http://example.org/a?b=1）。"),
                Paragraph("Never file:///etc/passwd, nor javascript:alert(1), nor https://."),
            ])
        let issue = Issue(id: ContentID("w"), title: "周报", language: "zh", sections: [Section(articles: [article])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/p/w.txt")], columns: columns, rows: 16)
        reader.press("Enter")
        return reader
    }

    @Test func theSourceStandsBelowTheText() {
        #expect(reader().shown(as: .dim).contains("https://example.org/bridge"))
        #expect(reader(columns: 200).shown(as: .dim).contains { $0.contains("https://example.org/bridge") })
        #expect(reader().screenText.contains("The last story."))
    }

    @Test func theSourceStandsBelowStoriesThatAreReadTogether() {
        let articles = ["桥", "船", "灯"].map { name in
            Article(
                id: ContentID(name), headline: name, source: "https://example.org/\(name.utf8.count)\(name)",
                body: [Paragraph("今天晴。")])
        }
        let issue = Issue(id: ContentID("w"), title: "周报", language: "zh", sections: [Section(articles: articles)])
        for columns in [60, 200] {
            var reader = Fixture.reader([OpenIssue(issue: issue, source: "/p/w.txt")], columns: columns, rows: 50)
            reader.press("Enter")
            #expect(reader.article?.wholeFollowing.count == 2)
            for article in articles { #expect(reader.screenText.contains(article.source ?? "-")) }
        }
    }

    @Test func aDigitOpensALinkInTheOrderOfTheText() {
        var reader = reader()
        reader.press("o")
        #expect(reader.screenText.contains(" Open: 1 example.org/fares  2 example.org/a?b=1"))
        #expect(reader.lastRow.hasPrefix(" 3 example.org/bridge"))
        #expect(reader.press("2") == [.openLink("http://example.org/a?b=1")])
        #expect(reader.press("o 3") == [.openLink("https://example.org/bridge")])
        #expect(reader.press("o 4").isEmpty)
        #expect(reader.press("2").isEmpty, "the digit alone means nothing")
    }

    @Test func whatTheTextLinksToIsOpenedAndTheStorysOwnAddressHasADigit() {
        let links = (1...12).map { "https://example.org/\($0)" }
        let article = Article(
            id: ContentID("a"), headline: "题", source: "https://example.org/own", body: [Paragraph("文。", links: links)])
        #expect(LinkPrompt(article, columns: 120).links == links.prefix(8) + ["https://example.org/own"])
    }

    @Test func spaceGoesOnToFurtherLinks() {
        let links = (1...21).map { "https://example.org/\($0)" }
        let article = Article(id: ContentID("a"), headline: "题", body: [Paragraph("文。", links: links)])
        let issue = Issue(id: ContentID("w"), sections: [Section(articles: [article])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/p/w.txt")], columns: 200)
        reader.press("Enter o")
        #expect(reader.lastRow.contains("8 example.org/8  9 example.org/21  Space: 12 more"))
        reader.press("Space")
        #expect(reader.lastRow.contains("1 example.org/9  ") && reader.lastRow.contains("Space: 4 more"))
        reader.press("Space")
        #expect(!reader.lastRow.contains("Space"))
        #expect(reader.press("4") == [.openLink("https://example.org/20")])
    }

    @Test func onlyTheWebIsOpened() {
        #expect(reader(source: "/etc/passwd").article?.article.links.count == 2)
        var bare = Fixture.reader()
        bare.press("Enter o")
        #expect(bare.lastRow.hasPrefix(" The story has no links."))
        #expect(bare.press("1").isEmpty)
    }

    /// An address wider than its column goes on below; so that the end can be reached, its rows are counted.
    @Test(arguments: [50, 60, 80, 200]) func aLongAddressIsShownWhole(columns: Int) {
        let address = "https://gazette.example/2026/05/" + String(repeating: "ferry-", count: 14) + "end"
        var article = Fixture.article("船", "渡船", names: [], ["渡船不停。"])
        article.source = address
        let issue = Issue(id: ContentID("s"), language: "zh", sections: [Section(articles: [article])])
        for rows in [12, 24] {
            var reader = Fixture.reader([OpenIssue(issue: issue, source: "/s.txt")], columns: columns, rows: rows)
            reader.press("Enter G")
            #expect(reader.shown(as: .dim).joined().replacing(" ", with: "").contains(address))
            #expect(reader.screenText.contains("The last story."))
        }
    }
}
