import Testing

@testable import PageReconstruction

@Suite struct FoldedScalarsTests {
    @Test(arguments: ["", "plain", "全角ＡＢＣ，。", "𠮷野家 and \u{1F600}", "\u{FFFD}\u{D7FF}\u{E000}\u{FFFF}\u{10000}"])
    func allPlanesComeBack(text: String) {
        let folded = FoldedScalars(text)
        #expect(folded.count == text.unicodeScalars.count)
        #expect(
            zip(folded.scalars, text.unicodeScalars).allSatisfy { $0 == $1 || (0xFF01...0xFF5E).contains($1.value) })
        #expect(folded[min(1, folded.count)..<folded.count].scalars.elementsEqual(folded.scalars.dropFirst()))
    }
}
