import NewsModel
import PageLayout

/// A run of text in one font.
struct FontRun {
    let box: PageBox
    let size: Double
    let isBold: Bool
    /// The name of the font.
    let font: String
    let text: String

    /// The runs of each page, in points.
    ///
    /// - Parameter xml: the output of `pdftohtml -xml`.
    static func pages(_ xml: [UInt8]) -> [[FontRun]] {
        var pages: [[FontRun]] = []
        var fonts: [String: (name: String, size: Double, isBold: Bool)] = [:]
        PopplerElement.read(xml, names: ["page", "fontspec", "text"]) { element in
            switch element.name {
            case "page": pages.append([])
            case "fontspec":
                let name = String(element["family"] ?? "")
                let isBold = ["bold", "black", "heavy", "semibold"].contains(where: name.lowercased().contains)
                fonts[String(element["id"] ?? "")] = (name, (element.number("size") ?? 0) * scale, isBold)
            default:
                // As many runs as words are kept: the rest of an overfull page only takes memory.
                guard pages.last.map({ $0.count <= LayoutAnalysis.mostWords }) ?? false,
                    let left = element.number("left"), let top = element.number("top"),
                    let width = element.number("width"), let height = element.number("height"),
                    let font = fonts[String(element["font"] ?? "")]
                else { return }
                let box = PageBox(
                    left: left * scale, top: top * scale, right: (left + width) * scale, bottom: (top + height) * scale)
                let isBold = font.isBold || element.content.hasPrefix("<b>")
                pages[pages.count - 1].append(
                    FontRun(box: box, size: font.size, isBold: isBold, font: font.name, text: element.text))
            }
        }
        return pages
    }

    /// The output has three pixels per point, as requested. The page size is no guide to the scale: for rotated pages
    /// it is reported wrongly.
    private static let scale = 1.0 / 3
}

/// The runs of a page sorted into horizontal bands, so that a word is compared only with nearby runs.
struct BandedRuns {
    private let page: PageSize
    private let band: Double
    private var bands: [Int: [FontRun]] = [:]

    init(_ runs: [FontRun], on page: PageSize) {
        self.page = page
        band = max(1, page.height / 64)
        for run in runs where run.box.isPlausible(on: page) {
            for number in Int(run.box.top / band)...Int(run.box.bottom / band) {
                bands[number, default: []].append(run)
            }
        }
    }

    /// The run that contains the centre of a word.
    func run(around word: PageBox) -> FontRun? {
        guard word.isPlausible(on: page) else { return nil }
        // Sizes are whole pixels, so a run may be a point off.
        let around = (bands[Int(word.middle / band)] ?? []).filter {
            $0.box.left - 1 <= word.center && $0.box.right + 1 >= word.center && $0.box.top - 1 <= word.middle
                && $0.box.bottom + 1 >= word.middle
        }
        return around.min { abs($0.box.middle - word.middle) < abs($1.box.middle - word.middle) }
    }
}

extension PageBox {
    /// Whether the box is on or near the page, so that its coordinates are small enough to be converted to band
    /// numbers.
    fileprivate func isPlausible(on size: PageSize) -> Bool {
        top.isFinite && bottom.isFinite && top > -size.height && bottom < 2 * size.height && top <= bottom
    }
}
