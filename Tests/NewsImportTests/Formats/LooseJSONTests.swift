import Testing

@testable import NewsImport

@Test func valuesAreReadInTheirOrder() {
    let value = LooseJSON(#"{"b": [1, -2.5e3, "x\ny \u00e9 \ud83d\ude00"], "a": {"c": null, "d": true}}"#)
    #expect(value?["b"]?.elements.map(\.text) == ["1", "-2.5e3", "x\ny é 😀"])
    #expect(value?["a"]?["d"] == .bool(true))
}

@Test func whatPeopleGetWrongDoesNoHarm() {
    #expect(LooseJSON("[1, 2,]")?.elements.count == 2)
    #expect(LooseJSON("{\"a\": \"two\nlines\"} trailing")?["a"]?.text == "two\nlines")
}

@Test func whatIsNoValueIsNone() {
    for text in ["", "{", "[1", "{\"a\" 1}", "\"open", "nope", #""\ud83d"#, String(repeating: "[", count: 100_000)] {
        #expect(LooseJSON(text) == nil)
    }
}
