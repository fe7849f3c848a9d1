import NewsModel
import PageLayout
import PageReconstruction
import Testing

/// Boxes of contents, tables and advertisements that are set within a story, in printed frames.
@Suite struct FrameTests {
    /// Three columns under one heading; in the second a frame stands over its text, whose lines `fill` sets.
    private func issue(_ fill: (inout TypeSetter) -> Void) -> (issue: NewsModel.Issue, text: [String]) {
        var page = TypeSetter()
        let text = [
            Sentences.paragraph("ash", sentences: 7), Sentences.paragraph("beech", sentences: 8),
            Sentences.paragraph("cedar", sentences: 8),
        ]
        page.line("Ferries sail again at dawn from both sides", left: 40, top: 60, size: 30, bold: true)
        var rest = page.column(text, left: 40, top: 100, width: 230, bottom: 400).rest
        page.frame(left: 284, top: 94, right: 524, bottom: 240)
        fill(&page)
        rest = page.column(rest, left: 290, top: 254, width: 230, bottom: 400, isContinued: true).rest
        page.column(rest, left: 540, top: 100, width: 230, isContinued: true)
        #expect(LayoutAnalysis.mayHaveFrames(page.page))
        let laid = LayoutAnalysis.text(of: [page.page])
        let lines = SourceLines(laid.lines, places: laid.places.lines)
        return (PageRebuilder.issue(from: lines), text)
    }

    @Test func aStoryGoesOnAroundAListOfPages() {
        let (issue, text) = issue { page in
            page.line("Inside", left: 290, top: 104, size: 14, bold: true)
            for (row, entry) in [("Fees go up", "A2"), ("Gulls are back", "A4"), ("The keeper", "B1")].enumerated() {
                page.line(entry.0, left: 290, top: 140 + Double(row) * 16)
                page.line(entry.1, left: 500, top: 140 + Double(row) * 16)
            }
        }
        #expect(issue.articles.map(\.headline) == ["Ferries sail again at dawn from both sides", "Inside"])
        #expect(issue.articles.first?.body.map(\.text) == text)
        #expect(issue.articles.last?.body.map(\.text) == ["Fees go up\tA2", "Gulls are back\tA4", "The keeper\tB1"])
        #expect(issue.articles.last?.body.allSatisfy { $0.kind == .row } == true)
    }

    @Test func rowsOfATableAreKept() {
        let (issue, text) = issue { page in
            page.line("Prices", left: 290, top: 104, size: 14, bold: true)
            for (row, cells) in [["Line", "Adults", "Bicycles"], ["Quay", "3.20", "1.00"], ["Isle", "7.80", "2.50"]]
                .enumerated()
            {
                for (column, cell) in cells.enumerated() {
                    page.line(cell, left: 290 + Double(column) * 80, top: 140 + Double(row) * 16)
                }
            }
        }
        #expect(issue.articles.first?.body.map(\.text) == text)
        #expect(
            issue.articles.last?.body.map(\.text) == ["Line\tAdults\tBicycles", "Quay\t3.20\t1.00", "Isle\t7.80\t2.50"])
    }

    @Test func anAdvertisementIsNoStory() {
        let (issue, text) = issue { page in
            page.line("REEF & SONS", left: 300, top: 104, size: 18, bold: true)
            page.line("Ropes, sails and lamps", left: 300, top: 136)
            page.line("Open daily from 9 to 5, tel. 555 0199", left: 300, top: 150)
            page.line("Half price!", left: 300, top: 180, size: 16, bold: true)
        }
        #expect(issue.articles.map(\.headline) == ["Ferries sail again at dawn from both sides"])
        #expect(issue.articles.first?.body.map(\.text) == text)
        #expect(issue.furniture.map(\.text).contains { $0.contains("REEF & SONS") })
    }

    @Test func aFramedStoryKeepsTogether() {
        let own = Sentences.paragraph("maple", sentences: 3)
        let (issue, text) = issue { page in
            page.line("A quiet week", left: 290, top: 104, size: 16, bold: true)
            page.column([own], left: 290, top: 130, width: 228)
            page.line("and a loud end", left: 290, top: 215, size: 12, bold: true)
        }
        #expect(issue.articles.map(\.headline) == ["Ferries sail again at dawn from both sides", "A quiet week"])
        #expect(issue.articles.first?.body.map(\.text) == text)
        #expect(issue.articles.last?.body.map(\.text) == [own, "and a loud end"])
    }

    @Test func textBelowATableGoesOnWithTheStoryBesideIt() {
        var page = TypeSetter()
        let first = [Sentences.paragraph("ash", sentences: 7)]
        let second = [Sentences.paragraph("elm", sentences: 12)]
        page.line("Ferries sail again at dawn", left: 40, top: 60, size: 30, bold: true)
        page.columns(first, lefts: [40, 290], top: 100, width: 230, bottom: 200)
        page.line("Fares rise", left: 40, top: 240, size: 24, bold: true)
        let rest = page.column(second, left: 40, top: 280, width: 230, bottom: 420).rest
        page.frame(left: 284, top: 234, right: 524, bottom: 340)
        for (row, cells) in [["Line", "Adults"], ["Quay", "3.20"], ["Isle", "7.80"], ["Light", "9.10"]].enumerated() {
            page.line(cells[0], left: 290, top: 244 + Double(row) * 20)
            page.line(cells[1], left: 450, top: 244 + Double(row) * 20)
        }
        page.column(rest, left: 290, top: 352, width: 230, isContinued: true)
        let laid = LayoutAnalysis.text(of: [page.page])
        let lines = SourceLines(laid.lines, places: laid.places.lines)
        let articles = PageRebuilder.issue(from: lines).articles.filter { $0.headline != nil }
        #expect(articles.map(\.headline) == ["Ferries sail again at dawn", "Fares rise"])
        #expect(articles.map { $0.body.map(\.text) } == [first, second])
    }

    @Test func aPageWithoutHeadingsInOthersHasNoNeedOfFrames() {
        var page = TypeSetter()
        page.line("Ferries sail", left: 40, top: 60, size: 30, bold: true)
        page.columns([Sentences.paragraph("ash", sentences: 9)], lefts: [40, 290], top: 100, width: 230, bottom: 200)
        page.line("Gulls return", left: 40, top: 240, size: 30, bold: true)
        page.columns([Sentences.paragraph("elm", sentences: 9)], lefts: [40, 290], top: 280, width: 230, bottom: 400)
        #expect(!LayoutAnalysis.mayHaveFrames(page.page))
    }
}
