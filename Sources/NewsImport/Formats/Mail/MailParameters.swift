/// The value of a field and its parameters: `text/html; charset="utf-8"`.
struct MailParameters: Equatable {
    /// The value in lower case.
    private(set) var value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces: [Substring] = []
        var isQuoted = false
        var start = text.startIndex
        for place in text.indices {
            if text[place] == "\"" { isQuoted.toggle() }
            if text[place] == ";", !isQuoted {
                pieces.append(text[start..<place])
                start = text.index(after: place)
            }
        }
        pieces.append(text[start...])
        value = (pieces[0].trimmedToContent ?? "").lowercased()
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "="), let name = piece[..<equals].trimmedToContent else { continue }
            let written = piece[piece.index(after: equals)...].trimmedToContent ?? ""
            parameters[name.lowercased()] = written.filter { $0 != "\"" }
        }
    }

    subscript(name: String) -> String? { parameters[name] }
}
