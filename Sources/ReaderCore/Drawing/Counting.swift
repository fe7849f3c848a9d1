/// Numbers as sentences have them.
enum Counting {
    /// `1 story`, `3,992 stories`; the plural takes an `s` unless it is given.
    static func words(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(digits(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// `3,992`.
    static func digits(_ number: Int) -> String {
        guard number >= 1000 else { return String(number) }
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
