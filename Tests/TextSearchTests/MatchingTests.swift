import NewsModel
import RandomNumbers
import Testing
import TextSearch

/// The text with each match in brackets.
func marked(_ query: String, in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var end = 0
    for range in SearchableText(text).matches(of: TextQuery(query)) {
        result.append(contentsOf: scalars[end..<range.lowerBound])
        result.append("[")
        result.append(contentsOf: scalars[range])
        result.append("]")
        end = range.upperBound
    }
    result.append(contentsOf: scalars[end...])
    return String(result)
}

@Suite struct FoldingTests {
    @Test func traditionalAndSimplifiedAreOne() {
        #expect(marked("发", in: "頭髮發現发") == "頭[髮][發]現[发]")
        #expect(marked("臺灣", in: "台湾、臺灣") == "[台湾]、[臺灣]")
    }

    @Test func diacriticsDoNotMatter() {
        #expect(marked("cafe", in: "Café, cafe\u{301}, CAFÉ") == "[Café], [cafe\u{301}], [CAFÉ]")
        #expect(marked("Łódź", in: "lodz") == "[lodz]")
        #expect(marked("strasse", in: "Straße") == "[Straße]")
    }

    @Test func voicedKanaStayDifferent() {
        #expect(marked("か", in: "かが") == "[か]が")
        #expect(marked("ガ", in: "ｶﾞガカ") == "[ｶﾞ][ガ]カ")
    }

    @Test func decomposedHangulIsTheSyllable() {
        #expect(marked("한", in: "\u{1112}\u{1161}\u{11AB}") == "[\u{1112}\u{1161}\u{11AB}]")
    }

    @Test func aCharacterThatStandsForSeveralIsMarkedWhole() {
        #expect(marked("fi", in: "oﬃce ﬁn") == "o[ﬃ]ce [ﬁ]n")
        #expect(marked("m2", in: "3㎡") == "3[㎡]")
    }

    @Test func whatIsNotSeenHidesNothing() {
        #expect(marked("许昌", in: "许\u{200B}昌") == "[许\u{200B}昌]")
        #expect(marked("ab", in: "\u{FEFF}a\u{AD}b") == "\u{FEFF}[a\u{AD}b]")
    }

    @Test func blanksInsideHanAndBesideLatinDiffer() {
        #expect(marked("中国 abc", in: "中 国　ＡＢＣ") == "[中 国]　[ＡＢＣ]")
        #expect(marked("\"a b\"", in: "a\u{3000}\nb ab") == "[a\u{3000}\nb] ab")
    }
}

@Suite struct PinyinTests {
    @Test func initialsFindTheCharacters() {
        #expect(marked("zgn", in: "记者张改娜报道") == "记者[张改娜]报道")
    }

    @Test func wholeSyllablesFindTheCharacters() {
        #expect(marked("zhanggaina", in: "记者张改娜报道") == "记者[张改娜]报道")
        #expect(marked("zhang'gai'na", in: "张改娜") == "[张改娜]")
    }

    @Test(arguments: ["zhangg", "zhangga", "zhanggai", "zhanggain"])
    func theLastSyllableMayBeUnfinished(typed: String) {
        #expect(SearchableText("张改娜").matches(of: TextQuery(typed)).count == 1)
    }

    @Test func secondReadingsCount() {
        #expect(marked("chongqing", in: "重庆") == "[重庆]")
        #expect(marked("zhongyao", in: "重要") == "[重要]")
        #expect(marked("yinhang", in: "银行") == "[银行]")
        #expect(marked("lvse", in: "绿色") == "[绿色]")
        #expect(marked("luse", in: "绿色") == "[绿色]")
        #expect(marked("lüse", in: "綠色") == "[綠色]")
    }

    @Test func anApostropheEndsASyllable() {
        #expect(marked("xian", in: "先到西安") == "[先]到[西安]")
        #expect(marked("xi'an", in: "先到西安") == "先到[西安]")
    }

    @Test func latinTextIsFoundAsWell() {
        #expect(marked("da", in: "data,大") == "[da]ta,[大]")
    }

    @Test func aLongWordIsCutOneWay() {
        #expect(marked("zhonghuarenmingongheguo", in: "中华人民共和国") == "[中华人民共和国]")
    }

    @Test(arguments: ["i", "z", "broadsheet", "ui", "zz9", "张a"])
    func whatCannotBeReadIsPlainText(typed: String) {
        #expect(!TextQuery(typed).readsPinyin)
    }

    @Test func theQuerySaysThatItReadsPinyin() {
        #expect(TextQuery("zgn").readsPinyin)
        #expect(!TextQuery("-zgn").readsPinyin)
    }

    @Test func pastedTextIsNotReadAsPinyin() {
        #expect(TextQuery(String(repeating: "a1 ", count: 31) + "zgn").readsPinyin)
        #expect(!TextQuery(String(repeating: "a1 ", count: 32) + "zgn").readsPinyin)
    }

    @Test func anExpressionHasALongestLength() {
        #expect(TextQuery("~" + String(repeating: "a", count: 1_000)).problem == nil)
        #expect(
            TextQuery("~" + String(repeating: "a", count: 1_001)).problem?.description
                == "The regular expression has more than 1,000 characters.")
    }
}

@Suite struct QueryTests {
    private let story = SearchableStory(
        Article(
            id: ContentID("x"), headline: "党建引领", bylineText: "记者 李明", body: [Paragraph("平台建设"), Paragraph("New York")]),
        section: "要闻")

    private func answers(_ typed: String, _ facts: StoryFacts = StoryFacts(day: "2024-05-03")) -> Bool {
        story.answers(TextQuery(typed), facts: facts)
    }

    @Test func severalWordsMeanAll() {
        #expect(answers("党建 平台"))
        #expect(!answers("党建 天气"))
        #expect(marked("平台 台建", in: "平台建设") == "[平台]建设")
    }

    @Test func aPhraseIsOne() {
        #expect(answers("\"new york\""))
        #expect(!answers("\"york new\""))
        #expect(answers("\"平台 建设\""))
        #expect(answers("“new yo"))
    }

    @Test func aWordIsLeftOut() {
        #expect(answers("党建 -天气"))
        #expect(!answers("党建 -平台"))
        #expect(!answers("-york"))
        #expect(marked("平台 -建设", in: "平台建设") == "[平台]建设")
    }

    @Test func fieldsLookInOnePlace() {
        #expect(answers("headline:党建"))
        #expect(!answers("headline:平台"))
        #expect(answers("byline:liming"))
        #expect(answers("section：要闻"))
        #expect(!answers("section:体育"))
        #expect(answers("-headline:平台"))
    }

    @Test func daysAreBounds() {
        #expect(answers("from:2024-05 to:2024"))
        #expect(answers("from:2024-05-03 to:2024-05-03"))
        #expect(!answers("from:2024-05-04"))
        #expect(!answers("to:2024-04"))
        #expect(!answers("to:2024", StoryFacts(day: nil)))
        #expect(TextQuery("from:2023 from:2024-02 to:2024-05").days == ("2024-02-01", "2024-05-31"))
    }

    @Test func statesAndTags() {
        #expect(answers("is:unread"))
        #expect(!answers("is:bookmarked"))
        #expect(answers("is:bookmarked tag:文化", StoryFacts(isBookmarked: true, tags: ["文化"])))
        #expect(!answers("tag:文", StoryFacts(isBookmarked: true, tags: ["文化"])))
    }

    @Test func anUnknownFieldIsPlainText() {
        #expect(marked("foo:bar", in: "a foo:bar") == "a [foo:bar]")
        #expect(TextQuery("foo:bar").problem == nil)
    }

    @Test(arguments: [
        ("headline:", "headline: needs a word right behind it."),
        ("党建 from:yesterday", "from: needs a date such as 2024-05-03 or 2024-05, not “yesterday”."),
        ("to:2024-13", "to: needs a date such as 2024-05-03 or 2024-05, not “2024-13”."),
        ("is:old", "is: knows unread and bookmarked, not “old”."),
        ("~", "A regular expression is to follow the ~."),
        ("~(a", "The regular expression is wrong at character 2: a bracket has no partner."),
        ("~[a", "The regular expression is wrong at character 2: a ] is missing."),
    ])
    func aBadQuerySaysWhatIsWrong(typed: String, sentence: String) {
        #expect(TextQuery(typed).problem?.description == sentence)
    }

    @Test func whatIsRightOfABadQueryIsSearched() {
        #expect(marked("平台 headline:", in: "平台") == "[平台]")
    }

    @Test func aRegularExpressionStandsBehindItsSign() {
        #expect(marked("~[0-9]+万", in: "𝒳 12万,3 万,4万") == "𝒳 [12万],3 万,[4万]")
        #expect(marked("~NEW\\s", in: "New York") == "[New ]York")
        #expect(marked("~x*", in: "ab") == "ab")
        #expect(answers("~Y.rk"))
        #expect(!answers("~Y.rx"))
    }

    @Test func anExpressionThatNeverEndsIsStopped() {
        let text = String(repeating: "a", count: 4_000)
        #expect(SearchableText(text).matches(of: TextQuery("~(a+)+b")).isEmpty)
    }

    @Test(arguments: ["\" OR * NEAR(", "\"", "-", "*", "NEAR(", "a AND", ":", "headline", "--", "\u{1E}", "'", "''"])
    func signsOfOtherLanguagesArePlainText(typed: String) {
        #expect(TextQuery(typed).problem == nil)
        _ = story.hits(of: TextQuery(typed))
    }

    @Test func randomQueriesAreNeverAnError() {
        let alphabet = Array("a党Éz\"“-:~ 　isfrom*(\u{0}\u{301}\u{1F1E8}0')")
        var generator = SeededRandom(seed: 1)
        for _ in 0..<500 {
            let typed = String(
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    alphabet.randomElement(using: &generator) ?? " "
                })
            _ = story.hits(of: TextQuery(typed))
        }
        #expect(story.hits(of: TextQuery(String(repeating: "党a ", count: 3_000))).isEmpty)
    }
}
