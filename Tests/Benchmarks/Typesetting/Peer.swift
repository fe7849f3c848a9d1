import Foundation

/// A tool that people fold text with, on the same file.
struct Peer {
    let name: String
    private let arguments: [String]

    static func all(file: String) -> [Peer] {
        [
            Peer(name: "fold -s -w 80 (counts bytes)", arguments: ["fold", "-s", "-w", "80", file]),
            Peer(name: "fmt -w 80 (breaks at blanks only)", arguments: ["fmt", "-w", "80", file]),
            Peer(
                name: "less, to the end and out (in a terminal)",
                arguments: ["script", "-qec", "TERM=xterm LESS= less +Gq '\(file)'", "/dev/null"]),
        ]
    }

    /// Seconds, the median of five runs.
    func timing() throws -> Double {
        var seconds: [Double] = []
        for _ in 0..<5 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = arguments
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            let clock = ContinuousClock()
            let start = clock.now
            try process.run()
            process.waitUntilExit()
            seconds.append((clock.now - start) / .seconds(1))
        }
        return seconds.sorted()[2]
    }
}
