import Files
import NewsModel
import PageLayout
import Synchronization
import Wording

/// PDF, read by poppler: its words with their places are laid out as the stories of a newspaper.
enum PDFFormat: ImportFormat {
    /// Pages that are read together: few enough for little memory, enough to start no program for every page.
    private static let together = 16
    /// A newspaper of more pages is read up to here.
    private static let most = 320

    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        // A few bytes may stand before the mark.
        guard BytePattern.occurs("%PDF-", in: file.bytes.prefix(1024)) else { return nil }
        var layout = IssueLayout()
        var (count, letters, unknown) = (0, 0, 0)
        var hasMore = true
        while hasMore, count < most {
            guard let read = try pages(from: count + 1, of: file, options) else { break }
            letters += read.letters
            unknown += read.unknown
            for page in framed(read.pages, from: count + 1, of: file, options) { layout.append(page) }
            count += read.pages.count
            hasMore = read.pages.count == together
        }
        if count == 0 { throw .damaged(format: "a PDF") }
        if letters == 0, unknown == 0 { throw .pictureOnly }
        // A few marks of a symbol font are none of the text.
        if unknown * 3 > letters { throw .unknownLetters }
        var notices: [Phrase] = []
        if count >= most, hasMore {
            notices.append("\(file.path) has more than \(most) pages: those behind were not read.")
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

    /// The next pages; `nil` behind the last.
    private static func pages(
        from first: Int, of file: SourceFile, _ options: ImportOptions
    ) throws(FormatFault) -> PopplerPages? {
        let pages = first...first + together - 1
        let words: [UInt8]
        do throws(PDFTools.Failure) {
            words = try options.pdfTools.words(file.bytes, pages: pages, isCancelled: options.isCancelled)
        } catch {
            // Behind the last page there are none: that is no fault of the file.
            if error == .failed, first > 1 { return nil }
            throw fault(error, file)
        }
        // Without fonts the heights of the words tell the sizes.
        let fonts = try? options.pdfTools.fonts(file.bytes, pages: pages, isCancelled: options.isCancelled)
        return PopplerPages(words: words, fonts: fonts ?? [])
    }

    /// The pages with the frames of those that may gain by them; without them where their program fails.
    private static func framed(
        _ pages: [PageWords], from first: Int, of file: SourceFile, _ options: ImportOptions
    ) -> [PageWords] {
        let wanted = pages.indices.filter {
            pages[$0].words.count <= PageLayout.mostWords && PageLayout.mayHaveFrames(pages[$0])
        }
        let (bytes, tools) = (file.bytes, options.pdfTools)
        let frames = Mutex<[Int: [PageBox]]>([:])
        ParallelLoop.run(wanted.count) { number in
            let page = wanted[number]
            let drawing = try? tools.drawing(bytes, page: first + page, isCancelled: options.isCancelled)
            let found = PrintedFrames.frames(drawing ?? [])
            frames.withLock { $0[page] = found }
        }
        var pages = pages
        for (page, frames) in frames.withLock({ $0 }) { pages[page].frames = frames }
        return pages
    }

    private static func fault(_ failure: PDFTools.Failure, _ file: SourceFile) -> FormatFault {
        switch failure {
        case .missing: .needsPoppler
        case .failed: BytePattern.occurs("/Encrypt", in: file.bytes[...]) ? .encrypted : .damaged(format: "a PDF")
        case .tookTooLong: .tookTooLong(format: "a PDF")
        case .tooLarge: .bomb
        case .cancelled: .cancelled
        }
    }
}
