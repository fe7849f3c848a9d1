import NewsModel
import Testing

@testable import NewsImport

/// Pages set by hand in ways that newspapers have, read by poppler's own programs where they are installed.
@Suite(.enabled(if: PDFTools().found != nil)) struct SetPDFTests {
    private func read(_ lines: [String]) throws -> [Article] {
        var pdf = MadePDF(lines.joined())
        pdf.fonts = [MadePDF.unicode(), MadePDF.unicode(isUpright: true)]
        let issues = try IssueImporter.issues(from: pdf.bytes, source: "p.pdf", options: ImportOptions())
        return issues[0].issue.articles
    }

    private let ferry = "旧港渡轮今晨复航，市民挤满两岸观看。船长说，二十年前他在同一条航线上当过学徒，如今又回到这里。渡口的面馆清晨六点开门，账本上一笔一笔写得清清楚楚。"
    private let school = "镇上的老校长上周末修好了一架手风琴，来看的人把巷子挤得水泄不通。孩子们听他讲航海故事，一直听到天黑。邻居们凑钱添了新的桌椅，消息传开后电话响个不停。"

    /// How the characters of upright lines are drawn: by a font that goes down, or each for itself.
    enum Drawing: CaseIterable {
        case lines, characters

        func line(_ text: String, x: Double, top: Double, size: Double) -> String {
            switch self {
            case .lines: MadePDF.line(text, x: x, y: top, size: size, font: 2)
            case .characters:
                text.enumerated().map { place, character in
                    MadePDF.line(String(character), x: x, y: top - Double(place + 1) * size, size: size)
                }.joined()
            }
        }

        /// A headline of upright lines with its text to the left of it.
        func story(_ headline: String, _ text: String, top: Double) -> String {
            var content = line(headline, x: 540, top: top, size: 22)
            var (rest, x) = (Substring(text), 506.0)
            while !rest.isEmpty {
                content += line(String(rest.prefix(22)), x: x, top: top, size: 10)
                rest = rest.dropFirst(22)
                x -= 15
            }
            return content
        }
    }

    @Test(arguments: Drawing.allCases)
    func uprightChineseIsReadFromTheRight(drawing: Drawing) throws {
        let articles = try read([
            drawing.story("旧港渡轮复航", ferry, top: 740), drawing.story("校长修琴", school, top: 460),
        ])
        #expect(articles.map(\.headline) == ["旧港渡轮复航", "校长修琴"])
        #expect(articles.map { $0.body.map(\.text) } == [[ferry], [school]])
    }

    @Test func anUprightHeadlineStandsBesideLevelText() throws {
        let lines = stride(from: 0, to: school.count, by: 19).enumerated().map { row, start in
            MadePDF.line(String(school.dropFirst(start).prefix(19)), x: 120, y: 560 - 14 * Double(row))
        }
        let articles = try read(
            [MadePDF.line("港口简报", x: 50, y: 720, size: 26), MadePDF.line(ferry, x: 50, y: 690, size: 6)] + lines
                + [Drawing.characters.line("老校长修琴", x: 60, top: 580, size: 24)])
        #expect(articles.map(\.headline).contains("老校长修琴"))
        #expect(articles.first { $0.headline == "老校长修琴" }?.body.map(\.text) == [school])
    }

    /// Lines below one another, the first of them further to the right where a large letter stands.
    private func block(_ lines: [String], beside cap: Double) -> [String] {
        lines.enumerated().map { row, text in
            MadePDF.line(text, x: row < 3 ? 50 + cap : 50, y: 704 - 12 * Double(row))
        }
    }

    @Test(arguments: ["T", "“T"])
    func aLargeFirstLetterIsJoinedToItsWord(cap: String) throws {
        let width = cap == "T" ? 17.0 : 51
        let articles = try read(
            [MadePDF.line("Ferries sail again", x: 50, y: 740, size: 24), MadePDF.line(cap, x: 50, y: 682, size: 34)]
                + block(
                    [
                        "he ferry left the harbour early",
                        "and the gulls went on circling over", "decks and quay; people on the shore",
                        "looked on in silence until it had gone from",
                        "their sight and the water lay still again.",
                    ], beside: width + 2))
        #expect(articles.map(\.headline) == ["Ferries sail again"])
        #expect(
            articles.first?.body.map(\.text) == [
                "\(cap)he ferry left the harbour early and the gulls went on circling over decks and quay; people on the "
                    + "shore looked on in silence until it had gone from their sight and the water lay still again."
            ])
    }

    @Test func aLargeFirstIdeographIsJoinedToItsWord() throws {
        let articles = try read(
            [MadePDF.line("旧港渡轮复航", x: 50, y: 740, size: 24), MadePDF.line("旧", x: 50, y: 682, size: 34)]
                + block(
                    [
                        "港渡轮今晨复航，市民挤满两岸观看。船长", "说，二十年前他在同一条航线上当过学徒，",
                        "如今又回到这里。渡口的面馆清晨六点开门，", "账本上一笔一笔写得清清楚楚。",
                    ], beside: 36))
        #expect(articles.map(\.headline) == ["旧港渡轮复航"])
        #expect(articles.first?.body.map(\.text) == [ferry])
    }

    private let body = [
        "The ferry left the old harbour early while", "the gulls went on circling over its empty",
        "decks and the people on the shore looked on", "in silence until it was gone.",
    ]

    @Test func lettersOfAHeadingSetApartAreWords() throws {
        let body = block(body, beside: 0)
        let heading = MadePDF.line("HARBOUR OPENS", x: 50, y: 740, size: 24)
        #expect(try read(["8 Tc\n", heading, "0 Tc\n"] + body).map(\.headline) == ["HARBOUR OPENS"])
        // Each letter drawn for itself.
        var (letters, x) = ("", 50.0)
        for letter in "HARBOUR OPENS" {
            if letter != " " { letters += MadePDF.line(String(letter), x: x, y: 740, size: 24) }
            x += letter == " " ? 24 : 22
        }
        #expect(try read([letters] + body).map(\.headline) == ["HARBOUR OPENS"])
    }

    @Test func ideographsOfAHeadingSetApartAreOneHeadline() throws {
        let heading = "旧港渡轮复航".enumerated().map { place, character in
            MadePDF.line(String(character), x: 50 + 44 * Double(place), y: 740, size: 24)
        }
        let text = MadePDF.line(String(ferry.prefix(40)), x: 50, y: 700)
        #expect(try read(heading + [text]).map(\.headline) == ["旧港渡轮复航"])
    }
}
