import Testing
import UnicodeText

@Suite struct DisplayWidthTests {
    @Test func a() { #expect(DisplayWidth.cells(of: "中a") == 3) }
}
