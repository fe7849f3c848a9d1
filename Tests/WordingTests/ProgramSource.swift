import Foundation

/// A Swift source of the program.
struct ProgramSource {
    /// From `Sources` on: `ReaderCore/Reader.swift`.
    let name: String
    let text: String

    /// The sources of all targets but the catalogue itself.
    static func all() throws -> [ProgramSource] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        return try names.sorted().filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Wording/") }.map {
            ProgramSource(name: $0, text: try String(contentsOf: sources.appending(path: $0), encoding: .utf8))
        }
    }
}
