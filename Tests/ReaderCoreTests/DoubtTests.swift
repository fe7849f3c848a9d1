import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct DoubtTests {
    /// A page of seven lines: a story of two paragraphs, the first joined in doubt, and one that breaks off in another.
    private static let lines = [
        "老井又出水了", "村口的老井干了五年,今年秋天雨水多,井里又有了水,", "", "大家都来看热闹。", "村里打算把井台修一修。",
        "渡口的灯", "渡口的灯从前是油灯,守灯的人每天傍晚划船过去", "点灯,后来换了电灯,人也走了。", "灯还在。", "还亮着。",
    ]

    static func paper(split: Bool = false, joined: Bool = false) -> OpenIssue {
        let first = "村口的老井干了五年,今年秋天雨水多,井里又有了水,"
        let end = Paragraph("村里打算把井台修一修。", sourceLines: [5])
        let whole = Paragraph(
            first + "大家都来看热闹。", sourceLines: [2, 4],
            joins: [Join(after: 2, character: 25, confidence: 0.62, doubtful: true)])
        let parts = [Paragraph(first, sourceLines: [2]), Paragraph("大家都来看热闹。", sourceLines: [4])]
        let lamp = [Paragraph(lines[6], sourceLines: [7]), Paragraph(lines[7], sourceLines: [8])]
        let lit = Paragraph(
            lines[6] + lines[7], sourceLines: [7, 8],
            joins: [Join(after: 7, character: 22, confidence: 1, doubtful: false)])
        let rest = [Paragraph("灯还在。", sourceLines: [9]), Paragraph("还亮着。", sourceLines: [10])]
        let stories = [
            Article(id: ContentID("井"), headline: lines[0], sourceLines: [1], body: (split ? parts : [whole]) + [end]),
            Article(id: ContentID("灯"), headline: lines[5], sourceLines: [6], body: (joined ? [lit] : lamp) + rest),
        ]
        return OpenIssue(
            issue: Issue(id: ContentID("page"), language: "zh", sections: [Section(articles: stories)]),
            source: "/papers/well.txt", lines: lines,
            corrections: (split ? [.split(after: 2)] : []) + (joined ? [.join(after: 7, with: 8)] : []))
    }

    private func reader(columns: Int = 40, rows: Int = 14) -> Reader {
        Fixture.reader([Self.paper()], columns: columns, rows: rows)
    }

    private func rebuild(_ reader: inout Reader, _ paper: OpenIssue) {
        _ = reader.update(.rebuilt(paper), at: Moment(time: "", id: ""))
    }

    @Test func aDoubtIsMarkedAtItsPlace() {
        var reader = reader()
        reader.press("Enter")
        #expect(
            reader.screenText == """
                 well                            1 of 2
                  老井又出水了
                  ────────────────────────────────────
                      村口的老井干了五年，今年秋天雨水
                ? 多，井里又有了水，大家都来看热闹。
                      村里打算把井台修一修。

                  ─────────────────────────────── J ──
                  渡口的灯
                  ────────────────────────────────────
                      渡口的灯从前是油灯，守灯的人每天
                  傍晚划船过去
                      点灯，后来换了电灯，人也走了。
                 Space on  J next  / search        100%
                """)
        #expect(reader.shown(as: .doubt) == ["?，大"])
    }

    @Test func stepsThroughTheDoubtsOfAllStories() {
        var reader = reader()
        reader.press("}")
        #expect(reader.article?.article.headline == "老井又出水了")
        #expect(reader.message?.text.hasPrefix("Line 2 goes on with line 4") == true)
        reader.press("}")
        #expect(reader.article?.article.headline == "渡口的灯")
        reader.press("}")
        #expect(reader.message?.text.hasPrefix("No doubt from here on.") == true)
        reader.press("{")
        #expect(reader.article?.article.headline == "老井又出水了")
        reader.press("{")
        #expect(reader.message?.text.hasPrefix("No doubt before this place.") == true)
    }

    @Test func splitsAndTakesThatBack() {
        var reader = reader()
        reader.press("}")
        let anchor = reader.article?.anchor
        #expect(reader.press("x") == [.correct(.decide(.split(after: 2)), in: Self.paper(), file: nil)])
        rebuild(&reader, Self.paper(split: true))
        #expect(reader.article?.article.body.count == 3)
        #expect(reader.article?.anchor == anchor)
        #expect(reader.shown(as: .selection).contains { $0.hasPrefix("/") })
        #expect(reader.message?.text.hasPrefix("You split after line 2") == true)
        #expect(reader.press("x") == [.correct(.forget(.boundary(after: 2)), in: Self.paper(split: true), file: nil)])
        rebuild(&reader, Self.paper())
        #expect(reader.article?.article.body.count == 2)
    }

    @Test func joinsWhatBreaksOff() {
        var reader = reader()
        reader.press("} }")
        #expect(reader.press("x") == [.correct(.decide(.join(after: 7, with: 8)), in: Self.paper(), file: nil)])
        rebuild(&reader, Self.paper(joined: true))
        #expect(reader.shown(as: .selection).contains { $0.contains("=") })
    }

    @Test func staysAtThePlaceWhenThePageIsRebuilt() {
        var reader = reader()
        reader.press("J Enter")
        guard var article = reader.article else { return #expect(Bool(false), "no story is open") }
        article.stand(at: TextPosition(passage: Passage(rawValue: 1), character: 3))
        reader.screens[1] = .article(article)
        rebuild(&reader, Self.paper(joined: true))
        #expect(reader.article?.anchor == TextPosition(passage: Passage(rawValue: 0), character: 25))
        #expect(reader.article?.article.headline == "渡口的灯")
    }

    @Test func showsTheSourceBesideTheText() {
        var reader = reader(columns: 100)
        reader.press("Enter s")
        #expect(
            reader.screenText == """
                 Source  老井又出水了                                                                        line 1
                  老井又出水了                                 │    1 老井又出水了
                                                               │
                      村口的老井干了五年，今年秋天雨水多，井里 │    2 村口的老井干了五年,今年秋天雨水多,井里又有了
                ? 又有了水，大家都来看热闹。                   │      水,
                                                               │ ?  4 大家都来看热闹。
                                                               │
                      村里打算把井台修一修。                   │    5 村里打算把井台修一修。
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                 x splits or joins above  } doubt  s text  q back
                """)
    }

    @Test func showsTheSourceInThePlaceOfTheTextWhereThatIsNarrow() {
        var reader = reader()
        reader.press("Enter s")
        #expect(
            reader.screenText == """
                 Source  老井又出水了            line 1
                    1 老井又出水了

                    2 村口的老井干了五年,今年秋天雨水
                      多,井里又有了水,
                 ?  4 大家都来看热闹。

                    5 村里打算把井台修一修。





                 x splits or joins above  } doubt
                """)
        reader.press("s")
        #expect(reader.screen == .article)
    }

    @Test func splitsAndJoinsAboveAnyLineOfTheSource() {
        var reader = reader()
        reader.press("Enter s x")
        #expect(reader.message?.text.hasPrefix("Nothing to split or join above") == true)
        reader.press("G")
        #expect(reader.row(0).hasSuffix("line 5"))
        #expect(reader.press("x") == [.correct(.decide(.join(after: 4, with: 5)), in: Self.paper(), file: nil)])
        reader.press("k")
        #expect(reader.press("x") == [.correct(.decide(.split(after: 2)), in: Self.paper(), file: nil)])
        rebuild(&reader, Self.paper(split: true))
        #expect(reader.row(0).hasSuffix("line 4"))
        reader.press("J")
        #expect(reader.screen == .source)
        #expect(reader.row(0).hasPrefix(" Source  渡口的灯"))
        reader.receive(.mouse(.press, ScreenPoint(column: 6, row: 6)))
        #expect(reader.row(0).hasSuffix("line 8"))
        reader.press("q")
        #expect(reader.screen == .article)
    }

    @Test func joinsALineWithOneOfAnotherStory() {
        var reader = reader()
        reader.press("Enter X")
        #expect(reader.message?.text == "s shows the lines of the source: X joins two of them.")
        reader.press("s j X")
        #expect(reader.message?.text == "Line 2 is taken up: X on the line that it goes on with.")
        reader.press("J j j")
        #expect(reader.row(0).hasSuffix("line 8"))
        #expect(reader.row(13).hasPrefix(" X joins line 2 with this one"))
        #expect(reader.press("X") == [.correct(.decide(.join(after: 2, with: 8)), in: Self.paper(), file: nil)])
        reader.press("X")
        #expect(reader.message?.text.hasPrefix("Line 8 is taken up") == true)
        #expect(reader.press("X").isEmpty)
        #expect(reader.message?.text == "Line 8 is put back.")
        reader.press("X s s X")
        #expect(reader.message?.text.hasSuffix("is taken up: X on the line that it goes on with.") == true)
    }

    @Test func stepsThroughTheDoubtsBesideTheirSource() {
        var reader = reader(columns: 120)
        reader.press("Enter s }")
        #expect(reader.row(0).hasSuffix("line 4"))
        reader.press("}")
        #expect(reader.screen == .source)
        #expect(reader.row(0).hasSuffix("line 8"))
        reader.press("}")
        #expect(reader.message?.text == "No doubt from here on.")
        reader.press("{")
        #expect(reader.row(0).hasSuffix("line 4"))
        reader.press("s")
        #expect(reader.screen == .article)
        #expect(reader.shown(as: .selection) == ["?，大"])
    }

    @Test func aLineLongerThanTheScreenIsScrolledThrough() {
        let line = String(repeating: "一行很长的字。", count: 100)
        let story = Article(id: ContentID("长"), body: [Paragraph(line, sourceLines: [1])])
        let issue = Issue(id: ContentID("long"), sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/l.txt", lines: [line])], columns: 40, rows: 10)
        reader.press("Enter s j j j")
        #expect(reader.source?.list.top == 3)
        reader.press("G")
        #expect(reader.row(8).hasSuffix("很长的字。"))
        reader.press("g")
        #expect(reader.source?.list.top == 0)
    }

    @Test func fitsEverySize() {
        for (columns, rows) in [(40, 10), (41, 11), (80, 24), (99, 24), (100, 24), (101, 25), (250, 60), (400, 100)] {
            var reader = reader()
            reader.press("Enter s G")
            reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
            #expect(reader.row(0).hasSuffix("line 5"))
            #expect(reader.screenText.contains("5 村里打算把井台修一修。"))
            reader.receive(.resize(ScreenSize(columns: 20, rows: 3)))
            reader.press("k k j } x s")
            #expect(reader.screen == .article)
        }
    }

    @Test func asksForTheSourceOfAPaperThatCameWithoutIt() {
        let bare = OpenIssue(issue: Self.paper().issue, source: "/papers/well.txt")
        var reader = Fixture.reader([bare], columns: 40, rows: 14)
        #expect(reader.press("Enter s") == [.readSource(of: bare)])
        rebuild(&reader, Self.paper())
        #expect(reader.screen == .source)
        #expect(reader.screenText.contains("大家都来看热闹。"))
    }

    /// The page after a split that has given the rest of the paragraph to the other story.
    static var parted: OpenIssue {
        var issue = paper(split: true).issue
        let moved = issue.sections[0].articles[0].body.remove(at: 1)
        issue.sections[0].articles[1].body.append(moved)
        return OpenIssue(
            issue: issue, source: "/papers/well.txt", lines: lines, corrections: [.split(after: 2)])
    }

    @Test(arguments: [40, 120])
    func aCorrectionKeepsTheUserWhereTheyAreAndASecondPressUndoesIt(columns: Int) {
        for keys in ["Enter } x", "Enter s } x"] {
            var reader = reader(columns: columns)
            reader.press(keys)
            rebuild(&reader, Self.parted)
            #expect(reader.article?.article.headline == "老井又出水了")
            #expect(reader.press("x") == [.correct(.forget(.boundary(after: 2)), in: Self.parted, file: nil)])
        }
    }

    @Test func theUserStaysThoughTheirTextHasGone() {
        var reader = reader()
        reader.press("Enter } x")
        guard var article = reader.article else { return #expect(Bool(false), "no story is open") }
        article.stand(at: TextPosition(passage: Passage(rawValue: 0), character: 26))
        reader.screens[1] = .article(article)
        rebuild(&reader, Self.parted)
        #expect(reader.article?.article.headline == "老井又出水了")
        #expect(reader.press("x") == [.correct(.forget(.boundary(after: 2)), in: Self.parted, file: nil)])
    }

    @Test func correctionsAndBookmarksAreTakenBackInTurn() {
        var reader = reader()
        reader.press("Enter b } x")
        rebuild(&reader, Self.paper(split: true))
        #expect(reader.press("u") == [.correct(.forget(.boundary(after: 2)), in: Self.paper(split: true), file: nil)])
        rebuild(&reader, Self.paper())
        let kept = reader.bookmarks[0]
        #expect(reader.press("u") == [.changeBookmarks(.remove(kept))])
        #expect(reader.press("u").isEmpty)
        reader.press("x")
        rebuild(&reader, Self.paper(split: true))
        reader.press("x")
        rebuild(&reader, Self.paper())
        #expect(
            reader.press("u") == [.correct(.decide(.split(after: 2)), in: Self.paper(), file: nil)],
            "the second press is a change"
        )
    }

    @Test func aPoemIsNoHeapOfDoubts() {
        let lines = (1...8).map { "第\($0)行诗没有标点也不会接到下一行去呢" }
        let poem = Article(
            id: ContentID("诗"), body: lines.enumerated().map { Paragraph($1, sourceLines: [$0 + 1]) })
        #expect(poem.boundaries(corrections: []).allSatisfy { !$0.isStop })
    }

    /// Nothing can be joined in a page of which no paragraph was, because its file states them.
    @Test func statedParagraphsAreInNoDoubt() {
        let texts = ["一段小标题没有标点可也有十六个字之多呢", "接下来的一段有头有尾，说完了一件事。", "再下一段也是。"]
        let article = Article(
            id: ContentID("稿"), body: texts.enumerated().map { Paragraph($1, sourceLines: [$0 * 2 + 3]) })
        #expect(article.boundaries(corrections: []).contains { $0.isStop })
        let issue = Issue(id: ContentID("md"), sections: [Section(articles: [article])])
        let reader = Fixture.reader([OpenIssue(issue: issue, source: "/a.md")])
        #expect(reader.context.boundaries(of: 0).allSatisfy { !$0.isStop })
    }

    @Test func placesInTheSourceAreFoundInTheText() {
        let article = Self.paper().issue.articles[0]
        for passage in article.passages where passage.rawValue >= 0 {
            for character in 0..<(article.text(of: passage)?.unicodeScalars.count ?? 0) {
                let position = TextPosition(passage: passage, character: character)
                #expect(article.sourcePosition(of: position).flatMap(article.position(of:)) == position)
            }
        }
    }
}
