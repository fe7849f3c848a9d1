import Testing
import UnicodeText

@Suite struct LetterPropertiesTests {
    @Test func theyAreUnicodes() {
        let scalars = (0...0x2FFF).compactMap { Unicode.Scalar($0) }
        #expect(scalars.allSatisfy { $0.isAlphabetic == $0.properties.isAlphabetic })
        #expect(scalars.allSatisfy { $0.isUpperCase == $0.properties.isUppercase })
        #expect(scalars.allSatisfy { $0.isLowerCase == $0.properties.isLowercase })
    }
}
