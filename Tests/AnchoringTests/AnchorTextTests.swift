import Anchoring
import NewsModel
import Testing

@Suite struct AnchorTextTests {
    private let lamps = Article(
        id: ContentID("lamps"), headline: "城南老街的灯亮了",
        body: [
            Paragraph("入夜以后，街灯一盏一盏亮起来，像一条河从山脚流到码头。老人们搬出竹椅，坐在门口说话。"),
            Paragraph("修灯的师傅姓何，今年六十一岁，每天傍晚骑车走完三条街，把坏了的灯泡换下来。"),
            Paragraph("他说，灯亮着，走夜路的人心里就不慌。"),
        ])
    private let market = Article(
        id: ContentID("market"), headline: "早市搬进新棚",
        body: [Paragraph("天还没亮，卖菜的已经把摊子摆好。新棚不漏雨，也有了灯。")])

    private func bookmark(_ passage: Int, _ range: Range<Int>) -> Bookmark {
        let passage = Passage(rawValue: passage)
        let selected = TextRange(
            start: TextPosition(passage: passage, character: range.lowerBound),
            end: TextPosition(passage: passage, character: range.upperBound))
        return Bookmark(
            id: "b", article: ArticleReference(id: lamps.id, headline: lamps.title),
            issue: IssueReference(id: ContentID("i"), title: nil, date: nil), source: "", position: selected.start,
            quote: lamps.quote(of: selected), created: "", modified: "")
    }

    /// The landing of a bookmark of paragraph 1, scalars 8 to 16 (`今年六十一岁，`), after `change`.
    private func landing(_ change: (inout Article) -> Void) -> (location: AnchorLocation, text: String?) {
        var article = lamps
        change(&article)
        let stories = [market, article]
        let location = AnchorText(stories).location(of: bookmark(1, 8..<15))
        return (location, location.landing.map { stories[$0.article].text(in: $0.range) })
    }

    @Test func aQuoteKeepsTheTextAroundIt() {
        let quote = bookmark(1, 0..<7).quote
        #expect(quote.exact == "修灯的师傅姓何")
        #expect(quote.prefix.hasSuffix("坐在门口说话。\n"))
        #expect(quote.suffix.hasPrefix("，今年六十一岁"))
        #expect(quote.suffix.unicodeScalars.count == 32)
    }

    @Test func unchangedTextIsInPlace() {
        let (location, text) = landing { _ in }
        #expect(text == "今年六十一岁，")
        guard case .unmoved(let landing) = location else { return #expect(Bool(false), "\(location)") }
        #expect(!landing.isChanged)
        #expect(landing.isCertain)
        #expect(landing.range.start == TextPosition(passage: Passage(rawValue: 1), character: 8))
    }

    @Test func aParagraphPutInFrontMovesIt() {
        let (location, text) = landing { $0.body.insert(Paragraph("新添的一段，讲街口的钟楼。"), at: 0) }
        #expect(text == "今年六十一岁，")
        guard case .moved(let landing) = location else { return #expect(Bool(false), "\(location)") }
        #expect(landing.range.start == TextPosition(passage: Passage(rawValue: 2), character: 8))
    }

    @Test func aMendedCharacterIsFoundAndSaid() {
        let (location, text) = landing { $0.body[1].text = $0.body[1].text.replacing("六十一", with: "六十二") }
        #expect(text == "今年六十二岁，")
        #expect(location.landing?.isChanged == true)
    }

    @Test func piecesJoinedAnewAreFoundAcrossTheSeam() {
        let (_, text) = landing {
            $0.body[1] = Paragraph("修灯的师傅姓何，今年六十")
            $0.body.insert(Paragraph("一岁，每天傍晚骑车走完三条街，把坏了的灯泡换下来。"), at: 2)
        }
        #expect(text == "今年六十\n一岁，")
    }

    @Test func textThatIsGoneIsLost() {
        let (location, _) = landing { $0.body.remove(at: 1) }
        #expect(location == .lost)
    }

    @Test func ofTwoEqualPlacesNoneIsTakenForTheOther() {
        let (location, _) = landing {
            let paragraph = $0.body[1]
            $0.body = [Paragraph("。"), paragraph, lamps.body[0], paragraph]
        }
        #expect(location == .lost || location.landing?.range.start.passage == Passage(rawValue: 3))
    }

    @Test func theSameWordsInOtherSurroundingsAreUncertain() {
        let quoted = "把坏了的灯泡换下来"
        let location = landing {
            $0.body[1] = Paragraph("师傅还有一个徒弟。")
            $0.body.append(Paragraph("今年六十一岁，他退休了。"))
        }.location
        #expect(location == .lost || location.landing?.isCertain == false)

        let start = lamps.body[1].text.unicodeScalars.count - quoted.unicodeScalars.count - 1
        let mark = bookmark(1, start..<start + quoted.unicodeScalars.count)
        #expect(mark.quote.exact == quoted)
        let copy = Article(
            id: lamps.id, headline: lamps.headline,
            body: [lamps.body[0], lamps.body[2], Paragraph("每逢初一，河边的灯由徒弟\(quoted)，再擦一遍玻璃。")])
        guard case .moved(let landing) = AnchorText([market, copy]).location(of: mark) else {
            return #expect(Bool(false))
        }
        #expect(copy.text(in: landing.range) == quoted)
        #expect(!landing.isChanged)
        #expect(!landing.isCertain)
    }

    @Test func theRestOfAParagraphThatAColumnCutOffIsFoundByWhatCameWithIt() {
        // `换下来。` went with the rest of its paragraph, and what stood around it closed up.
        let length = lamps.body[1].text.unicodeScalars.count
        let mark = bookmark(1, length - 2..<length)
        #expect(mark.quote.exact == "来。")
        let cut = Article(
            id: lamps.id, headline: lamps.headline,
            body: [
                lamps.body[0], Paragraph(String(lamps.body[1].text.dropLast(6)) + lamps.body[2].text),
                Paragraph("灯泡换下来。"),
            ])
        let location = AnchorText([market, cut]).location(of: mark)
        #expect(location.landing.map { cut.text(in: $0.range) } == "来。")
        #expect(location.landing?.range.start.passage == Passage(rawValue: 2))
        #expect(location.landing?.isCertain == false)
    }

    @Test func aSentenceIsNotTakenForTheBeginningOfAnotherThatSucceedsIt() {
        // A sub-heading is taken elsewhere; where it stood, the text that it announced begins nearly as it does.
        let heading = "第三届灯会在城南老街举行"
        var before = lamps
        before.body = [lamps.body[0], Paragraph(heading), Paragraph("第三届灯会昨晚在城南老街举行，来了三千人。")]
        let selected = TextRange(
            start: TextPosition(passage: Passage(rawValue: 1)),
            end: TextPosition(passage: Passage(rawValue: 1), character: heading.unicodeScalars.count))
        var mark = bookmark(1, 0..<1)
        mark.position = selected.start
        mark.quote = before.quote(of: selected)
        var after = before
        after.body = [before.body[0], before.body[2], lamps.body[2], Paragraph(heading)]
        let location = AnchorText([market, after]).location(of: mark)
        #expect(location.landing.map { after.text(in: $0.range) } == heading)
        #expect(location.landing?.range.start.passage == Passage(rawValue: 3))
    }

    @Test func whatIsPutIntoTheMiddleOfAQuoteIsNoPartOfIt() {
        let mark = bookmark(0, 0..<lamps.body[0].text.unicodeScalars.count)
        let opening = lamps.body[0].text.prefix(4)
        let rest = String(lamps.body[0].text.dropFirst(4))
        let parted = Article(
            id: lamps.id, headline: lamps.headline,
            body: [Paragraph(opening + "中午的戏台前坐满了听书的人。"), Paragraph(rest), lamps.body[1], lamps.body[2]])
        let location = AnchorText([market, parted]).location(of: mark)
        #expect(location.landing.map { parted.text(in: $0.range) } == rest)
        #expect(location.landing?.isChanged == true)
    }

    @Test func aStoryIsFoundByItsTextThoughItsHeadlineIsAnother() {
        let all = lamps.headline?.unicodeScalars.count ?? 0
        let selected = TextRange(
            start: TextPosition(passage: .headline), end: TextPosition(passage: .headline, character: all))
        var mark = bookmark(1, 0..<1)
        mark.position = selected.start
        mark.quote = lamps.quote(of: selected)
        let renamed = Article(id: ContentID("other"), headline: "夜归人不怕黑", body: lamps.body)
        let location = AnchorText([market, renamed]).location(of: mark)
        #expect(location.landing.map { renamed.text(in: $0.range) } == "夜归人不怕黑")
        #expect(location.landing?.isChanged == true)
        #expect(location.landing?.isCertain == false)
        let other = Article(id: ContentID("other"), headline: "夜归人不怕黑", body: [lamps.body[2]])
        #expect(AnchorText([market, other]).location(of: mark) == .lost)
    }

    @Test func aStoryIsFoundByItsHeadlineThoughItsIdHasChanged() {
        let renamed = Article(id: ContentID("other"), headline: lamps.headline, body: lamps.body)
        guard case .unmoved(let landing) = AnchorText([market, renamed]).location(of: bookmark(1, 8..<15)) else {
            return #expect(Bool(false))
        }
        #expect(landing.article == 1)
    }

    @Test func foldedCharactersCountAsEqual() {
        var article = lamps
        article.body[1].text = article.body[1].text.replacing("，", with: ",")
        let anchor = AnchorText([article]) { text in
            FoldedQuote(text.replacing(",", with: "，"))
        }
        #expect(anchor.location(of: bookmark(1, 8..<15)).landing?.isChanged == false)
    }

    @Test func anEmptyQuoteIsLost() {
        var empty = bookmark(1, 8..<15)
        empty.quote = Quote(prefix: "", exact: "", suffix: "")
        #expect(AnchorText([lamps]).location(of: empty) == .lost)
        #expect(AnchorText([]).location(of: bookmark(1, 8..<15)) == .lost)
    }
}

@Suite struct BookmarkFilterTests {
    private func bookmark(_ id: String, tags: [String] = [], created: String = "2026-11-20T08:00:00Z") -> Bookmark {
        Bookmark(
            id: id, article: ArticleReference(id: ContentID("a"), headline: "River Rises"),
            issue: IssueReference(
                id: ContentID("i" + created.prefix(7)), title: "Gazette", date: String(created.prefix(10))),
            source: "", position: TextPosition(passage: .headline),
            quote: Quote(prefix: "", exact: "the Quay", suffix: ""), tags: tags, created: created, modified: created)
    }

    @Test(arguments: [
        ("", true), ("quay river", true), ("quay lake", false), ("#News", true), ("#other", false),
        ("from:2026-11", true), ("from:2026-12", false), ("to:2026-11", true), ("to:2026-10-31", false),
        ("#news gazette to:2026", true),
    ])
    func aLineOfTextIsAFilter(_ line: String, _ isShown: Bool) {
        let matches = BookmarkFilter(line).matcher { $0.lowercased().unicodeScalars.map(\.value) }
        #expect(matches(bookmark("1", tags: ["news"])) == isShown)
    }

    @Test(arguments: [
        ("2026", true), ("2026-11", true), ("2026-11-25", true), ("2026-13", false), ("2026-11-32", false),
        ("2026-02-29", false), ("2024-02-29", true), ("1900-02-29", false), ("2026-11-31", false), ("2026-00", false),
        ("26.11.2026", false), ("yesterday", false), ("", false), ("2026-11-25-1", false), ("２０２６", false),
        ("+026", false),
    ])
    func aDayIsWrittenFromTheYearOn(_ text: String, _ isDay: Bool) {
        #expect(DayPrefix.isOne(text) == isDay)
    }

    @Test func ordersAreStable() {
        let list = [
            bookmark("1", created: "2026-10-01T00:00:00Z"), bookmark("2"), bookmark("3", tags: ["x"]),
        ]
        #expect(BookmarkOrder.created.sorted(list).map(\.id) == ["2", "3", "1"])
        #expect(BookmarkOrder.issue.sorted(list).map(\.id) == ["2", "3", "1"])
        #expect(list.groupedByIssue.map(\.bookmarks.count) == [2, 1])
        #expect((list + [bookmark("4", tags: ["x", Bookmark.markTag("a"), "y"])]).tagsByUse == ["x", "y"])
    }
}
