import NewsModel
import PageLayout

/// Pages of words as poppler tells them.
struct PopplerPages {
    private(set) var pages: [PageWords] = []
    /// The letters that words have, and those of which their fonts do not say which they are.
    private(set) var letters = 0
    private(set) var unknown = 0

    /// - Parameters:
    ///   - words: what `pdftotext -bbox` writes; boxes are in points.
    ///   - fonts: what `pdftohtml -xml` writes of the same pages; empty where it has failed.
    init(words: [UInt8], fonts: [UInt8]) {
        var pages: [PageWords] = []
        PopplerElement.read(words, names: ["page", "word"]) { element in
            if element.name == "page" {
                let size = PageSize(width: element.number("width") ?? 0, height: element.number("height") ?? 0)
                pages.append(PageWords(size: size, words: []))
            } else if let last = pages.indices.last, let word = Self.word(element) {
                count(word)
                // More are no page of a newspaper: what is behind them takes memory alone.
                guard !word.text.isEmpty, pages[last].words.count <= PageLayout.mostWords else { return }
                pages[last].words.append(word)
            }
        }
        let runs = FontRun.pages(fonts)
        for (index, runs) in zip(pages.indices, runs) { FontRun.apply(runs, to: &pages[index]) }
        self.pages = pages
    }

    private mutating func count(_ word: PageWord) {
        for scalar in word.text.unicodeScalars {
            letters += 1
            if scalar.isUnknownLetter { unknown += 1 }
        }
        guard word.text.isEmpty, word.box.height > 0, word.box.width.isFinite else { return }
        // Letters that a font does not tell leave a word without any, as wide as it stands on the page.
        unknown += Int(max(1, min(100, word.box.width / word.box.height)))
    }

    /// A word, which may have no letters.
    private static func word(_ element: PopplerElement) -> PageWord? {
        guard let left = element.number("xMin"), let top = element.number("yMin"), let right = element.number("xMax"),
            let bottom = element.number("yMax")
        else { return nil }
        let text = element.text.trimmedToContent ?? ""
        return PageWord(
            // Its size is its height, once it stands upright, where no font tells it.
            text, box: PageBox(left: left, top: top, right: right, bottom: bottom), size: 0)
    }
}

extension Unicode.Scalar {
    /// What poppler writes for a glyph of which the font does not say which letter it is.
    fileprivate var isUnknownLetter: Bool {
        switch properties.generalCategory {
        case .control, .privateUse, .unassigned: true
        default: value == 0xFFFD
        }
    }
}

/// A run of text in one font.
struct FontRun {
    let box: PageBox
    let size: Double
    let isBold: Bool

    struct Page {
        var runs: [FontRun] = []
    }

    /// The runs of each page, in the units of `pdftohtml`.
    static func pages(_ xml: [UInt8]) -> [Page] {
        var pages: [Page] = []
        var fonts: [String: (size: Double, isBold: Bool)] = [:]
        PopplerElement.read(xml, names: ["page", "fontspec", "text"]) { element in
            switch element.name {
            case "page": pages.append(Page())
            case "fontspec":
                let family = element["family"]?.lowercased() ?? ""
                let isBold = ["bold", "black", "heavy", "semibold"].contains(where: family.contains)
                fonts[String(element["id"] ?? "")] = (element.number("size") ?? 0, isBold)
            default:
                guard !pages.isEmpty, let left = element.number("left"), let top = element.number("top"),
                    let width = element.number("width"), let height = element.number("height"),
                    let font = fonts[String(element["font"] ?? "")]
                else { return }
                let box = PageBox(left: left, top: top, right: left + width, bottom: top + height)
                let isBold = font.isBold || element.content.hasPrefix("<b>")
                pages[pages.count - 1].runs.append(FontRun(box: box, size: font.size, isBold: isBold))
            }
        }
        return pages
    }

    /// Gives the words of a page the type of the runs that their middles are in.
    static func apply(_ page: Page, to words: inout PageWords) {
        // Three pixels to the point, as they were asked for; the size of a page that is turned is told wrongly.
        let scale = 1.0 / 3
        // Runs by bands of the page, so that a word is tried with those near it alone.
        let band = max(1, words.size.height / 64)
        var bands: [Int: [FontRun]] = [:]
        for run in page.runs {
            let box = PageBox(
                left: run.box.left * scale, top: run.box.top * scale, right: run.box.right * scale,
                bottom: run.box.bottom * scale)
            guard box.isPlausible(on: words.size) else { continue }
            let scaled = FontRun(box: box, size: run.size * scale, isBold: run.isBold)
            for number in Int(box.top / band)...Int(box.bottom / band) { bands[number, default: []].append(scaled) }
        }
        for index in words.words.indices {
            let box = words.words[index].box
            guard box.isPlausible(on: words.size) else { continue }
            // Sizes are whole pixels: a run may be a point off.
            let around = (bands[Int(box.middle / band)] ?? []).filter {
                $0.box.left - 1 <= box.center && $0.box.right + 1 >= box.center && $0.box.top - 1 <= box.middle
                    && $0.box.bottom + 1 >= box.middle
            }
            guard
                let run = around.min(by: { abs($0.box.middle - box.middle) < abs($1.box.middle - box.middle) }),
                run.size > 0
            else { continue }
            words.words[index].size = run.size
            words.words[index].isBold = run.isBold
        }
    }
}

extension PageBox {
    /// Whether it stands on the page, or near it: no number is so large that it cannot be counted.
    fileprivate func isPlausible(on size: PageSize) -> Bool {
        top.isFinite && bottom.isFinite && top > -size.height && bottom < 2 * size.height && top <= bottom
    }
}
