import Testing

@testable import PageReconstruction

@Suite struct WordListTests {
    private let words: WordList = ["本报", "本报记者", "记者", "图/文", "图"]

    @Test(arguments: [("本报记者张三", "本报"), ("记者", "记者"), ("图文", "图"), ("日报", nil), ("", nil)])
    func theFirstWordThatATextBeginsWithIsFound(text: String, word: String?) {
        #expect(words.prefix(of: FoldedScalars(text)) == word)
    }

    @Test(arguments: [("本报记者", "本报记者"), ("张三 图/文", "图/文"), ("插图", "图"), ("图片", nil), ("", nil)])
    func theFirstWordThatATextEndsWithIsFound(text: String, word: String?) {
        #expect(words.suffix(of: FoldedScalars(text)) == word)
    }

    @Test func aTextIsAWordAsAWholeOnly() {
        #expect(words.contains(FoldedScalars("图/文")))
        #expect(words.contains(FoldedScalars("图/文")))
        #expect(!words.contains(FoldedScalars("图文")))
        #expect(!words.contains(FoldedScalars("本报记")))
        #expect(!words.contains(FoldedScalars("")))
    }

    @Test func noTextWithAWordIsPassedOver() {
        for word in words.words { #expect(words.maybeStands(in: FoldedScalars("一二\(word)三四"))) }
        #expect(!words.maybeStands(in: FoldedScalars("一二三四, 123")))
        #expect(!words.maybeStands(in: FoldedScalars("")))
    }
}
