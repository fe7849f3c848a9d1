import ArgumentParser
import Foundation
import Fuzzing
import Glibc

/// Reads damaged files for a given time.
struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Every kind of file that the program reads, damaged: no signal, no hang, nothing lost.")

    @Option(help: "Seconds in all, shared by the kinds.")
    var seconds = 600.0

    @Option(help: "The seed of the first round of each kind.")
    var seed: UInt64 = 1_000_000

    @Option(help: "The only kind to try.")
    var only: String?

    @Flag(help: "Each sample of pages by itself, so that every importer has its share of the seconds.")
    var importers = false

    /// The limit of processor time, after which a round counts as hanging; it is ended by SIGPROF, and its file is
    /// kept. A round that only waits too long is ended by SIGALRM.
    private static let limitSeconds = 20
    private static let waitSeconds: UInt32 = 600

    func run() throws {
        let folder = NSTemporaryDirectory() + "broadsheet-fuzz-\(getpid())"
        print("The file of a round that ends with a signal stays in \(folder).")
        if importers { return try fuzzImporters(in: folder) }
        let kinds = FuzzSubjects.all.filter { only == nil || $0.name == only }
        guard !kinds.isEmpty else { throw ValidationError("There is no such kind.") }
        var failures = 0
        for kind in kinds {
            failures += try fuzz(
                kind.name, in: folder + "/" + kind.name, seconds: seconds / Double(kinds.count)
            ) { try kind.init(folder: $0) }
        }
        if failures > 0 { throw ExitCode.failure }
        try FileManager.default.removeItem(atPath: folder)
    }

    private func fuzzImporters(in folder: String) throws {
        let names = try PageSubject.sampleNames()
        var failures = 0
        for (number, name) in names.enumerated() {
            failures += try fuzz(
                name, in: folder + "/\(number)", seconds: seconds / Double(names.count)
            ) { try PageSubject(folder: $0, only: number) }
        }
        if failures > 0 { throw ExitCode.failure }
        try FileManager.default.removeItem(atPath: folder)
    }

    /// - Returns: the number of rounds that went wrong.
    private func fuzz(
        _ name: String, in folder: String, seconds: Double, _ make: (String) throws -> any FuzzSubject
    ) throws -> Int {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var subject = try make(folder)
        var (rounds, failures, slowest) = (0, 0, Duration.zero)
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while clock.now < end {
            let own = seed + UInt64(rounds)
            var damage = ByteDamage(seed: own)
            Self.limit(seconds: Self.limitSeconds)
            alarm(Self.waitSeconds)
            let time = clock.measure {
                do {
                    try subject.round(&damage)
                } catch {
                    failures += 1
                    print("\(name), seed \(own): \(error)")
                }
            }
            alarm(0)
            Self.limit(seconds: 0)
            if time > slowest {
                slowest = time
                if time > .seconds(2) { print("\(name), seed \(own): \(time)") }
            }
            rounds += 1
        }
        print("\(name): \(rounds) rounds, \(failures) wrong, the slowest \(slowest)")
        fflush(nil)
        return failures
    }

    /// Ends the program by SIGPROF once it has used this much processor time; 0 removes the limit.
    private static func limit(seconds: Int) {
        var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
        setitimer(Int32(ITIMER_PROF.rawValue), &limit, nil)
    }
}
