/// The value of a field and its parameters: `text/html; charset="utf-8"`.
struct MailParameters: Equatable {
    /// The value in lower case.
    private(set) var value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var parts: [Substring] = []
        var isQuoted = false
        var start = text.startIndex
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ";", !isQuoted {
                parts.append(text[start..<index])
                start = text.index(after: index)
            }
        }
        parts.append(text[start...])
        value = (parts[0].trimmedToContent ?? "").lowercased()
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "="), let name = part[..<equals].trimmedToContent else { continue }
            let written = part[part.index(after: equals)...].trimmedToContent ?? ""
            parameters[name.lowercased()] = written.filter { $0 != "\"" }
        }
    }

    subscript(name: String) -> String? { parameters[name] }
}
