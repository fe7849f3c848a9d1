import NewsModel
import PageLayout
import PageReconstruction
import Testing

/// Pages whose regions were recognised: old papers, in which text flows from column to column and page to page.
@Suite struct RegionTests {
    private func region(_ text: String, left: Double, top: Double, width: Double, lines: Int, height: Double = 20)
        -> TextRegion
    {
        TextRegion(
            lines: (0..<lines).map { line in
                let box = PageBox(
                    left: left, top: top + Double(line) * 26, right: left + width,
                    bottom: top + Double(line) * 26 + height)
                return [PageWord(line == 0 ? text : "\(text) goes on", box: box, size: height)]
            })
    }

    private func heading(_ text: String, center: Double, top: Double) -> TextRegion {
        TextRegion(lines: [
            [
                PageWord(
                    text, box: PageBox(left: center - 60, top: top, right: center + 60, bottom: top + 20), size: 20)
            ]
        ])
    }

    private func stories(_ pages: [PageRegions]) -> [[String]] {
        var layout = IssueLayout()
        for page in pages { layout.append(page) }
        let text = layout.text
        var stories: [Int: [String]] = [:]
        for (line, place) in zip(text.lines, text.places.lines) {
            if let story = place.story, !line.hasSuffix("goes on") { stories[story, default: []].append(line) }
        }
        return stories.sorted { $0.key < $1.key }.map(\.value)
    }

    private let size = PageSize(width: 1000, height: 1400)

    @Test func aHeadingBeginsAStoryThatFlowsOverColumnsAndPages() {
        let first = PageRegions(
            size: size,
            regions: [
                heading("FRANCE.", center: 250, top: 60),
                region("paris", left: 40, top: 100, width: 420, lines: 40),
                // The file has the second column in another order.
                region("madrid", left: 520, top: 440, width: 420, lines: 30),
                region("lyon", left: 520, top: 60, width: 420, lines: 12),
                heading("ESPAGNE.", center: 730, top: 400),
            ])
        let second = PageRegions(
            size: size,
            regions: [
                region("seville", left: 40, top: 60, width: 420, lines: 30),
                region("cadix", left: 520, top: 60, width: 420, lines: 30),
            ])
        #expect(
            stories([first, second]) == [["FRANCE.", "paris", "lyon"], ["ESPAGNE.", "madrid", "seville", "cadix"]])
    }

    @Test func whatStandsUnderALineOverThePageGoesOnUnderTheLineOfTheNext() {
        func page(_ top: [String], _ bottom: [String], title: String?) -> PageRegions {
            PageRegions(
                size: size,
                regions: [
                    region(top[0], left: 40, top: 60, width: 420, lines: 30),
                    region(top[1], left: 520, top: 60, width: 420, lines: 30),
                ] + (title.map { [heading($0, center: 250, top: 920)] } ?? []) + [
                    region(bottom[0], left: 40, top: title == nil ? 920 : 950, width: 420, lines: 14),
                    region(bottom[1], left: 520, top: 920, width: 420, lines: 15),
                ])
        }
        let pages = [
            page(["news", "more"], ["novel", "chapter"], title: "FEUILLETON."),
            page(["late", "later"], ["next", "end"], title: nil),
        ]
        #expect(
            stories(pages) == [["news", "more", "late", "later"], ["FEUILLETON.", "novel", "chapter", "next", "end"]])
    }

    @Test func aPageWithThePapersNameBeginsAnew() {
        let first = PageRegions(
            size: size,
            regions: [
                heading("FRANCE.", center: 250, top: 60), region("paris", left: 40, top: 100, width: 420, lines: 40),
                region("lyon", left: 520, top: 60, width: 420, lines: 42),
            ])
        let name = PageWord("LE MATIN", box: PageBox(left: 200, top: 40, right: 800, bottom: 130), size: 90)
        let number = PageWord("No. 7", box: PageBox(left: 50, top: 180, right: 110, bottom: 200), size: 20)
        let second = PageRegions(
            size: size,
            regions: [
                TextRegion(lines: [[name]]), TextRegion(lines: [[number]]),
                region("abonnements", left: 60, top: 150, width: 900, lines: 1),
                region("seville", left: 40, top: 230, width: 420, lines: 30),
                region("cadix", left: 520, top: 230, width: 420, lines: 30),
            ])
        #expect(stories([first, second]) == [["FRANCE.", "paris", "lyon"], ["seville", "cadix"]])
    }

    @Test func aHeadingThatWasTakenForAFirstLineHeadsItsText() {
        func page(_ first: String, left: Double) -> PageRegions {
            var notices = region("maison", left: 520, top: 500, width: 420, lines: 10)
            notices.lines[0] = [
                PageWord(first, box: PageBox(left: left, top: 500, right: 1460 - left, bottom: 520), size: 20)
            ]
            return PageRegions(
                size: size,
                regions: [
                    heading("FRANCE.", center: 250, top: 60),
                    region("paris", left: 40, top: 100, width: 420, lines: 40),
                    region("lyon", left: 520, top: 60, width: 420, lines: 12), notices,
                ])
        }
        #expect(stories([page("ANNONCES.", left: 660)]) == [["FRANCE.", "paris", "lyon"], ["ANNONCES."]])
        // A line of the text, and the name of who wrote it, are none.
        #expect(stories([page("De la ville de Paris", left: 522)]).count == 1)
        #expect(stories([page("By JOHN REEF, M. A.", left: 660)]).count == 1)
    }

    @Test func aLineOverColumnsIsReadBeforeThem() {
        let page = PageRegions(
            size: size,
            regions: [
                region("paris", left: 40, top: 160, width: 420, lines: 40),
                region("lyon", left: 520, top: 160, width: 420, lines: 40),
                TextRegion(lines: [
                    [PageWord("ANNONCES", box: PageBox(left: 230, top: 60, right: 750, bottom: 110), size: 50)]
                ]),
            ])
        #expect(stories([page]) == [["ANNONCES", "paris", "lyon"]])
    }

    @Test func aLargeHeadingAtTheEdgeOfItsColumnIsNotThePaper() {
        func heading(_ text: String, left: Double) -> TextRegion {
            TextRegion(lines: [
                [PageWord(text, box: PageBox(left: left, top: 60, right: left + 180, bottom: 100), size: 40)]
            ])
        }
        let page = PageRegions(
            size: size,
            regions: [
                heading("FRANCE", left: 40), region("paris", left: 40, top: 120, width: 420, lines: 40),
                heading("ESPAGNE", left: 520), region("madrid", left: 520, top: 120, width: 420, lines: 40),
            ])
        #expect(stories([page]) == [["FRANCE", "paris"], ["ESPAGNE", "madrid"]])
    }

    @Test func whiteThatAHeadingOfTheNextColumnStandsInIsNoCut() {
        let page = PageRegions(
            size: size,
            regions: [
                region("paris", left: 40, top: 60, width: 420, lines: 10),
                region("lyon", left: 40, top: 326, width: 420, lines: 20),
                region("madrid", left: 520, top: 60, width: 420, lines: 8),
                heading("NAPLES.", center: 730, top: 302),
                region("naples", left: 520, top: 326, width: 420, lines: 20),
            ])
        #expect(stories([page]) == [["paris", "lyon", "madrid"], ["NAPLES.", "naples"]])
    }
}
