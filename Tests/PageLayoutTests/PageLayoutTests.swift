import NewsModel
import PageLayout
import PageReconstruction
import Testing

/// Pages set as newspapers set them, read back: stories whole, paragraphs joined, nothing lost.
@Suite struct PageLayoutTests {
    private func issue(_ pages: [PageWords]) -> NewsModel.Issue {
        let text = LayoutAnalysis.text(of: pages)
        let lines = SourceLines(text.lines, places: text.places.lines)
        return PageRebuilder.issue(from: lines)
    }

    /// Three columns under one heading of two and one of one, whose first lines stand at different heights.
    private func front(chinese: Bool = false) -> (page: TypeSetter, texts: [[String]]) {
        func text(_ name: String, _ sentences: Int) -> String {
            chinese ? Sentences.chinese(name, sentences: sentences) : Sentences.paragraph(name, sentences: sentences)
        }
        var page = TypeSetter()
        let first = [text(chinese ? "甲" : "alder", 6), text(chinese ? "乙" : "birch", 7)]
        let second = [text(chinese ? "丙" : "cedar", 3), text(chinese ? "丁" : "elm", 4)]
        let third = [text(chinese ? "戊" : "fir", 8)]
        page.line(chinese ? "旧港渡轮今晨复航市民挤满两岸" : "Ferries sail again at dawn", left: 40, top: 60, size: 30, bold: true)
        page.line(chinese ? "本报记者 林一舟" : "By Ann Reef", left: 40, top: 96)
        page.columns(first, lefts: [40, 290], top: 116, width: 238, bottom: 420)
        page.line(chinese ? "海鸥飞回老码头" : "Gulls come back", left: 540, top: 60, size: 18, bold: true)
        page.column(second, left: 540, top: 90, width: 220)
        page.line(chinese ? "灯塔管理员退休" : "Keeper of the light retires", left: 40, top: 470, size: 24, bold: true)
        page.columns(third, lefts: [40, 290, 540], top: 505, width: 238, bottom: 600)
        return (page, [first, second, third])
    }

    @Test(arguments: [false, true])
    func storiesStandUnderTheirHeadings(chinese: Bool) {
        var (page, texts) = front(chinese: chinese)
        for seed in [nil, 1, 2] as [UInt64?] {
            // The order of the words in the file says nothing.
            if let seed { page.shuffle(seed: seed) }
            let issue = issue([page.page])
            #expect(
                issue.articles.map(\.headline)
                    == (chinese
                        ? ["旧港渡轮今晨复航市民挤满两岸", "海鸥飞回老码头", "灯塔管理员退休"]
                        : ["Ferries sail again at dawn", "Gulls come back", "Keeper of the light retires"]))
            #expect(issue.articles.map { $0.body.map(\.text) } == texts)
            #expect(
                issue.articles.first?.bylines == [chinese ? Byline(role: "记者", name: "林一舟") : Byline(name: "Ann Reef")])
        }
    }

    @Test func aHeadingIsNotCutWhereAWordBeginsOverAColumn() {
        var page = TypeSetter()
        let text = [Sentences.paragraph("alder", sentences: 7)]
        // `toll` begins at 290.
        page.line("The new bridge refuses a toll on Monday", left: 40, top: 60, size: 20, blank: 10)
        page.columns(text, lefts: [40, 290], top: 100, width: 238, bottom: 210)
        let issue = issue([page.page])
        #expect(issue.articles.map(\.headline) == ["The new bridge refuses a toll on Monday"])
        #expect(issue.articles.map { $0.body.map(\.text) } == [text])
    }

    @Test func placesAreThoseOfTheColumns() throws {
        let issue = issue([front().page.page])
        let places = try #require(issue.articles.last?.places)
        #expect(places.map(\.page) == [1, 1, 1, 1])
        #expect(places.map { $0.box.left.rounded() } == [40, 40, 290, 540])
    }

    @Test func aPageOnItsSideIsReadTheSame() {
        let (page, texts) = front()
        let issue = issue([page.onSide])
        #expect(issue.articles.map { $0.body.map(\.text) } == texts)
        #expect(self.issue([page.upsideDown]).articles.map { $0.body.map(\.text) } == texts)
        // Its places are those on the page as it lies.
        #expect(issue.articles.first?.places.first.map { $0.box.height > $0.box.width } == true)
    }

    @Test(arguments: [-0.008, 0.008])
    func aPageThatLiesAslantIsReadTheSame(slope: Double) {
        var page = TypeSetter()
        let text = [Sentences.paragraph("aspen", sentences: 30), Sentences.paragraph("maple", sentences: 40)]
        page.line("Ferries sail again at dawn", left: 40, top: 60, size: 30, bold: true)
        page.columns(text, lefts: [40, 290, 540], top: 116, width: 238, bottom: 900)
        #expect(issue([page.aslant(slope)]).articles.map { $0.body.map(\.text) } == [text])
    }

    @Test func wordsPrintedTwiceAreReadOnceAndWordsOutsideLeftOut() {
        let (page, texts) = front()
        var doubled = page.page
        doubled.words += page.page.words
        doubled.words.append(
            PageWord("hidden", box: PageBox(left: 900, top: 10, right: 940, bottom: 20), size: 10))
        let text = LayoutAnalysis.text(of: [doubled])
        #expect(text.wordsOutside == 1)
        #expect(issue([doubled]).articles.map { $0.body.map(\.text) } == texts)
    }

    @Test func textRunsAroundAStorySetInABox() {
        var page = TypeSetter()
        page.line("A long voyage comes to its end", left: 40, top: 60, size: 30, bold: true)
        let long = [Sentences.paragraph("oak", sentences: 14), Sentences.paragraph("pine", sentences: 5)]
        let left = page.column(long, left: 40, top: 100, width: 230, bottom: 420)
        let above = page.column(left.rest, left: 290, top: 100, width: 230, bottom: 200, isContinued: true)
        page.line("In short", left: 300, top: 215, size: 14, bold: true)
        page.column([Sentences.paragraph("rowan", sentences: 2)], left: 300, top: 235, width: 210)
        page.column(above.rest, left: 290, top: 340, width: 230, bottom: 440, isContinued: true)
        let issue = issue([page.page])
        #expect(issue.articles.map(\.headline) == ["A long voyage comes to its end", "In short"])
        #expect(issue.articles.last?.body.map(\.text) == [Sentences.paragraph("rowan", sentences: 2)])
        #expect(issue.articles.first?.body.map(\.text) == long)
    }

    @Test func storiesGoOnOnOtherPages() {
        let paragraphs = [Sentences.paragraph("yew", sentences: 3), Sentences.paragraph("elm", sentences: 5)]
        var first = TypeSetter()
        first.line("Bridge to open in spring", left: 40, top: 60, size: 18, bold: true)
        let rest = first.column(paragraphs, left: 40, top: 100, width: 230, bottom: 220).rest
        first.line("Continued on Page 2", left: 40, top: 222)
        first.line("A quiet week at sea", left: 290, top: 60, size: 20, bold: true)
        first.column([Sentences.paragraph("ash")], left: 290, top: 90, width: 230)
        var second = TypeSetter()
        second.line("Harbour fees rise", left: 40, top: 60, size: 20, bold: true)
        second.column([Sentences.paragraph("lime")], left: 40, top: 90, width: 230)
        second.line("Continued from Page 1", left: 290, top: 60, bold: true)
        second.column(rest, left: 290, top: 80, width: 230, isContinued: true)
        let issue = issue([first.page, second.page])
        #expect(
            issue.articles.map(\.headline) == ["Bridge to open in spring", "A quiet week at sea", "Harbour fees rise"])
        #expect(issue.articles.first?.body.map(\.text) == paragraphs)
        #expect(issue.articles.first?.places.map(\.page) == [1, 1, 2])
        #expect(issue.sections.map(\.page) == [1, 2])
    }

    @Test func anUprightHeadingStandsBesideItsText() {
        var page = TypeSetter()
        page.line("港口简报", left: 40, top: 40, size: 26)
        page.column([Sentences.chinese("己", sentences: 3)], left: 40, top: 80, width: 240, indent: 20)
        for (row, character) in "老船长归来".enumerated() {
            page.line(String(character), left: 40, top: 300 + Double(row) * 32, size: 28)
        }
        page.line("本报记者 林一舟", left: 76, top: 300)
        page.columns([Sentences.chinese("庚", sentences: 8)], lefts: [200, 400], top: 316, width: 180, bottom: 460)
        let issue = issue([page.page])
        #expect(issue.articles.map(\.headline) == ["港口简报", "老船长归来"])
        #expect(issue.articles.last?.body.map(\.text) == [Sentences.chinese("庚", sentences: 8)])
        #expect(issue.articles.last?.bylineText == "本报记者 林一舟")
    }

    @Test func largeFirstLettersAndLettersSetApartAreWords() {
        var page = TypeSetter()
        page.line("H A R B O U R", left: 40, top: 60, size: 24, bold: true, blank: 9)
        page.line("T", left: 40, top: 98, size: 24)
        page.line("he ferry left the old harbour early while", left: 56, top: 100)
        page.line("the gulls went on circling over its empty", left: 56, top: 112)
        page.line("decks and the people on the shore looked on in", left: 40, top: 124)
        page.line("silence until it was gone from their sight.", left: 40, top: 136)
        let article = issue([page.page]).articles.first
        #expect(article?.headline == "HARBOUR")
        #expect(article?.body.first?.text.hasPrefix("The ferry left") == true)
    }

    @Test func aPageOfAMillionWordsIsReadInPart() {
        var page = PageWords(size: PageSize(width: 800, height: 1000), words: [])
        for number in 0..<1_000_000 {
            let (left, top) = (Double(number % 40) * 20, Double(number / 40) * 0.04)
            page.words.append(
                PageWord("w\(number)", box: PageBox(left: left, top: top, right: left + 18, bottom: top + 8), size: 8))
        }
        let text = LayoutAnalysis.text(of: [page])
        #expect(text.crowdedPages == [1])
        #expect(!text.lines.isEmpty)
    }

    @Test func damagedNumbersAreNoPlaces() {
        let boxes = [
            PageBox(left: .nan, top: 0, right: 10, bottom: 10), PageBox(left: 0, top: .infinity, right: 10, bottom: 10),
            PageBox(left: 10, top: 10, right: 0, bottom: 0), PageBox(left: -1e300, top: 0, right: 1e300, bottom: 10),
        ]
        for size in [
            PageSize(width: 0, height: 0), PageSize(width: .nan, height: 100), PageSize(width: 1e300, height: 1),
        ] {
            let page = PageWords(size: size, words: boxes.map { PageWord("x", box: $0, size: 0) })
            #expect(LayoutAnalysis.text(of: [page]).lines.count <= boxes.count)
        }
    }
}
