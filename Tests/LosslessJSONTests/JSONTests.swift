import LosslessJSON
import Testing

@Suite struct JSONTests {
    private func value(_ text: String) throws -> JSONValue { try JSONParser.value(of: Array(text.utf8)) }

    private static let texts = [
        "null", "true", "false", "0", "-0", "-0.0", "1e400", "1E+2", "123456789012345678901234567890", "0.10", "\"\"",
        "[]", "{}", "[[], {}, [[1]]]", "{\"b\": 1, \"a\": {\"a\": null}}", "{\"a\": 1, \"a\": 2}",
        "\"河口\\u0000\\u001f\\u200e\\u2028\\ud83d\\ude00\\ud800\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\udbff\\udeb1 a path's byte\"", " \t\r\n[ 1 ,2 ]\n",
    ]

    @Test(arguments: texts) func whatIsWrittenIsReadAsTheSame(text: String) throws {
        let read = try value(text)
        let sorted = try value(JSONWriter.text(of: read))
        #expect(JSONWriter.text(of: sorted) == JSONWriter.text(of: read))
        #expect(try value(JSONWriter.compactText(of: read)) == sorted)
        if case .object = read { return }  // members are sorted
        #expect(sorted == read)
    }

    @Test func membersAreSortedAndTwinsKeepTheirOrder() throws {
        #expect(
            JSONWriter.text(of: try value("{\"b\":[1,{}],\"a\":1,\"a\":0.50}")) == """
                {
                  "a": 1,
                  "a": 0.50,
                  "b": [
                    1,
                    {}
                  ]
                }
                """)
        #expect(try value("{\"a\":1,\"a\":2}")["a"] == .number("2"))
    }

    @Test func whatATerminalWouldObeyOrHideIsEscaped() throws {
        let text = "\u{1B}[2J\u{9B}\u{202E}\u{200B}\u{2028}\u{10FEB1}河é😀"
        let quoted = JSONWriter.quoted(text)
        #expect(quoted == "\"\\u001b[2J\\u009b\\u202e\\u200b\\u2028\\udbff\\udeb1河é😀\"")
        #expect(try value(quoted) == .string(text))
    }

    /// Each with the column at which it is found to be wrong.
    @Test(arguments: [
        ("", 1), ("[1,]", 4), ("[1 2]", 4), ("{\"a\" 1}", 6), ("{a: 1}", 2), ("01", 2), ("1.", 1), ("-", 1), ("+1", 1),
        ("1e", 1), (".5", 1), ("nul", 1), ("\"a\nb\"", 3), ("\"\\x\"", 3), ("\"\\u12g4\"", 4), ("\"\\u+123\"", 4),
        ("[] []", 4), ("{\"a\":1,}", 8), ("\u{FEFF}1", 1),
    ])
    func mistakesAreTold(text: String, column: Int) {
        #expect(throws: JSONDamage(line: 1, column: column)) { try value(text) }
    }

    @Test func theLineOfAMistakeIsTold() {
        #expect(throws: JSONDamage(line: 3, column: 3)) { try value("{\n\"河\": 1,\n  ?}") }
    }

    /// Nothing that is cut off is taken for whole, but a number, which may end anywhere behind a digit.
    @Test func cutInputIsDamage() throws {
        let whole = Array("{\"河\": [1, \"\\ud83d\\ude00 b\", null, true], \"c\": {\"d\": -1.5e3}}".utf8)
        for cut in 0..<whole.count {
            #expect(throws: JSONDamage.self, "cut at \(cut)") { try JSONParser.value(of: Array(whole[..<cut])) }
        }
        for cut in 0..<whole.count { _ = JSONParser.lenientValue(of: Array(whole[..<cut])) }
        #expect(JSONParser.lenientValue(of: whole) == (try JSONParser.value(of: whole)))
    }

    @Test func bytesThatAreNoUTF8AreDamageOnlyWhereTheFileIsWrittenBack() {
        let bytes = [UInt8(ascii: "\""), 0xBA, 0xD3, UInt8(ascii: "\"")]
        #expect(throws: JSONDamage.self) { try JSONParser.value(of: bytes) }
        #expect(JSONParser.lenientValue(of: bytes) == .string("\u{FFFD}\u{FFFD}"))
    }

    @Test func commonMistakesAreReadLeniently() {
        func lenient(_ text: String) -> JSONValue? { JSONParser.lenientValue(of: Array(text.utf8)) }
        #expect(lenient("[1,,2,]") == .array([.number("1"), .number("2")]))
        #expect(lenient("{\"a\": \"x\ny\\q\"} and more") == .object([JSONMember("a", .string("x\nyq"))]))
        #expect(lenient("?") == nil)
    }

    @Test func deepNestingIsRefused() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try value(nested(200)) }
        #expect(throws: JSONDamage.self) { try value(nested(201)) }
        #expect(throws: JSONDamage.self) { try value(String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test func aMemberIsReplacedInItsPlace() throws {
        let object = try value("{\"b\": 1, \"a\": 2}")
        #expect(object.setting("b", to: .null) == .object([JSONMember("b", .null), JSONMember("a", .number("2"))]))
        #expect(object.setting("c", to: .bool(true)).members?.map(\.name) == ["b", "a", "c"])
        #expect(object.setting("b", to: nil) == .object([JSONMember("a", .number("2"))]))
        #expect(JSONValue.number("2147483648").count == nil)
        #expect(JSONValue.number("2147483647").count == 2_147_483_647)
        #expect(JSONValue.number("1.0").integer == nil)
    }

    @Test func aGeneratedDocumentIsThatOfItsValues() {
        let members: [(String, JSONPart)] = [
            ("b", .array(count: 3_000) { .object([("n", .value(.number("\($0)"))), ("a", .value(.string("河口晚报")))]) }),
            ("a", .value(.null)),
        ]
        var pieces: [String] = []
        JSONWriter.write(.object(members.map { (name: $0.0, value: $0.1) }), to: { pieces.append($0) })
        let elements = (0..<3_000).map { number in
            JSONValue.object([JSONMember("a", .string("河口晚报")), JSONMember("n", .number("\(number)"))])
        }
        #expect(pieces.count > 2)
        #expect(
            pieces.joined()
                == JSONWriter.text(of: .object([JSONMember("a", .null), JSONMember("b", .array(elements))])))
    }
}
