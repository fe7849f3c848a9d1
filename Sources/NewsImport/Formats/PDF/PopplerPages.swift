import NewsModel
import PageLayout

/// Pages of words as poppler tells them.
enum PopplerPages {
    /// - Parameters:
    ///   - words: what `pdftotext -bbox` writes; boxes are in points.
    ///   - fonts: what `pdftohtml -xml` writes of the same pages; empty where it has failed.
    static func pages(words: [UInt8], fonts: [UInt8]) -> [PageWords] {
        var pages: [PageWords] = []
        PopplerElement.read(words, names: ["page", "word"]) { element in
            if element.name == "page" {
                let size = PageSize(width: element.number("width") ?? 0, height: element.number("height") ?? 0)
                pages.append(PageWords(size: size, words: []))
            } else if !pages.isEmpty, let word = word(element) {
                pages[pages.count - 1].words.append(word)
            }
        }
        let runs = FontRun.pages(fonts)
        for (index, runs) in zip(pages.indices, runs) { FontRun.apply(runs, to: &pages[index]) }
        return pages
    }

    private static func word(_ element: PopplerElement) -> PageWord? {
        guard let left = element.number("xMin"), let top = element.number("yMin"), let right = element.number("xMax"),
            let bottom = element.number("yMax")
        else { return nil }
        let text = element.text.trimmedToContent ?? ""
        guard !text.isEmpty else { return nil }
        return PageWord(
            // Its size is its height, once it stands upright, where no font tells it.
            text, box: PageBox(left: left, top: top, right: right, bottom: bottom), size: 0)
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
