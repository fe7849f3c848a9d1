import ArgumentParser
import Foundation

/// Typical material in bulk: the time and memory that the program takes to import it.
struct ImportsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "Saved pages, an EPUB, scans, a folder of years, a feed, one line without an end.")

    @Option(help: "The only material to import.")
    var only: String?

    func run() throws {
        let folder = NSTemporaryDirectory() + "broadsheet-imports-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for material in ImportMaterial.all where only == nil || only == material.name {
            let own = folder + "/" + material.name
            try FileManager.default.createDirectory(atPath: own + "/home", withIntermediateDirectories: true)
            guard let path = try material.make(own) else {
                print("SKIPPED: \(material.name), as zip is not installed.")
                continue
            }
            for command in ["export", "import"] {
                let (time, bytes) = (try run(command, path, own + "/home"), size(of: path))
                let seconds = time.milliseconds / 1000
                print(
                    material.name, command + ":",
                    String(format: "%.2f s, %.2f s of processors,", seconds, time.processorSeconds),
                    String(format: "%.1f MB,", Double(bytes) / 1e6),
                    String(format: "%.1f MB/s,", Double(bytes) / 1e6 / seconds),
                    String(format: "%.0f MiB,", time.peakMebibytes),
                    "status \(time.status) (wanted: \(material.wanted))")
            }
            try FileManager.default.removeItem(atPath: own)
        }
    }

    private func run(_ command: String, _ path: String, _ home: String) throws -> ProcessTiming {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "broadsheet").path
        return try ProcessTiming([program, command, path], environment: ["XDG_DATA_HOME": home, "LC_ALL": "C.UTF-8"])
    }

    private func size(of path: String) -> Int {
        func bytes(_ path: String) -> Int {
            (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        }
        guard let files = FileManager.default.subpaths(atPath: path), !files.isEmpty else { return bytes(path) }
        return files.map { bytes(path + "/" + $0) }.reduce(0, +)
    }
}
