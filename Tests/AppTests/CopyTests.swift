import Foundation
import Testing

@testable import App

/// A copied story goes to the terminal, and to the command of the settings.
@Suite struct CopyTests {
    private static let settings = "broadsheet/config.toml"

    @Test func aCopyGoesToTheTerminal() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("Tab g j y")
        sitting.wait(for: "Given to the terminal's clipboard")
        let copied = try #require(sitting.terminal.copied.first)
        #expect(copied.hasPrefix("基层妇联干部“充电”"))
        #expect(copied.contains("\n\n— "))
    }

    @Test func aCopyGoesToTheCommandOfTheSettingsAsTheyAreThen() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        let copy = sitting.file("copy")
        try sitting.write("copy-command = \"tee \(copy); exit 3\"\n", to: Self.settings)
        sitting.press("Tab g j y")
        sitting.wait(for: "The command for copies, tee \(copy.prefix(20))")
        sitting.wait(for: "failed with 3.")
        #expect(try sitting.text(of: "copy") == sitting.terminal.copied.first)
        try sitting.write("copy-command = 3\n", to: Self.settings)
        sitting.press("y")
        sitting.wait(for: "copy-command must be a string.")
        try sitting.write("copy-command = \n", to: Self.settings)
        sitting.press("y")
        sitting.wait(for: "config.toml cannot be read: line 1")
    }

    @Test func whatDoesNotFitTheClipboardIsCounted() throws {
        let sitting = try Sitting(opening: ["long.txt"]) {
            try $0.write("长长的一篇\n\n" + String(repeating: "街灯一盏一盏地亮了。", count: 2_000) + "\n", to: "long.txt")
        }
        sitting.wait(for: "1 story")
        sitting.press("y")
        sitting.wait(for: "the first 10000 of 20")
        #expect(sitting.terminal.copied.first?.count == 10_000)
    }

    @Test func noControlIsGivenToACommand() throws {
        let sitting = try Sitting(opening: ["page.txt"]) { sitting in
            try sitting.write("标题在此\n\n正文\u{1B}[2J一段,还有\u{202E}一段。\n", to: "page.txt")
            try sitting.write("copy-command = \"cat > \(sitting.file("copy"))\"\n", to: Self.settings)
        }
        sitting.wait(for: "1 story")
        sitting.press("y")
        sitting.wait(for: "Given to the terminal's clipboard")
        sitting.press("Q")
        sitting.waitForEnd()
        let copied = try sitting.text(of: "copy")
        #expect(copied.contains("正文\u{FFFD}[2J一段"))
        #expect(!copied.contains("\u{202E}"))
        #expect(copied == sitting.terminal.copied.first)
    }

    @Test func aCommandThatHangsEndsWithTheProgram() throws {
        let sitting = try Sitting { sitting in
            try sitting.write(
                "copy-command = \"echo $$ > \(sitting.file("pid")); exec sleep 60\"\n", to: Self.settings)
        }
        sitting.wait(for: "青年工作")
        sitting.press("y")
        sitting.wait(for: "Given to the terminal's clipboard")
        var process: Int32?
        for _ in 0..<500 where process == nil {
            process = (try? sitting.text(of: "pid")).flatMap { Int32($0.dropLast()) }
            usleep(10_000)
        }
        let group = try #require(process)
        sitting.press("Q")
        sitting.waitForEnd()
        for _ in 0..<500 where kill(-group, 0) == 0 { usleep(10_000) }
        #expect(kill(-group, 0) != 0)
    }

    @Test func aCommandIsNotTakenFromAFileThatOthersMayWrite() throws {
        let sitting = try Sitting { sitting in
            try sitting.write("copy-command = \"touch \(sitting.file("ran"))\"\n", to: Self.settings)
            chmod(sitting.file(Self.settings), 0o666)
        }
        sitting.wait(for: "青年工作")
        sitting.press("y")
        sitting.wait(for: "names a command, but is not yours alone to write: it is not run.")
        #expect(!FileManager.default.fileExists(atPath: sitting.file("ran")))
    }

    @Test func settingsThatAreNoTextAreASentence() throws {
        let sitting = try Sitting { sitting in
            try FileManager.default.createDirectory(
                atPath: sitting.file(Self.settings), withIntermediateDirectories: true)
        }
        sitting.wait(for: "青年工作")
        sitting.press("y")
        sitting.wait(for: "config.toml cannot be read: it is a folder.")
        try FileManager.default.removeItem(atPath: sitting.file(Self.settings))
        try Data([0xC4, 0xE3, 0xBA, 0xC3]).write(to: URL(filePath: sitting.file(Self.settings)))
        sitting.press("y")
        sitting.wait(for: "config.toml cannot be read: it is not UTF-8.")
        #expect(Settings.load(sitting.file("no-such-file")) == Settings())
    }
}
