import Testing

@testable import Wording

@Suite struct PhraseTests {
    @Test func englishIsWhatIsWritten() {
        let name = "Bridge"
        let phrase: Phrase = "“\(name)” is not in this issue, nor in \(3) others."
        #expect(phrase.text(in: .english) == "“Bridge” is not in this issue, nor in 3 others.")
        #expect(phrase.key == "“{1}” is not in this issue, nor in {2} others.")
        #expect("\(phrase)" == phrase.text(in: .english))
    }

    @Test func countsHaveTheirPluralAndTheirMeasureWord() {
        #expect(Phrase.counted(1, "story", "stories").text(in: .english) == "1 story")
        #expect(Phrase.counted(3992, "story", "stories").text(in: .english) == "3,992 stories")
        #expect(Phrase.counted(3992, "story", "stories").text(in: .chinese) == "3992 篇")
        #expect(Phrase.counted(0, "issue").text(in: .english) == "0 issues")
    }

    @Test func phrasesStandInPhrases() {
        let parts: [Phrase] = [.counted(2, "story", "stories"), .counted(1, "story", "stories")]
        #expect(parts.joined().text(in: .english) == "2 stories, 1 story")
        #expect(parts.joined().text(in: .chinese) == "2 篇，1 篇")
        #expect(("\(parts[0])." as Phrase).text(in: .english) == "2 stories.")
    }

    /// An argument is never taken for a place of another, nor a brace for either.
    @Test(arguments: ["{1}", "{2}", "{", "}", "{}", "a{1"])
    func argumentsStandAsTheyAre(_ text: String) {
        let phrase: Phrase = "\(text) { \(text)"
        #expect(phrase.text(in: .english) == "\(text) { \(text)")
    }

    @Test func aPhraseWithoutChineseIsEnglish() {
        #expect(("Nobody has said this." as Phrase).text(in: .chinese) == "Nobody has said this.")
        #expect(Phrase(text: "x {1}").text(in: .chinese) == "x {1}")
    }

    @Test func daysAreWrittenOut() {
        #expect(Language.english.day("2024-05-12") == "Sunday, 12 May 2024")
        #expect(Language.chinese.day("2024-05-12") == "2024年5月12日 星期日")
        #expect(Language.english.day("2000-02-29") == "Tuesday, 29 February 2000")
        #expect(Language.chinese.day("1949-10") == "1949年10月")
        for odd in ["2024", "2024-13", "2024-05-40", "", "yesterday", "2024-05-12-1"] {
            #expect(Language.english.day(odd) == odd)
        }
    }

    @Test(arguments: [
        (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"], Language.chinese),
        (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], .english),
        (["LC_MESSAGES": "zh_TW", "LANG": "C"], .chinese), (["LANG": "zh"], .chinese), (["LANG": "zhuang"], .english),
        (["LANG": "C.UTF-8"], .english), ([:], .english), (["LANG": "de_DE.UTF-8"], .english),
    ])
    func theLocaleDecides(_ variables: [String: String], _ language: Language) {
        #expect(Language { variables[$0] } == language)
    }
}
