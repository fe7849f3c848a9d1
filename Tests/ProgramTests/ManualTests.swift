import Foundation
import Testing

/// The manual, the help and the completions are made from the commands and the table of keys, in both languages.
@Suite struct ManualTests {
    private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../README.md").standardizedFileURL
    private static let commands = [
        "import", "list", "search", "remove", "export", "config", "doctor", "manual", "install",
    ]

    private func broadsheet(_ arguments: String...) throws -> (status: Int32, output: String, error: String) {
        try finish(TerminalSession.program, arguments)
    }

    /// README's table is that of the program, as another test sees to.
    @Test func theManualHasEveryKeyOfTheTable() throws {
        let manual = try broadsheet("manual", "--language", "en").output
        let readme = try String(contentsOf: Self.readme, encoding: .utf8)
        let table = readme.split(separator: "| keys | do |")[1].split(separator: "\n\n")[0]
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count > 40)
        for row in rows {
            let help = row.split(separator: " | ").last.map { $0.dropLast(2) } ?? ""
            let isThere = manual.contains(help.replacing("-", with: "\\-"))
            #expect(isThere, "\(row)")
        }
    }

    @Test(arguments: ["en", "zh"])
    func theManualHasEveryCommandAndOption(language: String) throws {
        let manual = try broadsheet("manual", "--language", language)
        #expect(manual.status == 0)
        #expect(manual.output.hasPrefix(".TH BROADSHEET 1"))
        for command in Self.commands {
            #expect(manual.output.contains(".SS broadsheet \(command)\n"), "\(command)")
            let help = try broadsheet(command, "--help", "--language", language).output
            for option in help.matches(of: /--[a-z-]+/) where !["--help", "--version"].contains(option.output) {
                #expect(
                    manual.output.contains(option.output.replacing("-", with: "\\-")), "\(command) \(option.output)")
            }
        }
    }

    @Test func theHelpIsInTheLanguageThatIsAskedFor() throws {
        let chinese = try finish(TerminalSession.program, ["list", "--help"], environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.output.contains("列出报库里的各期，最新在前。"))
        #expect(chinese.output.contains("用法：broadsheet list"))
        #expect(chinese.output.contains("显示帮助。"))
        #expect(!chinese.output.contains("OPTIONS"))
        let english = try finish(
            TerminalSession.program, ["list", "--help", "--language", "en"], environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(english.output.contains("List the issues in the library, newest first."))
        let configured = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)")
        let folder = configured.appending(path: "broadsheet")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: configured) }
        try Data("language = \"zh\"\n".utf8).write(to: folder.appending(path: "config.toml"))
        let set = try finish(
            TerminalSession.program, ["list", "--help"],
            environment: ["LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": configured.path])
        #expect(set.output.contains("列出报库里的各期，最新在前。"))
        let failure = try finish(TerminalSession.program, ["export", "/no"], environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(failure.error == "broadsheet: /no：没有这个文件或文件夹。\n")
    }

    @Test func theInstallationPutsTheManualsAndTheCompletions() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = try broadsheet("install", "--prefix", folder)
        #expect(result.status == 0)
        func text(_ path: String) throws -> String {
            try String(contentsOfFile: folder + "/share/" + path, encoding: .utf8)
        }
        #expect(try text("man/man1/broadsheet.1") == broadsheet("manual", "--language", "en").output)
        #expect(try text("man/zh_CN/man1/broadsheet.1") == broadsheet("manual", "--language", "zh").output)
        for file in [
            "bash-completion/completions/broadsheet", "zsh/site-functions/_broadsheet",
            "fish/vendor_completions.d/broadsheet.fish",
        ] {
            let script = try text(file)
            for command in Self.commands { #expect(script.contains(command), "\(file): \(command)") }
            #expect(script.contains("format"), "\(file)")
        }
        let bash = folder + "/share/bash-completion/completions/broadsheet"
        #expect(try finish("/bin/bash", ["-n", bash]).status == 0)
        let options = try broadsheet("read", "--help").output.matches(of: /--[a-z-]+/).map { String($0.0) }
        for option in options where !["--version", "--help"].contains(option) {
            #expect(try text("bash-completion/completions/broadsheet").contains(option))
        }
        for (words, completed) in [
            ("har", "harbour-gazette.txt"), ("import har", "harbour-gazette.txt"), ("exp", "export"),
            ("export --form", "--format"), ("--enc", "--encoding"), ("--no-memory har", "harbour-gazette.txt"),
        ] {
            let script = """
                cd '\(folder)'; touch harbour-gazette.txt; . '\(bash)'; COMP_LINE='broadsheet \(words)'
                COMP_WORDS=(broadsheet \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_POINT=${#COMP_LINE}
                _broadsheet_or_path broadsheet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            #expect(try finish("/bin/bash", ["-c", script]).output == completed + "\n", "\(words)")
        }
    }
}
