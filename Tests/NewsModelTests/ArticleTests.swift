import NewsModel
import Testing

@Suite struct ContentIDTests {
    @Test func isTheSameEverywhere() {
        // The first 16 bytes of SHA-256 of nothing, and of "broadsheet" with a byte 0xFF behind it.
        #expect(ContentID(hashing: []).description == "e3b0c44298fc1c149afbf4c8996fb924")
        #expect(ContentID(hashing: ["broadsheet"]).description == "82d25330d08b995b016297c46783a264")
    }

    @Test func theFormerIDIsStillTold() {
        #expect(ContentID(formerlyHashing: []).description == "6c62272e07bb014262b821756295c58d")
        #expect(ContentID(formerlyHashing: ["broadsheet", "版"]).description == "f6bccfd9ecb17b279776a2a8184db226")
    }

    @Test func aCopyWithAnotherIDLosesNothing() {
        var article = Article(id: ContentID("a"), headline: "题", body: [Paragraph("文")])
        (article.formerID, article.columns) = (ContentID("b"), 2..<9)
        article.places = [PagePlace(page: 1, box: PageBox(left: 1, top: 2, right: 3, bottom: 4))]
        var issue = Issue(id: ContentID("a"), title: "晚报", sections: [Section(articles: [article])])
        (issue.formerID, issue.pageSizes) = (ContentID("b"), [PageSize(width: 5, height: 6)])
        #expect(article.identified(as: ContentID("c")).id == ContentID("c"))
        #expect(article.identified(as: ContentID("c")).identified(as: ContentID("a")) == article)
        #expect(issue.identified(as: ContentID("c")).id == ContentID("c"))
        #expect(issue.identified(as: ContentID("c")).identified(as: ContentID("a")) == issue)
    }

    @Test func anIssueAndAStoryAreNamedByEither() {
        var article = Article(id: ContentID("new"))
        article.formerID = ContentID("old")
        var issue = Issue(id: ContentID("new"), sections: [])
        issue.formerID = ContentID("old")
        for id in ["new", "old"] {
            #expect(article.isNamed(ContentID(id)))
            #expect(issue.isNamed(ContentID(id)))
        }
        #expect(!Article(id: ContentID("new")).isNamed(ContentID("")))
    }

    @Test func theSplitBetweenPartsCounts() {
        #expect(ContentID(hashing: ["ab"]) != ContentID(hashing: ["a", "b"]))
        #expect(ContentID(hashing: ["", "a"]) != ContentID(hashing: ["a", ""]))
    }
}

@Suite struct PassageTests {
    private let article = Article(
        id: ContentID("x"), kicker: "k", headline: "h", bylineText: "By A",
        body: [Paragraph("one", sourceLines: [4]), Paragraph("two", sourceLines: [6, 9])],
        photos: [Photo(caption: "late", sourceLines: [12]), Photo(caption: "early", credit: "B", sourceLines: [5])])

    @Test func readInPrintOrder() {
        #expect(article.passages.compactMap(article.text(of:)) == ["k", "h", "By A", "one", "early B", "two", "late"])
    }

    @Test func captionsAreNumberedAfterTheBody() {
        #expect(article.text(of: Passage(rawValue: 2)) == "late")
        #expect(article.text(of: Passage(rawValue: 3)) == "early B")
        #expect(article.text(of: Passage(rawValue: 4)) == nil)
        #expect(article.text(of: .deck) == nil)
    }

    @Test func aPhotoAloneIsNamedByTheOpeningOfItsCaption() {
        let story = Article(
            id: ContentID("x"), photos: [Photo(caption: "27日上午,律师走进学校给孩子们讲法律,孩子们听得认真。", sourceLines: [1])])
        #expect(story.isPhotoStory)
        #expect(story.title == "27日上午,律师走进学校给孩子们讲法律")
        #expect(story.passages == [Passage(rawValue: 0)])
    }
}
