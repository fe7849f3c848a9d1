import NewsModel
import RandomNumbers
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct FrontPageTests {
    /// An issue of `count` stories in three sections, each of whose paragraphs names its story.
    static func issue(of count: Int, seed: UInt64 = 1) -> OpenIssue {
        var random = SeededRandom(seed: seed)
        let articles = (0..<count).map { number -> Article in
            let length = [1, 2, 4, 12, 40][random.below(5)]
            let body = (0..<length).map { Paragraph("第\(number)篇第\($0)段,说的是同一件事,只是换了一个说法,好让一行排不下它。") }
            let headline = String(repeating: "很长的标题", count: 1 + random.below(4)) + "\(number)"
            var article = Fixture.article("\(number)", headline, names: [], [])
            article.kicker = number % 3 == 0 ? "肩题第\(number)号" : nil
            if number % 7 == 5 {
                article.headline = nil
                article.photos = [Photo(caption: "图为第\(number)张照片,照片上的人都在看报纸。", credit: "林小满")]
            } else {
                article.body = body
            }
            return article
        }
        let third = max(1, count / 3)
        let sections = stride(from: 0, to: count, by: third).map { start in
            Section(name: "第\(start / third + 1)版", articles: Array(articles[start..<min(count, start + third)]))
        }
        return OpenIssue(
            issue: Issue(
                id: ContentID("front\(seed)"), title: "试刊", date: "2026-05-14", language: "zh", sections: sections),
            source: "/papers/front.txt")
    }

    @Test(arguments: [60, 80, 100, 120, 160, 200])
    func noColumnOfALeadBeginsWithAWidow(columns: Int) {
        for seed in UInt64(1)...20 {
            let issue = Self.issue(of: 5, seed: seed)
            let reader = Fixture.reader([issue], columns: columns, rows: 40)
            guard case .contents(let contents)? = reader.screens.last, let front = contents.front else { continue }
            for block in front.sheet.placed.map(\.block) where block.columns > 1 {
                for column in 1..<block.columns {
                    let lines = block.lines(ofColumn: column).map { block.text.lines[$0] }
                    let before = block.lines(ofColumn: column - 1).last.map { block.text.lines[$0] }
                    guard let first = lines.first, first.passage == before?.passage, lines.count > 1 else { continue }
                    #expect(lines[1].passage == first.passage, "\(columns) columns, seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: [60, 80, 120, 160])
    func aTextThatGoesOnIsCutBetweenWords(columns: Int) {
        let body = String(repeating: "Steamboats whistle at noon on the quay. ", count: 90)
        let articles = (1...5).map { Fixture.article("\($0)", "Boats of pier \($0)", names: [], [body]) }
        let issue = OpenIssue(
            issue: Issue(id: ContentID("quay"), language: "en", sections: [Section(articles: articles)]), source: "/q")
        let rows = Fixture.reader([issue], columns: columns, rows: 36).screenText.split(separator: "\n")
        let words = body.split { " .".contains($0) }
        let cut = rows.flatMap { $0.split(separator: "│") }.filter { $0.contains("…") }
        #expect(!cut.isEmpty)
        for text in cut {
            let last = text.prefix { $0 != "…" }.split { " .".contains($0) }.last
            #expect(last.map(words.contains) == true, "\(text)")
        }
    }

    @Test(arguments: [(60, "14 May 2026"), (80, "Thursday, 14 May 2026")])
    func aNameStandsWholeAndTheDayGivesWay(columns: Int, day: String) {
        var issue = Fixture.town.issue
        issue.title = "The Harbour Gazette"
        let row = Fixture.reader([OpenIssue(issue: issue, source: "/h.txt")], columns: columns, rows: 16).row(0)
        #expect(row.contains("The Harbour Gazette") && row.hasPrefix(" " + day) && row.contains("3 stories"))
    }

    /// Where several issues are open, their count leaves the name in the middle.
    @Test func theNameStandsInTheMiddle() {
        let issues = ["a", "b"].map { id in
            let sections = Self.issue(of: 30).issue.sections
            let issue = Issue(id: ContentID(id), title: "The Harbour Gazette", date: "2026-05-14", sections: sections)
            return OpenIssue(issue: issue, source: "/\(id).txt")
        }
        let row = Fixture.reader(issues, columns: 80, rows: 24).row(0)
        #expect(row.contains("issue 1 of 2 · 1/"))
        #expect(row.prefix(30).hasSuffix("  ") && row.dropFirst(30).hasPrefix("The Harbour Gazette"))
    }

    @Test(arguments: [60, 80, 120])
    func aFurtherPageSaysWhichItIs(columns: Int) {
        var issue = Self.issue(of: 30).issue
        issue.title = "The Harbour Gazette and Quay Times"
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/papers/front.txt")], columns: columns, rows: 20)
        reader.press("Space")
        #expect(reader.row(0).contains("2/"))
    }

    @Test func aSpacedHeadlineKeepsItsMarksWithWhatTheyEnclose() {
        let lead = Fixture.article(
            "一", "百场“大戏”唱遍全城：人人来看", names: [], Array(repeating: "河水清了，岸上的人都来看。", count: 12))
        let brief = Fixture.article("二", "今日潮水", names: [], ["四点十二分涨潮，五点退。"])
        let issue = OpenIssue(
            issue: Issue(id: ContentID("spaced"), title: "潮报", sections: [Section(articles: [lead, brief])]),
            source: "/s")
        let reader = Fixture.reader([issue], columns: 80, rows: 24)
        #expect(reader.screenText.contains("百 场 “大 戏” 唱 遍 全 城： 人 人 来 看"))
    }

    @Test func aSectionIsNamedBehindStoriesOfNone() {
        let stories = ["头条", "要闻", "短评", "来信"].map { name in
            Fixture.article(name, name, names: [], Array(repeating: "河水清了，岸上的人都来看。", count: 12))
        }
        let issue = OpenIssue(
            issue: Issue(
                id: ContentID("sections"), title: "潮报",
                sections: [
                    Section(articles: [stories[0], stories[1]]),
                    Section(name: "言论", articles: [stories[2], stories[3]]),
                ]),
            source: "/s")
        #expect(Fixture.reader([issue], columns: 120, rows: 36).screenText.contains("言论 ──"))
    }

    @Test func noStoryIsCutForWhiteAroundTheLead() {
        let lead = Fixture.article("一", "河水清了", names: [], ["河水清了，岸上的人都来看。"])
        let others = (2...4).map { number in
            Fixture.article("\(number)", "第\(number)条", names: [], ["今天上午，船工把渡船停在岸边，等潮水涨起来。", "他说不急，潮水总会来。"])
        }
        let issue = OpenIssue(
            issue: Issue(id: ContentID("white"), title: "潮报", sections: [Section(articles: [lead] + others)]),
            source: "/s")
        for rows in 12...24 {
            let text = Fixture.reader([issue], columns: 80, rows: rows).screenText
            #expect(!text.contains("…") || !text.contains("\n\n"), "\(text)")
        }
    }

    @Test func briefsStandBelowAShortLeadAndWhatIsBlankBelowThem() {
        let lead = Fixture.article(
            "一", "河水清了", kicker: "治了三年", names: [], Array(repeating: "河水清了，岸上的人都来看。", count: 12))
        let brief = Fixture.article("二", "今日潮水", names: [], ["四点十二分涨潮，五点退。", "明日晚半个钟头。"])
        let issue = OpenIssue(
            issue: Issue(id: ContentID("short"), title: "潮报", sections: [Section(articles: [lead, brief])]),
            source: "/s")
        let reader = Fixture.reader([issue], columns: 80, rows: 24)
        let rows = reader.screenText.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("今日潮水") } ?? 0
        #expect(rows[row - 1].contains("───") && !rows[row - 2].allSatisfy { $0 == " " })
        #expect(rows[row + 2].contains("明日晚半个钟头。"))
        #expect(rows[rows.count - 2].allSatisfy { $0 == " " })
    }

    @Test func setsALeadOverColumnsAndBriefsBelow() {
        let reader = Fixture.reader(columns: 80, rows: 16)
        #expect(
            reader.screenText == """
                 Thursday, 14 May 2026              城关晚报                 3 stories · <1 min
                 ══════════════════════════════════════════════════════════════════════════════
                  要闻 ──────────────────────────────────────────────────────────────────────
                                                   等了三年
                                             老 桥 今 天 通 车 了
                                                本报记者 林小满

                      今天上午八点，老桥通车了。第一个       老桥修了三年，花了两百万元。桥面
                  过桥的是卖豆腐的老陈， 他说这一天等    加宽了两米，自行车有了自己的道。
                  了三年。
                  ───────────────────────────────────────────────────────────────────────────
                  渡船还要开到年底                     │ 副刊 ───────────────────────────────
                  本报记者 林小满                      │ 茶馆里的下午
                      渡船不停。船工说，年纪大的人还是 │     下午三点，茶馆里只听见翻报纸
                  爱坐船，老桥通车那天船上也坐满了人。 │ 的声音。
                 Enter open  / search  b keep  B bookmarks  ? help  q quit  Tab list
                """)
    }

    @Test func aBylineTooWideForItsColumnKeepsItsNames() {
        let stories = (1...3).map { number in
            let text = Array(repeating: "岸上的人都来看。", count: 40)
            var story = Fixture.article("\(number)", "夜里下了雨", names: ["林小满"], text)
            story.bylineText = "沿河两岸二十里都有人撑着伞出来看水涨了多少退了没有 本报记者 林小满"
            return story
        }
        let issue = Issue(id: ContentID("n"), title: "潮报", sections: [Section(articles: stories)])
        let reader = Fixture.reader([OpenIssue(issue: issue, source: "/n")], columns: 80, rows: 24)
        #expect(reader.shown(as: .byline).contains { $0.contains("林小满") && !$0.contains("沿河") })
        #expect(!reader.shown(as: .byline).contains { $0.contains("…") })
    }

    @Test func theSelectionIsAsWideAsTheWords() {
        #expect(Fixture.reader(columns: 80, rows: 16).shown(as: .selection) == ["老 桥 今 天 通 车 了"])
    }

    /// An invariant of every page: each story stands wholly on one page and covers no other.
    @Test(arguments: [(60, 12), (80, 24), (120, 36), (200, 50)])
    func everyStoryStandsOnceAndCoversNoOther(columns: Int, rows: Int) throws {
        for seed in UInt64(1)...3 {
            let count = Int(seed * seed * 4)
            var reader = Fixture.reader([Self.issue(of: count, seed: seed)], columns: columns, rows: rows)
            var seen: [Int] = []
            var page = -1
            for _ in 0..<count {
                let front = try #require(reader.front)
                if front.page != page {
                    page = front.page
                    seen += front.sheet.placed.map(\.block.story.number)
                    var taken = Set<ScreenPoint>()
                    for story in front.sheet.placed {
                        #expect(!story.titleRows.isEmpty)
                        #expect(story.titleRows.lowerBound < rows - 1)
                        for row in story.rows where row < rows - 1 {
                            for column in story.columns {
                                #expect(taken.insert(ScreenPoint(column: column, row: row)).inserted)
                            }
                        }
                    }
                    #expect(reader.shown(as: .selection).count >= 1)
                }
                reader.press("j")
            }
            #expect(seen.sorted() == Array(0..<count))
        }
    }

    @Test func movesInReadingOrderAndBack() throws {
        var reader = Fixture.reader([Self.issue(of: 30)], columns: 120, rows: 36)
        var forward: [Int] = []
        for _ in 0..<30 {
            forward.append(reader.contents.selection)
            reader.press("j")
        }
        #expect(Set(forward).count == 30)
        var back: [Int] = []
        for _ in 0..<30 {
            back.append(reader.contents.selection)
            reader.press("k")
        }
        #expect(back == forward.reversed())
    }

    @Test func spaceTurnsThePagesAndThenOpensTheFirstUnreadStory() throws {
        var reader = Fixture.reader([Self.issue(of: 30)], columns: 80, rows: 24)
        let pages = try #require(reader.front?.pageCount)
        #expect(pages > 2)
        for page in 1..<pages {
            reader.press("Space")
            #expect(reader.front?.page == page)
        }
        reader.press("Space")
        #expect(reader.screen == .article)
        #expect(reader.article?.story == 0)
    }

    @Test func aClickOpensTheStoryThere() throws {
        var reader = Fixture.reader([Self.issue(of: 8)], columns: 120, rows: 36)
        let placed = try #require(reader.front?.sheet.placed.last)
        reader.receive(.mouse(.press, ScreenPoint(column: placed.left + 3, row: placed.row + 1)))
        #expect(reader.article?.story == placed.block.story.number)
    }

    @Test func arrowsGoToTheColumnsBeside() throws {
        var reader = Fixture.reader([Self.issue(of: 12)], columns: 120, rows: 36)
        reader.press("j")
        let before = try #require(reader.selectedOnFront)
        reader.press("Left")
        let after = try #require(reader.selectedOnFront)
        #expect(after.columns.upperBound <= before.left)
        reader.press("Right")
        #expect(reader.screen == .contents)
    }

    @Test func aNarrowScreenHasTheListAndTabSwitches() {
        var reader = Fixture.reader(columns: 59, rows: 16)
        #expect(reader.front == nil)
        reader.press("Tab")
        #expect(reader.lastRow == " A front page needs 60 columns.")
        reader.receive(.resize(ScreenSize(columns: 60, rows: 16)))
        #expect(reader.front != nil)
        reader.press("Tab")
        #expect(reader.front == nil)
        reader.press("/ \"老桥\"")
        #expect(reader.row(2).contains("老桥今天通车了"))
    }

    /// A few short stories: the first of them longer than the others.
    private static func shortIssue(of count: Int) -> OpenIssue {
        let articles = (0..<count).map { number in
            var article = Fixture.article("\(number)", "第\(number)件事", names: [], [])
            article.body = [Paragraph(String(repeating: "一件小事，几句话就说完了。", count: number == 0 ? 14 : 8))]
            return article
        }
        let issue = Issue(
            id: ContentID("short"), title: "试刊", date: "2026-05-14", language: "zh",
            sections: [Section(name: nil, articles: articles)])
        return OpenIssue(issue: issue, source: "/papers/short.txt")
    }

    /// With a few short stories, the lead fills the width, the others stand side by side below it, and only the foot is
    /// blank.
    @Test func littleTextStandsAtTheTop() throws {
        let reader = Fixture.reader([Self.shortIssue(of: 3)], columns: 100, rows: 50)
        let placed = try #require(reader.front).sheet.placed
        let below = placed.dropFirst()
        #expect(placed[0].block.columns == 2)
        #expect(below.map(\.row) == Array(repeating: placed[0].rows.upperBound + 1, count: 2))
        #expect(below.map(\.left) == below.map(\.left).sorted() && Set(below.map(\.left)).count == 2)
        #expect(reader.row(40).trimmingCharacters(in: .whitespaces).isEmpty)
    }

    /// On a wide screen they stand in full on a narrower page in its middle, unless they fill half of the screen.
    @Test(arguments: [
        (1, 200, 60..<140), (1, 120, 20..<100), (3, 200, 40..<160), (3, 120, 0..<120), (3, 100, 0..<100),
        (40, 200, 0..<200),
    ])
    func anIssueOfFewWordsIsALeaflet(stories: Int, columns: Int, page: Range<Int>) throws {
        let reader = Fixture.reader([Self.shortIssue(of: stories)], columns: columns, rows: 50)
        let front = try #require(reader.front)
        #expect(front.grid.page == page)
        #expect(front.sheet.placed.allSatisfy { page.contains($0.left) && $0.columns.upperBound <= page.upperBound })
        #expect(front.sheet.isWhole == (stories < 40))
        #expect(reader.row(1).contains("14 May 2026"))
        #expect(reader.row(2).trimmingCharacters(in: .whitespaces).count == page.count - 2)
    }

    /// Its stories are as far apart as on a full page; the rest of the screen is blank.
    @Test(arguments: [3, 5]) func aLeafletIsNotSpacedOut(stories: Int) throws {
        let front = try #require(Fixture.reader([Self.shortIssue(of: stories)], columns: 200, rows: 50).front)
        let placed = front.sheet.placed
        for story in placed.dropFirst() {
            let above = placed.filter { $0.row < story.row && $0.columns.overlaps(story.columns) }
            #expect(above.isEmpty || above.contains { $0.rows.upperBound + 1 == story.row })
        }
        #expect(placed[0].block.air == 0)
    }

    @Test(arguments: [(60, 20), (80, 24), (120, 36), (200, 50)])
    func theSameStoryLeadsOnEveryScreen(columns: Int, rows: Int) throws {
        let texts = [1, 1, 1, 1, 40, 2, 1, 12].map { Array(repeating: "同一件事换了一个说法，好让一行排不下它。", count: $0) }
        let articles = texts.enumerated().map { Fixture.article("\($0)", "第\($0)件事", names: [], $1) }
        let sections = [
            Section(name: "要闻", articles: Array(articles[..<3])), Section(name: "副刊", articles: Array(articles[3...])),
        ]
        let issue = Issue(id: ContentID("lead"), title: "试刊", language: "zh", sections: sections)
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/l.txt")], columns: columns, rows: rows)
        #expect(reader.selectedOnFront?.block.story.number == 4)
        let front = try #require(reader.front)
        #expect(front.page == 0 && front.sheet.placed[0].block.story.number == 4)
        // Its section stands above the other stories of it, once.
        #expect(reader.screenText.ranges(of: "副刊").count <= 1)
        reader.press("G")
        #expect(reader.front.map { $0.page + 1 == $0.pageCount } == true)
    }

    /// A file's name is the name of its paper, without the day that stands beside it.
    @Test func aFileStandsInTheMasthead() {
        let story = Fixture.article("夜", "夜里下了雨", names: [], ["今天上午八点，老桥通车了。"])
        let issue = Issue(id: ContentID("n"), date: "2026-05-14", sections: [Section(name: "要闻", articles: [story])])
        let open = OpenIssue(issue: issue, source: "/papers/yehang-2026-05-14.txt")
        let reader = Fixture.reader([open])
        #expect(reader.shown(as: .headline).first == "yehang")
        #expect(reader.row(0).contains("Thursday, 14 May 2026"))
        for (name, shown) in [("20260514", "20260514"), ("b_20260514_2", "b_2"), ("yehang", "yehang")] {
            #expect(open.reference.undated(name) == shown)
        }
    }

    /// A last line that reaches the edge of its column keeps its end: the sign goes to the headline.
    @Test func aSignHidesNoText() {
        for length in 30...80 {
            let text = String((0..<length).map { $0 % 6 == 5 ? " " : "n" }) + " end."
            var article = Fixture.article("a", "Ferry", names: [], [text])
            article.bylineText = nil
            let others = (0..<3).map { Fixture.article("\($0)", "Story \($0)", names: [], [text]) }
            let section = Section(articles: [article] + others)
            let issue = Issue(id: ContentID("signs"), title: "Gazette", language: "en", sections: [section])
            var reader = Fixture.reader([OpenIssue(issue: issue, source: "/p/g.txt")], columns: 80, rows: 24)
            let before = reader.screenText.ranges(of: "end.").count
            #expect(before == 4)
            reader.press("A i")
            #expect(reader.screenText.ranges(of: "end.").count == before, "\(length)")
            #expect(reader.screenText.ranges(of: "✓").count == 4, "\(length)")
        }
    }

    @Test func saysWhatIsReadAndHowLongTheRestTakes() {
        var reader = Fixture.reader([Self.issue(of: 9, seed: 3)], columns: 80, rows: 24)
        #expect(reader.row(0).contains("9 stories"))
        reader.press("Enter G q")
        #expect(reader.row(0).contains("1 of 9 read"))
    }
}

extension Reader {
    /// The front page that is shown.
    var front: FrontPage? {
        if case .contents(let screen)? = screens.last { screen.front } else { nil }
    }

    var selectedOnFront: FrontSheet.Placed? {
        front.flatMap { front in front.sheet.index(of: contents.selection).map { front.sheet.placed[$0] } }
    }
}
