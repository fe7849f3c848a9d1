import Foundation
import Testing

/// Type as it stands on a real terminal.
@Suite(.serialized) struct TypeSessionTests {
    private let program = "'\(TerminalSession.program)'"

    @Test func linesOfAChinesePageHaveNoHolesAndNoOrphans() throws {
        let terminal = try TerminalSession(
            "\(program) '\(TerminalSession.samples)/weidu-2020-12-02.txt'", columns: 80, rows: 40)
        try terminal.wait(for: "青年工作")
        try terminal.press("Tab", "g", "Enter")
        try terminal.wait(for: "1 of 8")
        for _ in 0..<3 {
            let rows = try terminal.screen().split(separator: "\n").dropFirst().dropLast()
            for row in rows where !row.contains("│") && !row.contains("J") {
                let text = row.drop { $0 == " " }
                #expect(!text.contains("   "), "\(text)")
                // One character alone, with its mark perhaps.
                #expect(text.isEmpty || text.count > 2, "\(text)")
                #expect(text.first.map { !"，。、；：！？）》”".contains($0) } ?? true, "\(text)")
            }
            try terminal.turn(by: "Space")
        }
        try terminal.press("p")
        try terminal.wait(for: "Marks as in the source.")
        try terminal.press("r")
        try terminal.wait("other edges") { $0.contains("ight edges") }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }

    @Test func englishWordsAreDividedWhereTheSystemCan() throws {
        guard FileManager.default.fileExists(atPath: "/usr/share/hyphen/hyph_en_US.dic") else {
            print("SKIPPED: hyphen-en-us is not installed")
            return
        }
        let page = """
            THE QUAY TIMES

            The town has a tram again

            By Jane Doe

            The reconstruction of the bridge has encouraged administrators to reconsider transportation everywhere, said the \
            superintendent, who had misunderstood the recommendation of the committee on Tuesday.
            """
        let terminal = try TerminalSession(
            "printf '%s' '\(page)' > page.txt; \(program) page.txt", columns: 40, rows: 20,
            environment: ["XDG_DATA_DIRS": "/usr/share"])
        try terminal.wait(for: "tram again")
        try terminal.press("Enter")
        try terminal.wait("a divided word") { $0.split(separator: "\n").contains { $0.hasSuffix("-") } }
        try terminal.press(":")
        try terminal.type("set hyphenation off")
        try terminal.press("Enter")
        try terminal.wait("whole words") { !$0.split(separator: "\n").contains { $0.hasSuffix("-") } }
        try terminal.press("Q")
        try terminal.wait(for: "status 0")
    }
}
