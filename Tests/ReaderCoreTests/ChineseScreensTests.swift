import ScreenModel
import Testing

@testable import ReaderCore

/// Every screen in Chinese: nothing on it is English but names of keys, and what is typed as it is.
@Suite struct ChineseScreensTests {
    /// Keys, and words that are typed in a query or a shell.
    private static let typed: Set = [
        "Space", "Enter", "Esc", "Tab", "Home", "End", "PgUp", "PgDn", "Del", "Backspace", "Ctrl", "shell", "fg",
        "headline", "byline", "section", "tag", "from", "to", "is", "unread", "bookmarked", "zhanggaina", "zgn",
        "Harbour", "Gazette", "harbour", "txt", "old", "mz",  // names of the fixtures, and what is typed
        "set", "theme", "goto", "export", "write", "run", "NAME", "VALUE", "PLACE", "PATH", "md", "html", "epub",
        "json",
        "broadsheet", "import", "remove", "basic", "gb", "strict", "none", "GB", "Broadsheet", "UTF", "mark",
    ]

    private static let scripts = [
        "", "j", "Enter", "Enter Space", "Enter v", "Enter v l b", "Enter c", "Enter r", "Enter p", "Enter w",
        "Enter s", "Enter s x", "Enter J J J", "Enter G n", "Enter b B", "B", "Enter b B t", "Enter b B /", "?",
        "? PgDn",
        "/", "/ \"老桥\"", "/ \"没有的词\"", "/ Tab \"老桥\"", "/ Tab \"没有的词\" Enter", "/ \"~(\"", "/ \"is:old\"", "m", "'",
        "' z",
        "Enter m z", "u", "x", "X", "f", "v", "t", "S", "o", "Enter o", "C-c", ">", "<", "]", "] ] ]", "[",
        "Enter y", "Enter b u", "/ \"老桥\" Tab Tab",
    ]

    @Test(arguments: scripts)
    func speakChinese(script: String) {
        for (columns, rows) in [(80, 24), (120, 36), (200, 50), (60, 20), (40, 10)] {
            var reader = Fixture.reader(columns: columns, rows: rows)
            reader.context.preferences.language = .chinese
            reader.press(script)
            expectChinese(reader, "\(script) at \(columns)×\(rows)")
        }
    }

    @Test func theShelfSpeaksChinese() {
        for script in ["", "j", "d", "B", "?", "/", "]", "f", "S"] {
            var reader = ShelfFixture.reader()
            reader.context.preferences.language = .chinese
            reader.press(script)
            expectChinese(reader, script)
        }
        var empty = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 24), language: .chinese)
        empty.answer(.shelf([]))
        expectChinese(empty, "an empty shelf")
    }

    private func expectChinese(_ reader: Reader, _ place: String) {
        for line in reader.view().text.split(separator: "\n") {
            for word in line.matches(of: /[A-Za-z]{2,}/) where !Self.typed.contains(String(word.output)) {
                Issue.record("\(place): “\(word.output)” in “\(line)”")
            }
        }
    }
}
