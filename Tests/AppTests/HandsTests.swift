import Foundation
import Testing

@testable import App

/// Commands that are given a story or a word, and reading aloud.
@Suite struct HandsTests {
    private static let settings = "broadsheet/config.toml"

    private func script(_ name: String, _ text: String, in sitting: Sitting) throws {
        try sitting.write("#!/bin/sh\n" + text, to: "bin/" + name)
        chmod(sitting.file("bin/" + name), 0o755)
    }

    @Test func whatACommandPrintsIsShown() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("Tab g")
        sitting.type("|head -n 1; echo end")
        sitting.press("Enter")
        sitting.wait("the output") { $0.hasPrefix(" head -n 1; echo end") && $0.contains("青年工作有了“联席会”\n  end") }
        sitting.press("q")
        sitting.wait(for: "基层妇联")
    }

    @Test(arguments: [
        ("no-such-command", "The command no-such-command was not found."),
        ("exit 7", "The command exit 7 failed with 7."),
        ("echo no map >&2; exit 3", "The command echo no map >&2; exit 3 failed with 3: no map"),
        ("true", "true has ended and printed nothing."),
        ("yes", "The command yes printed more than 1 MB and was ended."),
        ("kill -9 $$", "The command kill -9 $$ was ended by a signal."),
    ])
    func aCommandThatComesToNothingIsASentence(command: String, sentence: String) throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.type("|" + command)
        sitting.press("Enter")
        #expect(sitting.wait(for: sentence).contains("基层妇联"))
    }

    @Test func theDictionaryGetsTheWordAsAnArgumentAndNoShellReadsIt() throws {
        let sitting = try Sitting(opening: ["page.txt"]) { sitting in
            try sitting.write("标题在此\n\n$(touch pwned);`id` 一段文字。\n", to: "page.txt")
            try script("dictionary", "printf '<%s>' \"$@\"\n", in: sitting)
            try sitting.write("dictionary-command = \"\(sitting.file("bin/dictionary")) -n\"\n", to: Self.settings)
        }
        sitting.wait(for: "1 story")
        sitting.press("Enter v s !")
        sitting.wait(for: "<-n><$(touch pwned);`id` 一段文字。>")
        #expect(!FileManager.default.fileExists(atPath: sitting.file("pwned")))
    }

    @Test func theSourceIsOpenedInTheEditorAtTheLine() throws {
        let sitting = try Sitting(
            opening: ["page.txt"], variables: ["EDITOR": "ed"],
            prepare: { try $0.write("\n\n标题在此\n\n第一段在第五行。\n", to: "page.txt") },
            command: { command, file in
                command == "ed +5 \"$1\"" && file.hasSuffix("/page.txt") ? 0 : 1
            })
        sitting.wait(for: "1 story")
        sitting.press("E")
        sitting.wait("the page again") { $0.contains("1 story") && !$0.contains("failed") }
        sitting.press("Enter")
        sitting.wait(for: "1 of 1")
    }

    /// The lines of a feed are not those of its stories.
    @Test func inMarkupTheLineIsTheOneWithTheWords() throws {
        let feed = """
            <rss version="2.0"><channel><title>Quay Wire</title>

            <item><title>A lamp is lit</title>

            <description>The lamp at the quay was lit on Tuesday, and the whole town came to see it.</description></item>
            </channel></rss>
            """
        let sitting = try Sitting(
            opening: ["feed.xml"], variables: ["EDITOR": "ed"], prepare: { try $0.write(feed, to: "feed.xml") },
            command: { command, _ in command == "ed +5 \"$1\"" ? 0 : 1 })
        sitting.wait(for: "A lamp is lit")
        sitting.press("Enter E")
        sitting.wait("the story again") { $0.contains("The lamp at the quay") && !$0.contains("failed") }
    }

    @Test func whatIsNoTextIsNotOpenedInTheEditor() throws {
        let sitting = try Sitting(opening: [Sitting.samples + "/harbour-week.epub"], variables: ["EDITOR": "ed"])
        sitting.wait(for: "Pilot Boat")
        sitting.press("E")
        sitting.wait(for: "harbour-week.epub is no text that an editor could open.")
    }

    @Test func commandsOfTheShellAreRemembered() throws {
        let first = try Sitting()
        first.wait(for: "青年工作")
        first.type("|wc -l")
        first.press("Enter")
        first.wait("the output") { $0.hasPrefix(" wc -l") }
        first.press("y")
        first.wait("the sentence") { $0.contains("clipboard") && !$0.contains("where they are from") }
        first.press("Q")
        first.waitForEnd()
        let second = try Sitting(after: first)
        second.wait(for: "青年工作")
        second.press("| Up")
        second.wait(for: "| wc -l")
        second.press("Down")
        second.wait("the empty line") { !$0.contains("wc -l") }
    }

    @Test func sentencesAreSpokenOneAfterTheOtherUntilAKey() throws {
        let sitting = try Sitting(
            opening: ["page.txt"], variables: ["PATH": "/nowhere"],
            prepare: {
                try $0.write("标题在此\n\n-第一句。第二句。第三句。\n", to: "page.txt")
            })
        sitting.wait(for: "1 story")
        sitting.press("Enter L")
        sitting.wait(for: "Neither spd-say nor espeak-ng can be heard here")
    }

    @Test func theVoiceGetsTheTextAsOneArgumentBehindTheOptions() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-bin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (program, heard) = (folder.path + "/spd-say", folder.path + "/heard")
        try Data("#!/bin/sh\nprintf '%s|' \"$@\" >> '\(heard)'\n".utf8).write(to: URL(filePath: program))
        chmod(program, 0o755)
        let sitting = try Sitting(
            opening: ["page.txt"], variables: ["PATH": folder.path],
            prepare: { try $0.write("标题在此\n\n-第一句。第二句。\n", to: "page.txt") })
        sitting.wait(for: "1 story")
        sitting.press("Enter L")
        sitting.wait(for: "The story has been read aloud.")
        let spoken = ["标题在此", "-第一句。", "第二句。"].map { "-w|-l|zh|--|\($0)|" }.joined()
        #expect(try String(contentsOfFile: heard, encoding: .utf8) == spoken)
    }

    @Test func theVoiceEndsWithTheProgram() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-bin-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (program, started) = (folder + "/espeak-ng", folder + "/started")
        let marking = "echo $$ > '\(started).new'\n/bin/mv '\(started).new' '\(started)'\n"
        try "#!/bin/sh\n\(marking)exec /bin/sleep 97\n".write(toFile: program, atomically: false, encoding: .utf8)
        chmod(program, 0o755)
        let sitting = try Sitting(
            opening: ["page.txt"], variables: ["PATH": folder],
            prepare: { try $0.write("标题在此\n\n-第一句。第二句。\n", to: "page.txt") })
        sitting.wait(for: "1 story")
        sitting.press("Enter L")
        sitting.wait("the voice") { _ in FileManager.default.fileExists(atPath: started) }
        let voice = try String(contentsOfFile: started, encoding: .utf8).trimmingCharacters(in: .newlines)
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(kill(try #require(pid_t(voice)), 0) != 0)
    }

    @Test func nobodyElsesVoiceIsStopped() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-bin-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (program, called) = (folder + "/spd-say", folder + "/called")
        try "#!/bin/sh\necho called > '\(called)'\n".write(toFile: program, atomically: false, encoding: .utf8)
        chmod(program, 0o755)
        let sitting = try Sitting(variables: ["PATH": folder])
        sitting.wait(for: "青年工作")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(!FileManager.default.fileExists(atPath: called))
    }

    @Test func nothingIsLoggedWhereTheSettingsSaySo() throws {
        let sitting = try Sitting {
            try $0.write("memory = false\nlog-level = \"info\"\ncolumns = 9\n", to: Self.settings)
        }
        sitting.wait(for: "columns must be")
        sitting.press("Q")
        sitting.waitForEnd()
        #expect(!FileManager.default.fileExists(atPath: sitting.file("state/broadsheet/log")))
    }

    @Test func failuresAreWrittenToTheLog() throws {
        let sitting = try Sitting { try $0.write("log-level = \"info\"\ncolumns = 9\n", to: Self.settings) }
        sitting.wait(for: "columns must be")
        sitting.press("Q")
        sitting.waitForEnd()
        let log = try sitting.text(of: "state/broadsheet/log")
        #expect(log.contains(" error config.toml line 2: columns must be"))
        #expect(log.contains(" info opened"))
    }
}
