import LosslessJSON
import Testing

@testable import NewsImport

@Test func valuesAreReadInTheirOrder() {
    let value = JSONValue(leniently: #"{"b": [1, -2.5e3, "x\ny \u00e9 \ud83d\ude00"], "a": {"c": null, "d": true}}"#)
    #expect(value?["b"]?.list.map(\.words) == ["1", "-2.5e3", "x\ny é 😀"])
    #expect(value?["a"]?["d"] == .bool(true))
}

@Test func whatPeopleGetWrongDoesNoHarm() {
    #expect(JSONValue(leniently: "[1, 2,]")?.list.count == 2)
    #expect(JSONValue(leniently: "{\"a\": \"two\nlines\"} trailing")?["a"]?.words == "two\nlines")
}

@Test func whatIsNoValueIsNone() {
    for text in ["", "{", "[1", "{\"a\" 1}", "\"open", "nope", #""\ud83d"#, String(repeating: "[", count: 100_000)] {
        #expect(JSONValue(leniently: text) == nil)
    }
}
