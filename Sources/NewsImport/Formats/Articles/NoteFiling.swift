import NewsModel

/// Notes that stand at the end of a text of several stories go to the story in which their mark stands.
enum NoteFiling {
    static func file(_ sections: inout [Section]) {
        for section in sections.indices {
            for place in sections[section].articles.indices {
                let body = sections[section].articles[place].body
                guard body.contains(where: { $0.kind == .note }) else { continue }
                sections[section].articles[place].body = []
                var owner = (section, place)
                for paragraph in body {
                    if paragraph.kind == .note, let mark = mark(of: paragraph.text), !holds(mark, body) {
                        owner = firstPlace(of: mark, in: sections) ?? (section, place)
                    } else if paragraph.kind != .note || mark(of: paragraph.text) != nil {
                        owner = (section, place)
                    }
                    sections[owner.0].articles[owner.1].body.append(paragraph)
                }
            }
        }
    }

    /// The mark in brackets with which a note begins.
    private static func mark(of note: String) -> String? {
        guard note.first == "[", let end = note.firstIndex(of: "]") else { return nil }
        return String(note[...end])
    }

    private static func holds(_ mark: String, _ body: [Paragraph]) -> Bool {
        body.contains { $0.kind != .note && $0.text.contains(mark) }
    }

    private static func firstPlace(of mark: String, in sections: [Section]) -> (Int, Int)? {
        for (number, section) in sections.enumerated() {
            if let place = section.articles.firstIndex(where: { holds(mark, $0.body) }) { return (number, place) }
        }
        return nil
    }
}
