import Foundation
import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct ArticleTests {
    @Test func isSetAsANewspaperSetsIt() {
        var reader = Fixture.reader(columns: 40, rows: 16)
        reader.press("Enter")
        #expect(
            reader.screenText == """
                 要闻               2026-05-14   1 of 3
                  等了三年
                  老桥今天通车了
                  本报记者 林小满
                  ────────────────────────────────────
                      今天上午八点，老桥通车了。第一个
                  过桥的是卖豆腐的老陈， 他说这一天等
                  了三年。
                      老桥修了三年，花了两百万元。桥面
                  加宽了两米，自行车有了自己的道。

                  ────────────────────────────────────
                  J next: 渡船还要开到年底


                 Space on  J next  / search        100%
                """)
    }

    @Test func scrollsByLinesPagesAndHalves() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter j j")
        #expect(reader.article?.top == 2)
        reader.press("Space")
        #expect(reader.article?.top == 2 + 17)
        reader.press("C-b C-d")
        #expect(reader.article?.top == 2 + 9)
        reader.press("G")
        #expect(reader.lastRow.hasSuffix("100%"))
        #expect(reader.screenText.contains("The last story."))
        reader.press("g")
        #expect(reader.article?.top == 0)
    }

    @Test func spaceAtItsEndOpensTheNextStory() {
        var reader = Fixture.reader()
        reader.press("Enter Space")
        // The second one was on the same screen.
        #expect(reader.article?.article.headline == "茶馆里的下午")
        #expect(reader.row(0).hasSuffix("3 of 3"))
    }

    /// A short story and a long one with a photo.
    private func shortAndLong(columns: Int, rows: Int) -> Reader {
        let short = Fixture.article("短", "一句话", names: [], ["今天晴。"])
        var long = Fixture.longStory().issue.articles[0]
        long.photos = [Photo(caption: String(repeating: "图为桥上的人。", count: 12), credit: "林小满")]
        let issue = Issue(id: ContentID("two"), language: "zh", sections: [Section(articles: [short, long])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/papers/two.txt")], columns: columns, rows: rows)
        reader.press("Tab g Enter")
        return reader
    }

    @Test(arguments: [(60, 14), (60, 40), (120, 16), (120, 36), (200, 20), (200, 50)])
    func theNextStoryFillsTheScreenToItsLastRow(columns: Int, rows: Int) throws {
        let reader = shortAndLong(columns: columns, rows: rows)
        let next = try #require(reader.article?.following.first)
        #expect(!next.isWhole)
        // Two lines of a paragraph stay together, so that one row may be left.
        let last = reader.row(rows - 2).isEmpty ? reader.row(rows - 3) : reader.row(rows - 2)
        #expect(!last.isEmpty)
        // It goes on: where columns do not scroll, a sign says so.
        #expect(columns < 100 || last.hasSuffix("…"))
    }

    @Test func noBoxIsCutBelowAStory() throws {
        for rows in 12...60 {
            let reader = shortAndLong(columns: 200, rows: rows)
            let text = reader.screenText
            #expect(text.count { $0 == "┌" } == text.count { $0 == "└" })
        }
    }

    @Test func theEndOfAPaperStandsBelowItsLastStory() {
        var last = shortAndLong(columns: 200, rows: 50)
        last.press("J G")
        let row = (1..<49).first { last.row($0).contains("The last story.") } ?? 0
        #expect(row < 48 && last.row(row - 1).contains("──") && last.row(row - 2).isEmpty && !last.row(row - 3).isEmpty)
        // As below stories that are read together.
        var together = Fixture.reader(columns: 160, rows: 40)
        together.press("Enter")
        #expect(together.article?.wholeFollowing.count == 2)
        #expect(together.screenText.contains("The last story."))
    }

    @Test func theBarNamesThePaperAndTheDayWhereThereIsRoom() {
        var reader = Fixture.reader(columns: 80, rows: 16)
        reader.press("Enter")
        #expect(reader.row(0).hasPrefix(" 要闻  ") && reader.row(0).contains("城关晚报 · 2026-05-14   1 of 3"))
        reader = Fixture.reader([Fixture.longStory()], columns: 80, rows: 16)
        reader.press("Enter Space")
        #expect(reader.row(0).hasPrefix(" long  一篇很长的文章"))
    }

    @Test func anotherIssueIsSaidWhenItIsEntered() {
        var reader = Fixture.reader([Fixture.longStory(), Fixture.town], columns: 80, rows: 16)
        reader.press("Enter J")
        #expect(reader.lastRow.hasPrefix(" This is 城关晚报 · 2026-05-14 now."))
        reader.press("J")
        #expect(!reader.lastRow.contains("now."))
    }

    @Test func stepsThroughStoriesAndSections() {
        var reader = Fixture.reader()
        reader.press("Enter J J")
        #expect(reader.article?.article.headline == "茶馆里的下午")
        reader.press("J")
        #expect(reader.lastRow.hasPrefix(" This is the last story."))
        reader.press("K [")
        #expect(reader.article?.article.headline == "老桥今天通车了")
        reader.press("K")
        #expect(reader.lastRow.hasPrefix(" This is the first story."))
    }

    @Test func staysAtItsPlaceThroughEverySize() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 120, rows: 36)
        reader.press("Enter Space j j j")
        let anchor = reader.article?.anchor
        let firstLine = reader.row(1)
        for (columns, rows) in [(40, 10), (200, 50), (30, 8), (400, 100), (61, 17), (120, 36)] {
            reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
            #expect(reader.article?.anchor == anchor)
        }
        #expect(reader.row(1) == firstLine)
    }

    @Test func isOpenedAgainWhereItWasLeft() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter Space Space j")
        let left = reader.row(1)
        reader.press("q Enter")
        #expect(reader.row(1) == left)
        reader.press("G q Enter")
        #expect(reader.article?.top == 0)
    }

    @Test func aScreenThatIsTooSmallSaysSoAndWaits() {
        var reader = Fixture.reader()
        reader.press("Enter")
        let before = reader.screenText
        reader.receive(.resize(ScreenSize(columns: 39, rows: 9)))
        #expect(reader.row(0) == "39×9 is too small: 40×10 at least.")
        reader.receive(.resize(ScreenSize(columns: 80, rows: 16)))
        #expect(reader.screenText == before)
    }

    @Test func everySizeIsDrawnWithoutATrap() {
        var reader = Fixture.reader()
        reader.press("Enter / \"老\"")
        for columns in [0, 1, 2, 3, 39, 40, 41, 79, 100, 400] {
            for rows in [0, 1, 2, 9, 10, 11, 100] {
                reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
                #expect(reader.view().cells.count == columns * rows)
            }
        }
    }

    @Test func theHelpListsEveryKey() {
        var reader = Fixture.reader(columns: 100, rows: 200)
        reader.press("?")
        for binding in KeyTable.groups.flatMap(\.bindings) {
            #expect(reader.screenText.contains(binding.help.description))
        }
        reader.press("F1")
        #expect(reader.screen == .contents)
    }
}

@Suite struct AmbiguousWidthTests {
    @Test func aTerminalThatShowsQuotesWideIsSetAnew() {
        let story = Fixture.article("a", "引号", names: [], [String(repeating: "“好”", count: 30)])
        let issue = Issue(id: ContentID("q"), language: "zh", sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/q.txt")], columns: 40, rows: 16)
        reader.press("Enter")
        let narrow = reader.article?.layout.lines.count ?? 0
        #expect(reader.receive(.ambiguousWidth(.wide)) == [.redraw])
        #expect(reader.article?.layout.lines.count ?? 0 > narrow)
    }
}

@Suite struct KeyTableTests {
    @Test func bindsEveryCommandOnce() {
        let bindings = KeyTable.groups.flatMap(\.bindings)
        #expect(Set(bindings.map(\.command)) == Set(Command.allCases))
        #expect(bindings.count == Command.allCases.count)
        let keys = bindings.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }
}

@Suite struct ReadmeTests {
    /// The README's table of keys is this text.
    @Test func hasTheTableOfKeys() throws {
        let rows = KeyTable.groups.flatMap(\.bindings).map { binding in
            let keys = binding.keys.map { "`\($0.label.replacing("|", with: "\\|"))`" }.joined(separator: " ")
            return "| \(keys) | \(binding.help) |\n"
        }
        let table = "| keys | do |\n|---|---|\n" + rows.joined()
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
        let readme = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
        #expect(readme.contains(table), "README.md should have:\n\(table)")
    }
}

@Suite struct ColumnTests {
    @Test func setsAStoryInTheColumnsThatFit() {
        var reader = Fixture.reader([Fixture.longStory(paragraphs: 12)], columns: 120, rows: 14)
        reader.press("Enter")
        #expect(reader.article?.pageStatus == "page 1/2")
        let first = reader.row(3)
        reader.press("Space")
        #expect(reader.row(3) != first)
        reader.press("g")
        #expect(reader.row(3) == first)
    }

    @Test func readsEveryLineOnce() {
        var reader = Fixture.reader([Fixture.longStory(paragraphs: 30)], columns: 160, rows: 16)
        reader.press("Enter")
        var lines: [Int] = []
        while let article = reader.article {
            lines += article.placedLines.map(\.line)
            if article.isAtEnd { break }
            reader.press("j")
        }
        let text = reader.article?.layout.lines.indices.filter { reader.article?.layout.lines[$0].kind.isText == true }
        #expect(lines.filter { text?.contains($0) == true } == text)
        #expect(reader.screenText.contains("The last story."))
    }

    @Test func changesColumnsAndMeasureAtTheSamePlace() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 160, rows: 20)
        reader.press("Enter Space")
        let anchor = reader.article?.anchor
        reader.press("c")
        #expect(reader.lastRow.hasPrefix(" Set in 1 column."))
        #expect(reader.article?.anchor == anchor)
        reader.press("c -")
        #expect(reader.lastRow.hasPrefix(" Set in 2 columns, 34 ems."))
        #expect(reader.article?.layout.measure == 68)
        #expect(reader.article?.anchor == anchor)
        reader.press("c c c")
        #expect(reader.lastRow.hasPrefix(" Set in as many columns as fit"))
        reader.press("c c c")
        #expect(reader.article?.anchor == anchor)
    }

    @Test func findsAcrossColumnsAndPages() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 160, rows: 20)
        reader.press("Enter / \"第40段\"")
        #expect(reader.shown(as: .currentMatch) == ["第40段"])
        reader.press("Enter b")
        #expect(reader.bookmarks[0].position.passage.rawValue == 40)
        reader.press("g B Enter")
        #expect(reader.screenText.contains("第40段"))
        #expect(reader.article?.position.passage.rawValue == 40)
    }

    @Test func changesEdgesAndRulesAtTheSamePlace() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter Space")
        let (anchor, even) = (reader.article?.anchor, reader.screenText)
        reader.press("r")
        #expect(reader.lastRow.hasPrefix(" Right edges are even. "))
        reader.press("r")
        #expect(reader.lastRow.hasPrefix(" Ragged right edges."))
        #expect(reader.screenText != even)
        reader.press("r w")
        #expect(reader.lastRow.hasPrefix(" Marks at the ends of lines follow the rules “gb”."))
        reader.press("w w w")
        #expect(reader.lastRow.hasPrefix(" Marks at the ends of lines follow the rules “basic”."))
        #expect(reader.article?.anchor == anchor)
    }

    @Test func showsFullWidthMarksOrThoseOfTheSource() {
        var reader = Fixture.reader()
        reader.press("Enter")
        #expect(reader.screenText.contains("今天上午八点，老桥通车了。"))
        reader.press("/ \"八点,老桥\"")
        #expect(reader.shown(as: .currentMatch) == ["八点，老桥"])
        reader.press("Esc p")
        #expect(reader.screenText.contains("今天上午八点,"))
    }

    /// A last page is set to the foot of the screen: the lines that were read before end at a sign.
    @Test func theFirstNewLineOfALastPageIsMarked() {
        var reader = Fixture.reader([Fixture.longStory(paragraphs: 9)], columns: 60, rows: 16)
        reader.press("Enter")
        var last = ""
        for _ in 0..<20 where reader.article?.isAtEnd == false {
            last = reader.row(14)
            reader.press("Space")
        }
        let rows = (1..<15).map { reader.row($0) }
        let marked = rows.firstIndex { $0.hasPrefix("»") || $0.hasPrefix(" »") || $0.contains("» ") }
        #expect(marked.map { rows[$0 - 1] == last } == true)
        reader.press("k")
        #expect(!reader.screenText.contains("»"))
    }

    /// A page back at the beginning of a story takes back what a page on did at the end of the one before.
    @Test func aPageBackLeadsToTheEndOfTheStoryBefore() {
        var reader = Fixture.list([Fixture.longStory(), Fixture.town])
        reader.press("G k k Enter PgUp")
        #expect(reader.article?.story == 0 && reader.article?.isAtEnd == true)
        reader.press("g PgUp")
        #expect(reader.article?.story == 0)
    }
}
