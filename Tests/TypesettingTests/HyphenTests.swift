import NewsModel
import Testing
import UnicodeText

@testable import Typesetting

/// English words that are divided at the ends of lines.
@Suite struct HyphenTests {
    /// Divides the words of these tests as a dictionary does.
    private static let hyphenation = Hyphenation { word in
        let divided = [
            "reconstruction": [2, 5, 10], "advertisement": [2, 5, 9], "committee": [3, 6], "therefore": [5],
        ]
        return divided[word] ?? []
    }

    private func lines(_ text: String, _ measure: Int, language: String = "en", isOn: Bool = true) -> [String] {
        var style = Fixture.narrow
        style.hyphenation = Self.hyphenation
        style.hyphenates = isOn
        var layout = ArticleLayout(Fixture.paragraph(text), measure: measure, language: language, style: style)
        layout.setAll()
        return layout.lines.indices.map { layout.glyphs(ofLine: $0).map(\.text).joined() }
    }

    @Test func aWordIsDividedWhereTheLineWouldLackMuch() {
        let text = "They saw the reconstruction of the bridge."
        #expect(lines(text, 24) == ["They saw the reconstruc-", "tion of the bridge."])
        #expect(lines(text, 20) == ["They saw the recon-", "struction of the", "bridge."])
        // A line that lacks less than a sixth stays as it is.
        #expect(lines("They saw a long reconstruction now.", 17) == ["They saw a long", "reconstruction", "now."])
    }

    @Test func nothingIsDividedWhereItIsNotWanted() {
        let text = "They saw the reconstruction of the bridge."
        let whole = ["They saw the", "reconstruction of the", "bridge."]
        #expect(lines(text, 24, isOn: false) == whole)
        #expect(lines(text, 24, language: "fr") == whole)
        // What has a capital may be a name.
        #expect(lines("They saw the Reconstruction of the bridge.", 24)[0] == "They saw the")
        // The half of a paragraph's last word would stand alone.
        #expect(lines("They saw the reconstruction.", 24) == ["They saw the", "reconstruction."])
        #expect(lines("They saw the reconstruction's end.", 24)[0] == "They saw the")
    }

    @Test func hyphensMakeNoLadder() {
        let set = lines("A big committee reconstruction advertisement therefore committee is on.", 13)
        for (line, next) in zip(set, set.dropFirst()) { #expect(!(line.hasSuffix("-") && next.hasSuffix("-"))) }
        #expect(set.contains { $0.hasSuffix("-") })
    }

    @Test func aHyphenIsNoneOfTheTextAndGoesWithTheLastLetter() throws {
        var style = Fixture.narrow
        style.hyphenation = Self.hyphenation
        let story = Fixture.paragraph("They saw the reconstruction of the bridge.")
        var layout = ArticleLayout(story, measure: 24, language: "en", style: style)
        layout.setAll()
        let last = try #require(layout.glyphs(ofLine: 0).last)
        #expect(last == Glyph(range: 22..<23, text: "c-", column: 22, width: 2))
        #expect(layout.lines[1].range.lowerBound == 23)
    }

    @Test(arguments: [20, 24, 31, 40, 60])
    func noLetterIsLostAndNoLineIsTooWide(measure: Int) {
        let text = String(
            repeating: "The committee therefore wanted an advertisement for the reconstruction, it said. ", count: 8)
        let set = lines(text, measure)
        let read = set.map { $0.hasSuffix("-") ? String($0.dropLast()) : $0 + " " }.joined()
        #expect(read == text)
        #expect(set.allSatisfy { $0.count <= measure })
    }

    @Test func theSystemsDictionaryDividesWordsWhereItIsInstalled() throws {
        guard let system = Hyphenation(dictionary: "/usr/share/hyphen/hyph_en_US.dic") else {
            print("SKIPPED: libhyphen or hyphen-en-us is not installed")
            return
        }
        #expect(system.breaks(in: "newspaper") == [4, 6])
        #expect(system.breaks(in: "advertisement") == [2, 5, 9])
        #expect(system.breaks(in: "a") == [])
        #expect(system.breaks(in: "") == [])
    }

    @Test func aDictionaryThatIsNotThereDividesNothing() {
        #expect(Hyphenation(dictionary: "/nowhere/hyph_en_US.dic") == nil)
    }
}

/// Credits of pictures: the words before a name stay with it.
@Suite struct CreditTests {
    private func lines(_ text: String, _ measure: Int) -> [String] {
        let story = Article(id: ContentID("p"), photos: [Photo(caption: text)])
        return picture(of: story, measure: measure).split(separator: "\n").map {
            $0.filter { !"│┌┐└┘─".contains($0) }.trimming()
        }.filter { !$0.isEmpty }
    }

    @Test(arguments: 18...60)
    func theSignOfAHanCreditIsNeverAloneAtALinesBeginning(measure: Int) {
        for text in [
            "通车以后，孩子们第一次骑车过河，灯一直亮到河边。 许廷合 摄", "通车以后，孩子们第一次骑车过河（记者许廷合摄）", "孩子们第一次骑车过河，灯一直亮到河边。许廷合 摄影",
        ] {
            for line in lines(text, measure) {
                #expect(!["摄", "合", "廷"].contains { line.hasPrefix($0) }, "\(measure): \(line)")
            }
        }
    }

    @Test(arguments: 18...60)
    func photoByStaysWithTheName(measure: Int) {
        let text = "Children ride across the old bridge for the first time on Sunday. Photo by Jane Doe"
        for line in lines(text, measure) {
            #expect(!line.hasSuffix("Photo") && !line.hasSuffix("by") && !line.hasPrefix("by"), "\(measure): \(line)")
        }
    }
}

extension String {
    /// Without blanks at both ends.
    fileprivate func trimming() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
