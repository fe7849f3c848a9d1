/// Decodes encoded words in fields: `=?iso-8859-1?Q?M=FCller?=` (RFC 2047).
enum MailWords {
    static func decode(_ value: [UInt8]) -> String {
        let text = plain(value)
        var result = ""
        var rest = Substring(text)
        var endsInWord = false
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            if !(endsInWord && before.allSatisfy(\.isWhitespace)) { result += before }
            guard let word = word(rest[start.upperBound...]) else {
                result += "=?"
                rest = rest[start.upperBound...]
                endsInWord = false
                continue
            }
            result += word.text
            rest = rest[word.end...]
            endsInWord = true
        }
        return result + rest
    }

    private static func plain(_ value: [UInt8]) -> String {
        (try? SourceFile(path: "", bytes: value).text().string) ?? String(decoding: value, as: UTF8.self)
    }

    /// The text of an encoded word after its `=?`, and where the word ends.
    private static func word(_ text: Substring) -> (text: String, end: Substring.Index)? {
        let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].first == "=", parts[0].allSatisfy({ !$0.isWhitespace }) else { return nil }
        let letters = Array(parts[2].utf8)
        let bytes: [UInt8]?
        switch parts[1].lowercased() {
        case "b": bytes = Base64.decode(parts[2])
        case "q": bytes = QuotedPrintable.decode(letters[...], spaces: true)
        default: bytes = nil
        }
        guard let bytes else { return nil }
        let charset = String(parts[0].prefix { $0 != "*" })
        let decoded = try? SourceFile(path: "", bytes: bytes).text(declared: charset).string
        return (decoded ?? String(decoding: bytes, as: UTF8.self), parts[3].index(after: parts[3].startIndex))
    }
}
