/// The string literals of a Swift source, as phrases have them for keys: `{1}` in the place of an argument.
struct StringLiterals {
    private(set) var found: [(key: String, line: Int)] = []
    private var rest: Substring
    private var line = 1

    init(_ source: String) {
        rest = source[...]
        readCode(until: nil)
    }

    /// Reads code to the parenthesis that closes an argument, or to the end.
    private mutating func readCode(until closing: Character?) {
        var depth = 0
        while let next = rest.first {
            if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                while !rest.isEmpty, !rest.hasPrefix("*/") { step() }
            } else if next == "#", let hashes = hashesOfRawString() {
                skipRawString(hashes)
            } else if next == "\"" {
                readLiteral()
            } else {
                if next == "(" { depth += 1 }
                if next == ")" {
                    if closing != nil, depth == 0 { return }
                    depth -= 1
                }
                step()
            }
        }
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count {
            if rest.first == "\n" { line += 1 }
            rest = rest.dropFirst()
        }
    }

    private mutating func readLiteral() {
        let start = line
        let quotes = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        step(quotes.count)
        var (key, arguments) = ("", 0)
        while !rest.isEmpty, !rest.hasPrefix(quotes) {
            if rest.hasPrefix("\\(") {
                step(2)
                readCode(until: ")")
                step()
                arguments += 1
                key += "{\(arguments)}"
            } else if rest.hasPrefix("\\u{"), let close = rest.firstIndex(of: "}") {
                let digits = rest[rest.index(rest.startIndex, offsetBy: 3)..<close]
                key += UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
                rest = rest[rest.index(after: close)...]
            } else if rest.first == "\\" {
                step()
                switch rest.first {
                case "n": key += "\n"
                case "t": key += "\t"
                case "\n": break
                case let escaped?: key.append(escaped)
                case nil: break
                }
                step()
            } else {
                if let next = rest.first { key.append(next) }
                step()
            }
        }
        step(quotes.count)
        found.append((key, start))
    }

    /// The number of `#` before a quotation mark; `nil` where there is none.
    private func hashesOfRawString() -> Int? {
        let hashes = rest.prefix { $0 == "#" }
        return rest.dropFirst(hashes.count).first == "\"" ? hashes.count : nil
    }

    private mutating func skipRawString(_ hashes: Int) {
        let quotes = rest.dropFirst(hashes).hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        step(hashes + quotes.count)
        let end = quotes + String(repeating: "#", count: hashes)
        while !rest.isEmpty, !rest.hasPrefix(end) { step() }
        step(end.count)
    }
}
