import ArgumentParser
import Foundation
import Glibc
import RandomNumbers

/// Disks that are full, limited or read-only, kills, and libraries that are cut or exchanged while the program runs:
/// everything reported as saved must be there.
struct FaultsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults", abstract: "Full disks, limits, kills, libraries cut and exchanged: what is lost?")

    @Option(help: "Rounds of each kind.")
    var rounds = 30

    private static let inside = "BROADSHEET_FAULTS_INSIDE"

    func run() throws {
        guard ProcessInfo.processInfo.environment[Self.inside] == nil else { return try runInside() }
        // Mount disks visible only to this process and its children.
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        let time = try ProcessTiming(
            ["unshare", "--map-root-user", "--mount", program, "faults", "--rounds", "\(rounds)"],
            environment: [Self.inside: "1"])
        print(String(decoding: time.output, as: UTF8.self), terminator: "")
        if time.output.isEmpty { print("SKIPPED: no disks can be made here.") }
        if time.status != 0 { throw ExitCode(Int32(time.status)) }
    }

    private func runInside() throws {
        var lost = 0
        for fault in Fault.allCases {
            var tally = FaultTally()
            for round in 0..<rounds {
                var random = SeededRandom(seed: UInt64(round))
                let sitting = try FaultSitting()
                try sitting.suffer(fault, &random)
                tally.add(try sitting.tally())
            }
            lost += tally.lost + tally.signals
            print(
                "\(fault.rawValue): \(rounds) rounds, \(tally.kept) bookmarks and issues said to be kept,",
                "\(tally.refused) refused in a sentence, \(tally.lost) lost, \(tally.signals) ended by a signal of their own"
            )
        }
        if lost > 0 { throw ExitCode.failure }
    }
}

/// The kinds of fault.
enum Fault: String, CaseIterable {
    case full = "disk full"
    case limit = "limit of a file's size, as a quota"
    case readOnly = "read-only"
    case kill = "kill -9"
    case cut = "library cut"
    case exchanged = "library exchanged"
}

struct FaultTally {
    var kept = 0
    var refused = 0
    var lost = 0
    var signals = 0

    mutating func add(_ other: FaultTally) {
        kept += other.kept
        refused += other.refused
        lost += other.lost
        signals += other.signals
    }
}
