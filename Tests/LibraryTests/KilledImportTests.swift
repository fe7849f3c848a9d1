import Foundation
import Library
import NewsModel
import TestSupport
import Testing
import TextSearch

/// An import that is ended with `kill -9` leaves whole issues, and an index that agrees with them.
@Suite struct KilledImportTests {
    private let scratch = TemporaryFolder()

    @Test func leavesWholeIssues() throws {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("broadsheet")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            return print("SKIPPED: the program is not built beside its tests.")
        }
        let papers = scratch.path + "/papers"
        try FileManager.default.createDirectory(atPath: papers, withIntermediateDirectories: true)
        for number in 0..<120 {
            let page = (0..<6).map { "第\(number)号第\($0)条消息\n\n本报讯 河边的路灯在第\(number)个夜晚亮了,\($0)号桥通车。\n\n" }.joined()
            try page.write(toFile: "\(papers)/\(number).txt", atomically: false, encoding: .utf8)
        }
        for milliseconds in [60, 120, 200, 300, 450] {
            let process = Process()
            process.executableURL = program
            process.arguments = ["import", papers]
            process.environment = ["XDG_DATA_HOME": scratch.path, "HOME": scratch.path, "LC_ALL": "C.UTF-8"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            try expectWhole(LibraryDatabase(path: scratch.path + "/broadsheet/library.sqlite"))
        }
    }

    private func expectWhole(_ library: LibraryDatabase) throws {
        let query = TextQuery("通车")
        var scanned = 0
        for shelved in try library.issues() {
            let issue = try #require(try library.issue(shelved.reference.id)?.issue)
            #expect(issue.articles.count == shelved.stories)
            scanned += issue.articles.filter { SearchableStory($0).answers(query) }.count
        }
        #expect(try library.count(query) == scanned)
    }
}
