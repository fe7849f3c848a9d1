import Files
import NewsModel
import PageLayout
import Synchronization
import Wording

/// PDF, read by poppler: words with places are laid out as the stories of a newspaper.
enum PDFFormat: ImportFormat {
    /// The number of pages read together: few enough to save memory, enough to avoid starting a program for every page.
    private static let together = 16
    /// The maximum number of pages read.
    private static let most = 320

    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        // A few bytes may precede the signature.
        guard BytePattern.occurs("%PDF-", in: file.bytes.prefix(1024)) else { return nil }
        var layout = IssueLayout()
        var letters: [LetterCount] = []
        var hasMore = true
        while hasMore, letters.count < most {
            let first = letters.count + 1
            guard let read = try pages(from: first, of: file, options) else { break }
            letters += read.letters
            for page in framed(read.pages, from: first, of: file, options) { layout.append(page) }
            hasMore = read.pages.count == together
        }
        if letters.isEmpty { throw .damaged(format: "a PDF") }
        let all = letters.reduce(LetterCount(), +)
        if all.known == 0, all.unknown == 0 { throw .pictureOnly }
        if all.unknown * 2 > all.known { throw .unknownLetters }
        var notices: [Phrase] = []
        if hasMore, letters.count == most, hasPage(most + 1, file, options) {
            notices.append("\(file.path) has more than \(most) pages: those behind were not read.")
        }
        if let first = letters.firstIndex(where: \.isInPart) {
            let count = letters.count(where: \.isInPart)
            notices.append(
                "\(file.path): fonts of \(counted: count, "page") do not say which letters they show: their text was left out, first on page \(first + 1)."
            )
        }
        let text = layout.text
        if text.wordsOutside > 0 {
            notices.append(
                "\(file.path): \(counted: text.wordsOutside, "word", "words") outside of their pages were left out.")
        }
        if let page = text.crowdedPages.first {
            notices.append("\(file.path): page \(page) has more words than a page can have, so that not all were read.")
        }
        return [.page(lines: text.lines, places: text.places, notices: notices)]
    }

    /// The next pages, or `nil` after the last.
    private static func pages(
        from first: Int, of file: SourceFile, _ options: ImportOptions
    ) throws(FormatFault) -> PopplerPages? {
        let pages = first...first + together - 1
        let words: [UInt8]
        do throws(PDFTools.Fault) {
            words = try options.pdfTools.words(file.bytes, pages: pages, isCancelled: options.isCancelled)
        } catch {
            // Reading after the last page fails, which is not the file's fault.
            if error == .failed, first > 1 { return nil }
            throw fault(error, file)
        }
        let (fonts, unmapped) = fonts(of: pages, in: file, options)
        var read = PopplerPages(words: words, fonts: fonts, unmapped: unmapped)
        if unmapped.hasUnread(besides: read.fonts) {
            let glyphs = drawn(read.pages.indices, from: first, of: file, options, DrawnGlyphs.count)
            for (page, count) in glyphs { read.add(drawn: count, onPage: page) }
        }
        return read
    }

    /// The font runs of some pages, and their fonts without a mapping to characters. Both are empty if their program
    /// fails; the heights of words then serve as sizes.
    private static func fonts(
        of pages: ClosedRange<Int>, in file: SourceFile, _ options: ImportOptions
    ) -> (runs: [UInt8], unmapped: UnmappedFonts) {
        let (bytes, tools) = (file.bytes, options.pdfTools)
        let answers = Mutex<[Int: [UInt8]]>([:])
        ParallelLoop.run(2) { number in
            let read = number == 0 ? tools.fonts : tools.fontTable
            let answer = try? read(bytes, pages, options.isCancelled)
            answers.withLock { $0[number] = answer }
        }
        let (runs, table) = answers.withLock { ($0[0] ?? [], $0[1] ?? []) }
        return (runs, UnmappedFonts(table))
    }

    private static func hasPage(_ page: Int, _ file: SourceFile, _ options: ImportOptions) -> Bool {
        let words = try? options.pdfTools.words(file.bytes, pages: page...page, isCancelled: options.isCancelled)
        return words != nil
    }

    /// The pages, with frames added to those that may benefit; unchanged if the program fails.
    private static func framed(
        _ pages: [PageWords], from first: Int, of file: SourceFile, _ options: ImportOptions
    ) -> [PageWords] {
        let wanted = pages.indices.filter {
            pages[$0].words.count <= LayoutAnalysis.mostWords && LayoutAnalysis.mayHaveFrames(pages[$0])
        }
        var pages = pages
        for (page, frames) in drawn(wanted, from: first, of: file, options, PrintedFrames.frames) {
            pages[page].frames = frames
        }
        return pages
    }

    /// The results of applying `reading` to the drawings of some pages; pages that cannot be drawn are missing.
    private static func drawn<Found: Sendable>(
        _ pages: some Collection<Int>, from first: Int, of file: SourceFile, _ options: ImportOptions,
        _ reading: @Sendable ([UInt8]) -> Found
    ) -> [Int: Found] {
        let (bytes, tools, pages) = (file.bytes, options.pdfTools, Array(pages))
        let all = Mutex<[Int: Found]>([:])
        ParallelLoop.run(pages.count) { number in
            let page = pages[number]
            guard let drawing = try? tools.drawing(bytes, page: first + page, isCancelled: options.isCancelled) else {
                return
            }
            let found = reading(drawing)
            all.withLock { $0[page] = found }
        }
        return all.withLock { $0 }
    }

    private static func fault(_ failure: PDFTools.Fault, _ file: SourceFile) -> FormatFault {
        switch failure {
        case .missing: .needsPoppler
        case .failed: BytePattern.occurs("/Encrypt", in: file.bytes[...]) ? .encrypted : .damaged(format: "a PDF")
        case .tookTooLong: .tookTooLong(format: "a PDF")
        case .tooLarge: .bomb
        case .cancelled: .cancelled
        }
    }
}
