import Foundation
import TestSupport
import Testing

/// An import onto a disk that has no room left for it.
@Suite struct FullDiskTests {
    private let scratch = TemporaryFolder()

    @Test func saysSoAndKeepsWhatIsThere() throws {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("broadsheet")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            return print("SKIPPED: the program is not built beside its tests.")
        }
        for folder in ["papers", "disk"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
        }
        for number in 0..<300 {
            let page = (0..<6).map { story in
                "第\(number)号第\(story)条消息\n\n本报讯 河边的路灯在第\(number)个夜晚亮了,\(story)号桥通车,"
                    + String(repeating: "大家\(number)都去看\(story),", count: 60) + "看完就回家。\n\n"
            }
            try page.joined().write(toFile: scratch.path + "/papers/\(number).txt", atomically: false, encoding: .utf8)
        }
        // A disk of its own for this process and its children alone; where the system does not allow that, nothing is shown.
        let output = try run(
            "unshare", "--map-root-user", "--mount", "sh", "-c",
            """
            mount -t tmpfs -o size=3m none "$2" || exit 77
            export XDG_DATA_HOME="$2" HOME="$2" LC_ALL=C.UTF-8
            "$1" import "$3" 2>&1; echo "status $?"
            "$1" list | wc -l
            "$1" search 通车 --limit 1 >/dev/null; echo "status $?"
            mount -o remount,size=64m "$2"
            "$1" import "$3"; echo "status $?"
            """, "sh", program.path, scratch.path + "/disk", scratch.path + "/papers")
        guard let output else { return print("SKIPPED: no disk can be made here.") }
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("The disk is full: the library ") }, "\(output)")
        let kept = try #require(lines.compactMap { Int($0) }.first)
        #expect(kept > 0 && kept < 300)
        #expect(lines.filter { $0.hasPrefix("status") } == ["status 1", "status 0", "status 0"])
        #expect(lines.last { $0.contains("issues") }?.contains(" \(kept) unchanged.") == true, "\(output)")
    }

    /// The command's output; `nil` if it could not be run or says so by 77.
    private func run(_ arguments: String...) throws -> String? {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 77 || output.isEmpty ? nil : output
    }
}
