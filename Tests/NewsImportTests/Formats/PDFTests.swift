import Foundation
import NewsModel
import Testing

@testable import NewsImport

/// PDFs by programs that stand in for poppler's: scripts that write what poppler would.
@Suite struct PDFTests {
    private let folder: URL
    private let tools: PDFTools

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        tools = PDFTools(
            text: ["sh", folder.appending(path: "pdftotext").path],
            fonts: ["sh", folder.appending(path: "pdftohtml").path])
    }

    /// Makes both programs: each reads its input to the end and then does what is told.
    private func program(text: String, fonts: String = "exit 1") throws {
        for (path, body) in [(tools.text[1], text), (tools.fonts[1], fonts)] {
            try "cat > /dev/null\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private func answer(_ text: String) -> String { "cat <<'END'\n\(text)\nEND" }

    private func words(_ words: [(text: String, left: Int, top: Int, size: Int)]) -> String {
        words.map { word in
            let right = word.left + word.text.replacing("&amp;", with: "&").count * word.size / 2
            return
                "<word xMin=\"\(word.left).0\" yMin=\"\(word.top).5\" xMax=\"\(right).0\" yMax=\"\(word.top + word.size).5\">"
                + "\(word.text)</word>"
        }.joined(separator: "\n")
    }

    private func page(_ content: String) -> String {
        "<page width=\"600.000000\" height=\"800.000000\">\n\(content)\n</page>"
    }

    private func read(
        _ bytes: String = "%PDF-1.7", tools: PDFTools? = nil, isCancelled: Bool = false
    ) throws(ImportError) -> ImportedIssue {
        try IssueImporter.issues(
            from: Array(bytes.utf8), source: "p.pdf",
            options: ImportOptions(pdfTools: tools ?? self.tools, isCancelled: { isCancelled }))[0]
    }

    private func failure(_ bytes: String = "%PDF-1.7", tools: PDFTools? = nil, isCancelled: Bool = false) -> String? {
        do throws(ImportError) {
            _ = try read(bytes, tools: tools, isCancelled: isCancelled)
            return nil
        } catch {
            return error.description
        }
    }

    private var front: String {
        page(
            words([
                ("Harbour", 40, 40, 10), ("opens", 100, 40, 10), ("The", 50, 70, 10), ("old", 75, 70, 10),
                ("harbour", 100, 70, 10), ("&amp;", 145, 70, 10), ("its", 155, 70, 10), ("quay", 180, 70, 10),
                ("are", 40, 82, 10), ("open.", 60, 82, 10),
            ]))
    }

    @Test func fontsTellTheHeadingAndWordsItsPlace() throws {
        let fonts = """
            <page number="1" position="absolute" top="0" left="0" height="2400" width="1800">
            <fontspec id="0" size="30" family="AAAAAA+Times-Bold" color="#000000"/>
            <fontspec id="1" size="30" family="AAAAAB+Times" color="#000000"/>
            <text top="121" left="120" width="260" height="30" font="0"><b>Harbour opens</b></text>
            <text top="211" left="150" width="480" height="30" font="1">The old harbour &amp; its quay</text>
            <text top="247" left="120" width="130" height="30" font="1">are open.</text>
            </page>
            """
        try program(text: "[ \"$3\" = 1 ] || exit 99\n" + answer(front), fonts: answer(fonts))
        let imported = try read()
        #expect(imported.issue.articles.map(\.headline) == ["Harbour opens"])
        #expect(imported.issue.articles[0].body.map(\.text) == ["The old harbour & its quay are open."])
        #expect(imported.issue.pageSizes == [PageSize(width: 600, height: 800)])
        #expect(imported.lines == ["Harbour opens", "The old harbour & its quay", "are open."])
        #expect(imported.places?.lines.map(\.place.page) == [1, 1, 1])
        #expect(imported.places?.lines[0].place.box.left == 40)
    }

    @Test func withoutFontsTheHeightsOfWordsTellTheSizes() throws {
        let text = page(
            words([("Harbour", 40, 30, 24), ("The", 50, 70, 10), ("quay", 75, 70, 10), ("opens.", 100, 70, 10)]))
        try program(text: answer(text))
        #expect(try read().issue.articles.map(\.headline) == ["Harbour"])
    }

    @Test func pagesComeSixteenAtATimeUntilThereAreNoMore() throws {
        let sixteen = Array(repeating: front, count: 16).joined(separator: "\n")
        try program(
            text: "case \"$3\" in 1) \(answer(sixteen))\n;; 17) \(answer(front))\n;; *) exit 99;; esac")
        #expect(try read().issue.pageSizes.count == 17)
    }

    @Test(arguments: [320, 321])
    func pagesBehindTheLastThatIsReadAreToldWhereThereAreAny(count: Int) throws {
        let sixteen = Array(repeating: front, count: 16).joined(separator: "\n")
        try program(text: "[ \"$3\" -le \(count) ] || exit 99\n" + answer(sixteen))
        let imported = try read()
        #expect(imported.issue.pageSizes.count == 320)
        #expect(
            imported.notices.map(\.description)
                == (count > 320 ? ["p.pdf has more than 320 pages: those behind were not read."] : []))
    }

    @Test func eachFaultIsASentence() throws {
        try program(text: "kill -SEGV $$")
        #expect(failure() == "p.pdf is a PDF that is damaged, so that it cannot be opened.")
        try program(text: "exit 1")
        #expect(failure("%PDF-1.7 /Encrypt 4 0 R") == "p.pdf is encrypted, so that it cannot be opened.")
        try program(text: answer(page("")))
        #expect(
            failure()
                == "p.pdf is a PDF of pictures without text: a scan must be recognised first (with OCRmyPDF, for example)."
        )
        try program(text: answer(page(words([("\u{E001}\u{E002}\u{E003}", 40, 40, 10), ("a", 80, 40, 10)]))))
        #expect(
            failure()
                == "p.pdf is a PDF whose fonts do not say which letters they show, so that its text cannot be read.")
        try program(text: "exec sleep 600")
        var hasty = tools
        hasty.seconds = 0.2
        #expect(failure(tools: hasty) == "p.pdf is a PDF that takes too long to read, and was given up.")
        #expect(failure(isCancelled: true) == "p.pdf was not read: you gave it up.")
        #expect(
            failure(tools: PDFTools(text: ["/nowhere/pdftotext"]))
                == "p.pdf is a PDF, which the programs of poppler read: install them (Debian: apt install poppler-utils) and open it again."
        )
    }

    @Test func pagesOfADayAreOneIssue() throws {
        try program(text: "[ \"$3\" = 1 ] || exit 99\n" + answer(front))
        let papers = folder.appending(path: "papers")
        try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
        for page in ["2031-04-05_A01.pdf", "2031-04-05_A02.pdf"] {
            try Data("%PDF-1.7 \(page)".utf8).write(to: papers.appending(path: page))
        }
        let issues = try IssueImporter.importIssues(at: papers.path, options: ImportOptions(pdfTools: tools))
        #expect(issues.map(\.issue.date) == ["2031-04-05"])
        #expect(issues[0].issue.pageSizes.count == 2)
        #expect(issues[0].issue.articles.map { Set($0.places.map(\.page)) } == [[1], [2]])
    }

    @Test func aPagesCorrectionsHold() throws {
        try program(text: "[ \"$3\" = 1 ] || exit 99\n" + answer(front))
        let imported = try read()
        let split = IssueImporter.issue(
            from: imported.lines, places: imported.places, path: imported.source, correctedBy: [.split(after: 2)])
        // Without fonts all words are of one size.
        #expect(
            split.articles.flatMap(\.body).map(\.text) == ["Harbour opens", "The old harbour & its quay", "are open."])
        #expect(split.id == imported.issue.id)
    }
}
