import Foundation
import Testing

/// The built program's commands: what they write, where, and how they end.
@Suite struct CommandTests {
    private let sample = TerminalSession.samples + "/weidu-2020-12-02.txt"

    private func broadsheet(_ arguments: String..., environment: [String: String] = [:]) throws
        -> (status: Int32, output: String, error: String)
    {
        try finish(TerminalSession.program, arguments, environment: environment)
    }

    @Test func theShelfWithoutATerminalIsOneSentence() throws {
        let result = try broadsheet()
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.error.hasPrefix("broadsheet: Broadsheet reads in a terminal, and this is none"))
    }

    @Test func readingWithoutATerminalIsOneSentence() throws {
        let result = try broadsheet(sample)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.error.hasPrefix("broadsheet: Broadsheet reads in a terminal, and this is none"))
        #expect(result.error.count(where: \.isNewline) == 1)
    }

    @Test(arguments: ["no-such-terminal", "", "dumb"])
    func aTerminalThatIsNotKnownIsOneSentence(name: String) throws {
        let terminal = try TerminalSession(
            "TERM='\(name)' '\(TerminalSession.program)' '\(sample)'", columns: 120, rows: 10)
        let screen = try terminal.wait(for: "status 1")
        #expect(screen.contains("broadsheet: The terminal type “\(name)”"))
    }

    @Test func whatCannotBeReadIsOneSentenceAndNoScreen() throws {
        let terminal = try TerminalSession("'\(TerminalSession.program)' /no/such/page /nor/this")
        let screen = try terminal.wait(for: "status 1")
        #expect(screen.contains("broadsheet: /no/such/page: there is no such file or folder."))
        #expect(!screen.contains("/nor/this"))
    }

    @Test func whatIsMissingIsOneSentence() throws {
        let result = try broadsheet("export", "/no/such/page")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.error == "broadsheet: /no/such/page: there is no such file or folder.\n")
    }

    @Test func aLibraryInWhichThereIsNothingSaysSo() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["XDG_DATA_HOME": folder]
        #expect(try broadsheet("import", "/no/such/page", environment: environment).status == 1)
        let empty = "broadsheet: the library is empty: broadsheet import PATH… fills it.\n"
        #expect(try broadsheet("list", environment: environment).error == empty)
        #expect(try broadsheet("search", "灯", environment: environment).error == "broadsheet: 0 of 0 stories\n" + empty)
        let nothing = try broadsheet("search", "", environment: environment)
        #expect(nothing.status == 1)
        #expect(nothing.error == "broadsheet: There is nothing to look for.\n")
        let noDay = try broadsheet("search", "from:yesterday", environment: environment)
        #expect(noDay.status == 1)
        #expect(noDay.error.contains("yesterday"))
        let missing = try broadsheet("import", "/no/such/page", environment: environment)
        #expect(missing.status == 1)
        #expect(missing.output.isEmpty)
        #expect(missing.error == "broadsheet: /no/such/page: there is no such file or folder.\n")
        let unknown = try broadsheet("export", "12ab", environment: environment)
        #expect(unknown.status == 1)
        let sentence = "There is no file 12ab, and no issue or story of that id in the library."
        #expect(unknown.error == "broadsheet: \(sentence)\n")
    }

    @Test func wrongUsageIsTwo() throws {
        #expect(try broadsheet("--no-such-option").status == 2)
        #expect(try broadsheet("export").status == 2)
        #expect(try broadsheet("export", sample, "--format", "pdf").status == 2)
        #expect(try broadsheet("bookmarks", "list", "--from", "yesterday").status == 2)
        #expect(try broadsheet("bookmarks", "add", sample, "--tag", "two words").status == 2)
        #expect(try broadsheet("bookmarks", "add", sample, "--quote", "").status == 2)
        #expect(try broadsheet("bookmarks", "remove", "").status == 2)
        #expect(try broadsheet("remove", "").status == 2)
        #expect(try broadsheet("install", "--prefix", "").status == 2)
    }

    @Test func anEmptyPathIsWrongUsage() throws {
        for command in [["export", ""], ["import", ""], ["bookmarks", "add", ""], ["bookmarks", "merge", ""], [""]] {
            let result = try finish(TerminalSession.program, command)
            #expect(result.status == 2, "\(command)")
            #expect(result.error.contains("A path has at least one character"), "\(command)")
        }
    }

    @Test func aFileThatLooksLikeAnOptionIsNamedAsItIsToBeWritten() throws {
        for arguments in [["-dash.txt"], ["export", "-dash.txt"], ["import", "-dash.txt"]] {
            let result = try finish(TerminalSession.program, arguments)
            #expect(result.status == 2)
            #expect(
                result.error
                    == "broadsheet: “-dash.txt” begins with “-” and is taken for an option: write ./-dash.txt for the file.\n"
            )
        }
        let missing = try broadsheet("export", "--", "-dash.txt").error
        #expect(missing.hasSuffix("/-dash.txt: there is no such file or folder.\n"))
    }

    @Test func whatGoesIntoAPipeIsAsCleanAsOnATerminal() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let environment = ["XDG_DATA_HOME": folder]
        let page = folder + "/a\nb\u{1B}[2J.txt"
        try "正文\u{1B}[5n一段\u{202E}。".write(toFile: page, atomically: false, encoding: .utf8)
        #expect(try broadsheet("import", page, environment: environment).status == 0)
        let list = try broadsheet("list", environment: environment).output
        #expect(list.count(where: \.isNewline) == 1)
        #expect(list.hasSuffix("/a b\u{FFFD}[2J.txt\n"))
        let text = try broadsheet("export", page, environment: environment).output
        #expect(text.contains("正文\u{FFFD}[5n一段。"))
        let raw = try broadsheet("export", page, "--raw", environment: environment).output
        #expect(raw.contains("正文\u{1B}[5n一段\u{202E}。"))
        let file = folder + "/out.txt"
        #expect(try broadsheet("export", page, "--output", file, environment: environment).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("正文\u{FFFD}[5n一段。"))
        #expect(try broadsheet("export", page, "--output", file, "--raw", environment: environment).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("正文\u{1B}[5n一段\u{202E}。"))
        let missing = try broadsheet("export", folder + "/\u{1B}c\nbroadsheet: 5 issues removed.").error
        #expect(missing.contains("/\u{FFFD}c broadsheet: 5 issues removed.: there is no such file"))
        #expect(missing.count(where: \.isNewline) == 1)
    }

    @Test func helpAndVersionAreAnswers() throws {
        let help = try broadsheet("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("export"))
        #expect(help.error.isEmpty)
        let version = try broadsheet("--version")
        #expect(version.status == 0)
        #expect(version.output.contains("."))
    }

    @Test func aClosedPipeIsDone() throws {
        let command = "'\(TerminalSession.program)' export '\(sample)' --format json | true; echo ${PIPESTATUS[0]}"
        #expect(try run("/bin/bash", ["-c", command]) == "0\n")
    }

    @Test func exportAccountsForEveryLineOnce() throws {
        let samples = try FileManager.default.contentsOfDirectory(atPath: TerminalSession.samples)
        for page in samples where page.hasSuffix(".txt") {
            let path = TerminalSession.samples + "/" + page
            let result = try broadsheet("export", path, "--format", "json")
            #expect(result.status == 0)
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            let filled = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 }
            #expect(try ExportedLines.all(inJSON: result.output).sorted() == filled, "in \(page)")
        }
    }

    @Test func anIssueOfTheLibraryIsExportedByItsID() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["XDG_DATA_HOME": folder]
        #expect(try broadsheet("import", sample, environment: environment).status == 0)
        let list = try broadsheet("list", environment: environment).output
        let id = String(try #require(list.split(separator: "\t").first))
        let exported = try broadsheet("export", id, environment: environment)
        #expect(exported.status == 0)
        #expect(exported.output == (try broadsheet("export", sample).output))
        #expect(try broadsheet("export", "0123456789abcdef", environment: environment).status == 1)
    }

    @Test func theRealPageIsRebuilt() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/seeds")
        let page = folder.standardizedFileURL.path + "/000_62cdb271a8ed1a48.txt"
        guard FileManager.default.fileExists(atPath: page) else {
            print("SKIPPED: the real newspaper page is not on this machine")
            return
        }
        let json = try broadsheet("export", page, "--format", "json").output
        #expect(try ExportedLines.all(inJSON: json).count == 78)
        for headline in [
            "魏都区青年工作联席会议第一次全体会议召开", "魏都区妇联开展基层妇联领头雁提质赋能培训", "百场“大戏”唱出魏都奋进活力",
            "魏都区举办专题讲座 深入学习贯彻党的十九届五中全会精神", "召开社区“两委”换届工作会议", "魏都区:打通服务群众的“最后一米”",
            "好儿媳张改娜:用孝心谱写人间真情", "为民服务也需要“工匠精神”", "为加强对青少年的法治教育",
        ] {
            #expect(json.contains(headline), "\(headline)")
        }
    }

    @Test func aStoryOfTheLibraryIsBookmarkedByItsId() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = ["XDG_DATA_HOME": folder.path(percentEncoded: false)]
        let page = folder.appending(path: "page.txt")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: "\(TerminalSession.samples)/weidu-2020-12-02.txt", toPath: page.path(percentEncoded: false))
        let imported = try broadsheet("import", page.path(percentEncoded: false), environment: environment)
        #expect(imported.status == 0)
        try FileManager.default.removeItem(at: page)  // the library needs the page no more

        let without = try broadsheet("search", "-妇联", "--limit", "1", environment: environment)
        #expect(without.error.hasPrefix("broadsheet: 1 of "))
        let found = try broadsheet("search", "妇联", "--format", "json", environment: environment)
        let answer = try #require(JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
        let hit = try #require((answer["hits"] as? [[String: Any]])?.first?["article"] as? [String: Any])
        let id = try #require(hit["id"] as? String)
        let added = try broadsheet("bookmarks", "add", id, "--tag", "kept", environment: environment)
        #expect(added.status == 0)
        let list = try broadsheet("bookmarks", "list", "--format", "json", environment: environment)
        #expect(list.output.contains(id))
        let unknown = try broadsheet("bookmarks", "add", "0123abcd", environment: environment)
        #expect(unknown.status == 1)
    }

    @Test func aListOfHeadlinesIsLookedForInTheLibrary() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["XDG_DATA_HOME": folder]
        let gazette = TerminalSession.samples + "/harbour-gazette.txt"
        #expect(try broadsheet("import", gazette, environment: environment).status == 0)
        let list = folder + "/list.txt"
        try "https://example.org/boats\tThe Case for Slow Boats\nNo Such Story\n".write(
            toFile: list, atomically: true, encoding: .utf8)
        let result = try broadsheet("bookmarks", "import", list, environment: environment)
        #expect(result.status == 1)
        #expect(result.output == "\(list): 1 added, 0 known, 1 not found\n")
        #expect(result.error == "\(list), line 2: no story “No Such Story”.\n")
        let kept = try broadsheet("bookmarks", environment: environment).output
        #expect(kept.contains("The Case for Slow Boats  (https://example.org/boats)"))
    }

    @Test func aQuoteMayGoOnInTheNextParagraph() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let gazette = TerminalSession.samples + "/harbour-gazette.txt"
        let result = try broadsheet(
            "bookmarks", "add", gazette, "--quote", "than in a queue. A city that moves",
            environment: ["XDG_DATA_HOME": folder])
        #expect(result.status == 0)
        let list = try broadsheet("bookmarks", "export", "--format", "json", environment: ["XDG_DATA_HOME": folder])
        #expect(list.output.contains("than in a queue.\\nA city that moves"))
    }

    @Test func theListSaysWhatBecameOfTheText() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "places-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = ["XDG_DATA_HOME": folder.path(percentEncoded: false)]
        let page = folder.appending(path: "page.txt")
        let path = page.path(percentEncoded: false)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: "\(TerminalSession.samples)/weidu-2020-12-02.txt", encoding: .utf8)
        try text.write(to: page, atomically: true, encoding: .utf8)
        for quote in ["35名文化志愿者带来了戏曲、舞蹈", "社区党支部书记范学政说", "大约5.5万人守在手机前看完了全程"] {
            let added = try broadsheet("bookmarks", "add", path, "--quote", quote, environment: environment)
            #expect(added.status == 0)
        }
        let changed = text.replacing("35名文化志愿者", with: "36名文化志愿者").replacing("排练到晚上", with: "排练到夜里十点")
            .replacing("大约5.5万人守在手机前看完了全程", with: "")
        try changed.write(to: page, atomically: true, encoding: .utf8)

        let list = try broadsheet("bookmarks", "list", "--in", path, environment: environment).output
        let states = list.split(separator: "\n").map { $0.components(separatedBy: "  ").last ?? "" }
        #expect(states == ["in place, text changed", "moved", "lost, text kept"])
        let json = try broadsheet("bookmarks", "list", "--in", path, "--format", "json", environment: environment)
            .output
        #expect(json.contains("\"text\": \"36名文化志愿者带来了戏曲、舞蹈\""))
        let kept = try broadsheet("bookmarks", "list", "--format", "json", environment: environment).output
        #expect(!kept.contains("\"place\""))
    }

    @Test func aHomeThatIsNoPathFromTheRootIsNotTaken() throws {
        let arguments = [
            "-u", "XDG_DATA_HOME", "-u", "XDG_CONFIG_HOME", "HOME=here", TerminalSession.program, "doctor",
        ]
        let result = try finish("/usr/bin/env", arguments)
        #expect(result.status == 0)
        #expect(result.output.contains("/.local/share/broadsheet/library.sqlite"))
        #expect(!result.output.contains("here/.local"))
    }

    @Test func doctorNamesThePaths() throws {
        let result = try broadsheet("doctor", environment: ["XDG_DATA_HOME": "/tmp/nowhere"])
        #expect(result.status == 0)
        #expect(result.output.contains("/tmp/nowhere/broadsheet/bookmarks.json"))
        #expect(result.output.contains("library         /tmp/nowhere/broadsheet/library.sqlite\n"))
        #expect(result.output.contains("ncurses widths  as layout has them"))
    }

    @Test func doctorSpeaksJSONWithNamesInEnglish() throws {
        let result = try broadsheet(
            "doctor", "--format", "json", "--language", "zh", environment: ["XDG_DATA_HOME": "/tmp/nowhere"])
        let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: String]]
        let library = try #require(rows?.first { $0["name"] == "library" })
        #expect(library["value"] == "/tmp/nowhere/broadsheet/library.sqlite")
        #expect(library["state"] == "没有")
    }
}

/// The `sourceLines` of an exported issue, from wherever they stand.
enum ExportedLines {
    static func all(inJSON text: String) throws -> [Int] {
        collect(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }

    private static func collect(_ value: Any) -> [Int] {
        if let members = value as? [String: Any] {
            return members.flatMap { $0.key == "sourceLines" ? $0.value as? [Int] ?? [] : collect($0.value) }
        }
        return (value as? [Any] ?? []).flatMap(collect)
    }
}
