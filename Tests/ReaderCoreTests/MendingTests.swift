import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// The user says what a line is, which story it belongs to, and that the file's order holds.
@Suite struct MendingTests {
    /// The page of the doubts with decisions, and with the paragraph of line 5 in the other story if it was filed there.
    private static func paper(_ corrections: PageCorrection...) -> OpenIssue {
        let before = DoubtTests.paper()
        var issue = before.issue
        if corrections.contains(.file(line: 5, under: 6)) {
            issue.sections[0].articles[1].body.insert(issue.sections[0].articles[0].body.removeLast(), at: 0)
        }
        if corrections.contains(.role(.furniture, line: 5)) {
            issue.furniture.append(Furniture(text: before.lines[4], sourceLines: [5]))
            issue.sections[0].articles[0].body.removeLast()
        }
        return OpenIssue(issue: issue, source: before.source, lines: before.lines, corrections: corrections)
    }

    private func rebuild(_ reader: inout Reader, _ paper: OpenIssue) {
        _ = reader.update(.rebuilt(paper), at: Moment(time: "", id: ""))
    }

    private func reader(columns: Int = 80) -> Reader {
        Fixture.reader([Self.paper()], columns: columns, rows: 14)
    }

    @Test(arguments: [SettledRole.headline, .label, .deck, .byline, .body, .furniture])
    func aLineOfTheSourceIsSettled(role: SettledRole) {
        var reader = reader()
        reader.press("Enter s G M")
        #expect(reader.message?.text.hasPrefix("5 “") == true)
        let key = String(MendPrompt.key(of: role))
        #expect(reader.press(key) == [.correct(.decide(.role(role, line: 5)), in: Self.paper(), file: nil)])
    }

    @Test func theLinesOfAnIssueOfTheLibraryAreReadForIt() {
        let paper = Self.paper()
        let bare = OpenIssue(issue: paper.issue, source: paper.source, readings: [])
        var reader = Fixture.reader([bare], columns: 80, rows: 14)
        #expect(reader.press("Enter M") == [.readSource(of: bare)])
        #expect(reader.message?.text.hasPrefix("1:  h\u{A0}headline  l") == true)
        rebuild(&reader, paper)
        #expect(reader.message?.text.hasPrefix("1 “老井又出水了”:  h\u{A0}headline  l") == true)
    }

    @Test func aSecondPressUndoesTheFirst() {
        var reader = reader()
        reader.press("Enter s G M f")
        let furniture = Self.paper(.role(.furniture, line: 5))
        rebuild(&reader, furniture)
        #expect(reader.message?.text == "Line 5 is furniture now: M f undoes that.")
        #expect(reader.article?.article.headline == "老井又出水了")
        #expect(reader.press("M f") == [.correct(.forget(.role(line: 5)), in: furniture, file: nil)])
        rebuild(&reader, Self.paper())
        #expect(reader.message?.text == "Line 5 is left to the program.")
    }

    @Test func aParagraphIsFiledUnderAHeadlineThatIsTyped() {
        var reader = reader()
        reader.press("Enter s G M m")
        #expect(reader.row(0).hasPrefix(" File under"))
        #expect(reader.row(1).contains("渡口的灯"))
        reader.press("\"井\"")
        #expect(reader.screenText.contains("No headline of another story holds that."))
        reader.press("C-u \"灯\"")
        #expect(reader.press("Enter") == [.correct(.decide(.file(line: 5, under: 6)), in: Self.paper(), file: nil)])
        let filed = Self.paper(.file(line: 5, under: 6))
        rebuild(&reader, filed)
        #expect(reader.article?.article.headline == "老井又出水了")
        #expect(reader.message?.text == "Line 5 stands under “渡口的灯” now: M m undoes that.")
        #expect(reader.press("M m") == [.correct(.forget(.story(line: 5)), in: filed, file: nil)])
    }

    @Test func aHeadingIsNotFiled() {
        var reader = reader()
        #expect(reader.press("Enter s M m").isEmpty)
        #expect(reader.screen == .source)
        #expect(reader.message?.text == "Line 1 is of the heading: only paragraphs and captions are filed.")
    }

    @Test func filingInTheTextKeepsTheUserInTheirStory() {
        var reader = reader()
        reader.press("Enter M j j m Enter")
        rebuild(&reader, Self.paper(.file(line: 5, under: 6)))
        #expect(reader.article?.article.headline == "老井又出水了")
        #expect(reader.press("M m").count == 1)
    }

    /// Each file counts its lines from 1: the reader does not go to the same number in another one.
    @Test func aCorrectionInOneOfSeveralFilesKeepsTheUserInThatFile() {
        func paper(headline: String?) -> OpenIssue {
            func section(_ file: String, _ headline: String?, _ text: String) -> Section {
                Section(
                    file: file,
                    articles: [
                        Article(
                            id: ContentID(file + (headline ?? "")), headline: headline,
                            sourceLines: headline == nil ? [] : [1], body: [Paragraph(text, sourceLines: [2])])
                    ])
            }
            let sections = [section("1.txt", "老井又出水了", "井里又有了水。"), section("2.txt", headline, "灯还亮着。")]
            return OpenIssue(
                issue: Issue(id: ContentID("paper"), language: "zh", sections: sections), source: "/papers",
                parts: sections.map {
                    SourcePart(
                        file: $0.file ?? "", path: "/papers/", id: ContentID($0.file ?? ""), formerID: nil,
                        lines: ["一", "二"], corrections: [])
                })
        }
        var reader = Fixture.reader([paper(headline: "渡口的灯")], columns: 80, rows: 14)
        reader.press("j Enter")
        #expect(reader.article?.article.headline == "渡口的灯")
        reader.press("s M f")
        rebuild(&reader, paper(headline: nil))
        #expect(reader.article?.article.body.map(\.text) == ["灯还亮着。"])
    }

    @Test func escapeFilesNothing() {
        var reader = reader()
        #expect(reader.press("Enter s G M m Esc").isEmpty)
        #expect(reader.screen == .source)
        #expect(reader.press("M Esc").isEmpty)
        #expect(reader.screen == .source)
    }

    @Test func theOrderOfTheFileIsTrustedAndLeftAgain() {
        var reader = reader()
        #expect(reader.press("Enter M o") == [.correct(.decide(.fileOrder), in: Self.paper(), file: nil)])
        let ordered = Self.paper(.fileOrder)
        rebuild(&reader, ordered)
        #expect(reader.message?.text == "The page stands in the order of its file now: M o undoes that.")
        #expect(reader.press("M o") == [.correct(.forget(.order), in: ordered, file: nil)])
    }

    @Test func uTakesACorrectionBack() {
        var reader = reader()
        reader.press("Enter s G M d")
        let deck = Self.paper(.role(.deck, line: 5))
        rebuild(&reader, deck)
        #expect(reader.press("u") == [.correct(.forget(.role(line: 5)), in: deck, file: nil)])
        #expect(reader.message?.text == "The decision about line 5 is as before.")
        rebuild(&reader, Self.paper())
        #expect(reader.message?.text == "The decision about line 5 is as before.")
    }

    @Test func keysOfThePromptStepThroughTheLines() {
        var reader = reader()
        reader.press("Enter M")
        #expect(reader.message?.text.hasPrefix("1 “老井又出水了”") == true)
        reader.press("j")
        #expect(reader.message?.text.hasPrefix("2 “") == true)
        reader.press("j j j j k")
        #expect(reader.message?.text.hasPrefix("2 “") == true)
    }

    @Test func aStoryWithoutLinesHasNothingToMend() {
        var reader = Fixture.reader()
        reader.press("Enter M")
        #expect(reader.message?.text == "This story has no lines of a page: there is nothing to mend.")
    }

    @Test func theListFitsEverySize() {
        for (columns, rows) in [(40, 10), (80, 24), (200, 50)] {
            var reader = reader()
            reader.press("Enter s G M m")
            reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
            #expect(reader.row(rows - 1).contains("headline: "))
            #expect(reader.row(1).contains("渡口的灯"))
        }
    }
}
