import Testing
import UnicodeText

/// `|` stands wherever a line may end.
private func marked(_ text: String, _ grade: BreakGrade? = .basic, language: String = "zh") -> String {
    let analysed = AnalysedText(text, rules: TextRules(language: language, grade: grade, ambiguous: .narrow))
    var marked = ""
    for (scalar, analysis) in zip(text.unicodeScalars, analysed.scalars) {
        if analysis.mayBreakBefore, !marked.isEmpty { marked += "|" }
        marked.unicodeScalars.append(scalar)
    }
    return marked
}

@Suite struct LineBreakingTests {
    @Test(arguments: [
        "河|水，|清|了。", "河|水,|清|了.", "“春|天|来|了”，|她|说。", "读|《春|报》|的|人", "看|（图）|的|人", "看|(图)|的|人",
        "等……|谁？|你！|他；|我：|是", "第|一、|第|二", "马|克·|吐|温", "城|东—|城|西", "是|他|——|老|陈|——|修|的", "和/|或|者",
        "城|东～|城|西", "“‘好’|字”", "都|好。”|“是|的。”", "好！|（笑）|又|来",
    ])
    func marksKeepToTheTextTheyBelongTo(expected: String) {
        #expect(marked(expected.filter { $0 != "|" }) == expected)
    }

    @Test(arguments: [
        "票|价|100元，|涨|5.5%", "有|20万|人", "共|1,000|件", "早|上|10:30|开|门", "到|2026年|5月|14日|止",
        "气|温|25℃|左|右", "￥100|起", "３０|人", "比|分|3:2|胜", "只|有,|2026年|才|有",
    ])
    func numbersStayWithTheirUnits(expected: String) {
        #expect(marked(expected.filter { $0 != "|" }) == expected)
    }

    @Test(arguments: [
        "用 |Swift |写|成", "GDP|增|长", "说|“hello |world”|的|人", "They |said |“don’t |go”, |twice.", "在|www.example.com|上|看",
    ])
    func wordsStayWhole(expected: String) {
        #expect(marked(expected.filter { $0 != "|" }) == expected)
    }

    @Test func gradesForbidMoreAndMore() {
        let text = "河（水），清/了——又……来"
        #expect(marked(text, .unrestricted) == "河|（|水|）|，|清|/|了|——|又|……|来")
        #expect(marked(text, .basic) == "河|（水），|清/|了|——|又……|来")
        #expect(marked(text, .gb) == "河|（水），|清/了|——|又……|来")
        #expect(marked(text, .strict) == "河|（水），|清/了——|又……|来")
    }

    @Test func dashesAndEllipsesAreNeverCutInTwo() {
        for grade in BreakGrade.allCases {
            let text = marked("是——他……的————好", grade)
            #expect(!text.contains("是—|"))
            #expect(text.contains("——") && text.contains("……"))
            #expect(!text.replacing("——|——", with: "").contains("—|—"))
        }
    }

    @Test func otherScriptsBreakByTheirOwnRules() {
        #expect(marked("ภาษาไทย", language: "th") == "ภาษา|ไทย")
        #expect(marked("مرحبا بالعالم", language: "ar") == "مرحبا |بالعالم")
        #expect(marked("きょうは、ニュース。", language: "ja") == "き|ょ|う|は、|ニ|ュ|ー|ス。")
        #expect(marked("👩‍👩‍👧🇨🇳", language: "zh") == "👩‍👩‍👧|🇨🇳")
    }

    @Test func aLongTextIsCutWhereALineMayBegin() {
        let sentence = "河水清了，岸上的人都来看。"
        let text = String(repeating: sentence, count: 1000)
        let whole = AnalysedText(text, rules: TextRules(ambiguous: .narrow))
        let one = AnalysedText(sentence, rules: TextRules(ambiguous: .narrow))
        #expect(whole.count == 13_000)
        let differing = whole.scalars.indices.dropFirst().filter { index in
            let expected = index % 13 == 0 || one.scalars[index % 13].mayBreakBefore
            return whole.scalars[index].mayBreakBefore != expected
        }
        #expect(differing == [])
    }

    /// Runs of ideographs are kept from ICU, which has nothing to say about them.
    @Test func shortenedRunsBreakAsWholeOnesDo() {
        for text in ["水水水水水水", "a水水水水水b", "水水水水\u{301}水水水", "（水水水水）1水水水水%", "水水水水水𠮷𠮷水水水水"] {
            let broken = marked(text, nil).filter { $0 == "|" }.count
            let pairs = zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).filter { before, after in
                marked(String(before) + String(after), nil).contains("|")
            }
            #expect(broken == pairs.count)
        }
    }

    @Test func aRunOfMarksWithoutEndIsCutSomewhere() {
        let text = AnalysedText("e" + String(repeating: "\u{301}", count: 10_000), rules: TextRules())
        #expect(text.count == 10_001)
    }
}
