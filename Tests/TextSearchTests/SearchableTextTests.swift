import Testing
import TextSearch

@Suite struct SearchableTextTests {
    private func matches(_ query: String, _ text: String) -> [Range<Int>] {
        SearchableText(text).matches(of: TextQuery(query))
    }

    @Test func findsEveryPlaceInOrder() {
        #expect(matches("党建", "党建引领,抓党建。") == [0..<2, 6..<8])
    }

    @Test func matchesDoNotOverlap() {
        #expect(matches("aa", "aaaaa") == [0..<2, 2..<4])
    }

    @Test func oneCharacterIsEnough() {
        #expect(matches("党", "党建与党史") == [0..<1, 3..<4])
    }

    @Test func caseAndWidthDoNotMatter() {
        #expect(matches("abc,1", "ＡＢＣ，１ Abc,1") == [0..<5, 6..<11])
        #expect(matches("ÉTÉ", "un été") == [3..<6])
    }

    @Test func whiteSpaceInsideHanDoesNotMatter() {
        #expect(matches("许昌", "许 昌,许\n　昌") == [0..<3, 4..<8])
        #expect(matches("\"许 昌\"", "许昌") == [0..<2])
    }

    @Test func aRunOfWhiteSpaceIsOneBlank() {
        #expect(matches("\"new york\"", "New \t\n York") == [0..<11])
        #expect(matches("newyork", "New York") == [])
    }

    @Test(arguments: ["", " ", "\n\t", "　", "\u{0}\u{7}"])
    func anEmptyQueryMatchesNothing(typed: String) {
        #expect(TextQuery(typed).isEmpty)
        #expect(matches(typed, "some text") == [])
        #expect(matches(typed, "") == [])
    }

    @Test func aQueryLongerThanTheTextMatchesNothing() {
        #expect(matches(String(repeating: "长", count: 10_000), "长") == [])
    }
}
