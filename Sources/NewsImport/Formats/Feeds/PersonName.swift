/// Authors' names as feeds and mails write them, with an address: `jo@example.org (Jo Doe)`, `Jo Doe <jo@example.org>`.
enum PersonName {
    /// The name alone, the address if there is no name, or `nil` if there is neither.
    static func name(in text: String) -> String? {
        var line = InlineText()
        line.append(text)
        guard let text = line.text.trimmedToContent else { return nil }
        guard text.contains("@") else { return unquoted(text) }
        if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
            let inside = text[text.index(after: open)..<close]
            let outside = text[..<open]
            if let name = (inside.contains("@") ? outside : inside).trimmedToContent { return unquoted(name) }
        }
        if let open = text.firstIndex(of: "<") {
            if let name = text[..<open].trimmedToContent { return unquoted(name) }
            return text[text.index(after: open)...].prefix { $0 != ">" }.trimmedToContent
        }
        let words = text.split(separator: " ")
        let names = words.filter { !$0.contains("@") }
        return names.isEmpty ? text : names.joined(separator: " ").trimmedToContent
    }

    /// The name without a word that marks it as the author's: `By Ann Reef`, `作者：李帆`.
    static func withoutRole(_ name: String) -> String? {
        let roles = ["By ", "by ", "BY ", "By: ", "Von ", "Par ", "Por ", "作者：", "作者:", "文 / ", "文/"]
        let role = roles.first { name.hasPrefix($0) }
        return name.dropFirst(role?.count ?? 0).trimmedToContent
    }

    private static func unquoted(_ name: String) -> String? {
        name.count > 2 && name.first == "\"" && name.last == "\""
            ? String(name.dropFirst().dropLast()).trimmedToContent : name
    }
}
