import NewsModel
import Testing

@testable import NewsImport

/// Made PDFs of odd kinds, read by poppler's own programs where they are installed.
@Suite(.enabled(if: PDFTools().found != nil)) struct PopplerTests {
    private func read(_ pdf: MadePDF, tools: PDFTools = PDFTools()) throws(ImportError) -> ImportedIssue {
        try IssueImporter.issues(from: pdf.bytes, source: "p.pdf", options: ImportOptions(pdfTools: tools))[0]
    }

    private func failure(_ pdf: MadePDF, tools: PDFTools = PDFTools()) -> String? {
        do throws(ImportError) {
            _ = try read(pdf, tools: tools)
            return nil
        } catch {
            return error.description
        }
    }

    private let text = "The old harbour was opened in the morning and two hundred people looked on."

    private func isStory(_ imported: ImportedIssue) -> Bool {
        imported.issue.articles.map(\.headline) == ["Harbour opens"]
            && imported.issue.articles[0].body.map(\.text) == [text]
    }

    @Test(arguments: [0, 90, 180, 270])
    func pagesAreReadHoweverTheyAreTurned(degrees: Int) throws {
        var pdf = MadePDF(MadePDF.story)
        pdf.page = "/Rotate \(degrees)"
        #expect(isStory(try read(pdf)))
        // The text itself set on its side, or on its head.
        let (cosine, sine) = [0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)][degrees] ?? (1, 0)
        let (x, y) = [0: (0, 0), 90: (800, 0), 180: (600, 800), 270: (0, 600)][degrees] ?? (0, 0)
        var turned = MadePDF("q \(cosine) \(sine) \(-sine) \(cosine) \(x) \(y) cm \(MadePDF.story) Q")
        if degrees % 180 != 0 { turned.page = "/MediaBox [0 0 800 600]" }
        #expect(isStory(try read(turned)))
    }

    @Test func wordsOutsideOfThePageAreLeftOut() throws {
        let far = [(5000, 5000), (-200, 400), (300, -90)].map { "BT /F1 10 Tf \($0) \($1) Td (far away) Tj ET\n" }
        #expect(isStory(try read(MadePDF(MadePDF.story + far.joined()))))
    }

    @Test func layersThatSayTheSameAreReadOnce() throws {
        #expect(isStory(try read(MadePDF(MadePDF.story + MadePDF.story))))
    }

    @Test func aContentThatUnpacksWithoutEndIsGivenUp() {
        // Each of these filters makes 64 bytes of one: 129 stands for 128 repetitions of the byte behind it.
        var bomb = MadePDF("")
        bomb.content = Array(repeating: 129, count: 60_000)
        bomb.filter = "/Filter [/RunLengthDecode /RunLengthDecode /RunLengthDecode]"
        var hasty = PDFTools()
        hasty.seconds = 0.5
        #expect(failure(bomb, tools: hasty) == "p.pdf is a PDF that takes too long to read, and was given up.")
    }

    private let unknown =
        "p.pdf is a PDF whose fonts do not say which letters they show, so that its text cannot be read."

    @Test func lettersThatTheFontDoesNotTellAreSaidToBeUnknown() {
        var pdf = MadePDF("BT /F1 12 Tf 50 700 Td <0001000200030004000500060007> Tj ET")
        pdf.fonts = [MadePDF.unmapped]
        #expect(failure(pdf) == unknown)
    }

    @Test func numbersOfGlyphsAreNotTakenForLetters() throws {
        // Letters 29 before their own, as many a font has its glyphs.
        let glyphs = String(text.utf16.map { $0 == 32 ? " " : Character(Unicode.Scalar(UInt8($0 - 29))) })
        var pdf = MadePDF(MadePDF.line(glyphs, x: 50, y: 700))
        pdf.fonts = [MadePDF.unmapped]
        #expect(failure(pdf) == unknown)
        pdf = MadePDF(MadePDF.story + MadePDF.line(String(glyphs.prefix(30)), x: 50, y: 300, font: 2))
        pdf.fonts.append(MadePDF.unmapped)
        let imported = try read(pdf)
        #expect(isStory(imported))
        #expect(
            imported.notices.map(\.description) == [
                "p.pdf: fonts of 1 page do not say which letters they show: their text was left out, first on page 1."
            ])
    }

    /// Codes from 1 to 4, which this font has glyphs for and no encoding has letters for: poppler tells no words at all.
    private let dropped =
        "/Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Odd /FirstChar 1 /LastChar 4 /Widths [600 600 600 600] "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Odd /Flags 4 >>"

    @Test func wordsThatPopplerDropsAreSaidToBeMissing() throws {
        let line = { (font: Int, y: Int) in "BT /F\(font) 12 Tf 50 \(y) Td <01020304010203> Tj ET\n" }
        var pdf = MadePDF(line(1, 700))
        pdf.fonts = [dropped]
        #expect(failure(pdf) == unknown)
        pdf = MadePDF(MadePDF.story + (0..<4).map { line(2, 400 - 20 * $0) }.joined())
        pdf.fonts.append(dropped)
        let imported = try read(pdf)
        #expect(isStory(imported))
        #expect(imported.notices.count == 1)
    }

    @Test func whatIsNoPDFBehindItsFirstLineIsSaidToBeDamaged() {
        let damaged = "p.pdf is a PDF that is damaged, so that it cannot be opened."
        #expect(failure(MadePDF(MadePDF.story)) == nil)
        var bytes = MadePDF(MadePDF.story).bytes
        bytes.removeLast(bytes.count - 60)
        do throws(ImportError) {
            _ = try IssueImporter.issues(from: bytes, source: "p.pdf", options: ImportOptions())
            Issue.record("It was read.")
        } catch {
            #expect(error.description == damaged)
        }
    }
}
