import NewsModel
import PageLayout

/// Pages of words in the output of poppler.
struct PopplerPages {
    private(set) var pages: [PageWords] = []
    /// The letter counts of each page.
    private(set) var letters: [LetterCount] = []
    /// The fonts in which text was found.
    let fonts: Set<String>

    /// - Parameters:
    ///   - words: the output of `pdftotext -bbox`, with boxes in points.
    ///   - fonts: the output of `pdftohtml -xml` for the same pages; empty if that failed.
    ///   - unmapped: the fonts of these pages without a mapping to characters.
    init(words: [UInt8], fonts: [UInt8], unmapped: UnmappedFonts) {
        let runs = FontRun.pages(fonts)
        let texts = Dictionary(grouping: runs.joined(), by: \.font)
        self.fonts = Set(texts.keys)
        PopplerElement.read(words, names: ["page", "word"]) { element in
            if element.name == "page" {
                let size = PageSize(width: element.number("width") ?? 0, height: element.number("height") ?? 0)
                pages.append(PageWords(size: size, words: []))
                letters.append(LetterCount())
            } else if let last = pages.indices.last, let word = Self.word(element) {
                letters[last].add(word)
                // A page with more words is not a newspaper page; the rest would only take memory.
                guard !word.text.isEmpty, pages[last].words.count <= LayoutAnalysis.mostWords else { return }
                pages[last].words.append(word)
            }
        }
        let misread = Set(
            texts.filter { font, runs in unmapped.misreads(runs.map(\.text), in: font) }.map(\.key))
        for (page, runs) in zip(pages.indices, runs) { setType(of: page, by: runs, misread: misread) }
    }

    /// Sets the size and weight of each word from the run around its centre, and removes words that were misread.
    private mutating func setType(of page: Int, by runs: [FontRun], misread: Set<String>) {
        let runs = BandedRuns(runs, on: pages[page].size)
        for index in pages[page].words.indices {
            guard let run = runs.run(around: pages[page].words[index].box) else { continue }
            if misread.contains(run.font) {
                letters[page].misread(pages[page].words[index])
                pages[page].words[index].text = ""
            } else if run.size > 0 {
                pages[page].words[index].size = run.size
                pages[page].words[index].isBold = run.isBold
            }
        }
        pages[page].words.removeAll(where: \.text.isEmpty)
    }

    /// Counts the letters that are drawn on a page but missing from its words.
    mutating func add(drawn glyphs: Int, onPage page: Int) { letters[page].add(drawn: glyphs) }

    /// The word of an element; its text may be empty.
    private static func word(_ element: PopplerElement) -> PageWord? {
        guard let left = element.number("xMin"), let top = element.number("yMin"), let right = element.number("xMax"),
            let bottom = element.number("yMax")
        else { return nil }
        let text = element.text.trimmedToContent ?? ""
        return PageWord(
            // If no font gives a size, the height of the upright word is used later.
            text, box: PageBox(left: left, top: top, right: right, bottom: bottom), size: 0)
    }
}
