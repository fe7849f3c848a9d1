import Fuzzing
import TestSupport
import Testing

/// Every kind of file that the program reads, damaged: no signal, no hang, nothing lost, the original kept.
///
/// `benchmarks fuzz` goes on for as long as it is told.
@Suite struct FuzzTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [
        ("pages", 700), ("bookmarks", 150), ("corrections", 500), ("library", 25), ("settings", 2_000),
        ("state", 500),
    ])
    func damagedFilesDoNoHarm(name: String, rounds: Int) throws {
        let type = try #require(FuzzSubjects.all.first { $0.name == name })
        var subject = try type.init(folder: folder.path)
        for round in 0..<rounds {
            var damage = ByteDamage(seed: UInt64(round))
            #expect(throws: Never.self, "\(name), seed \(round)") { try subject.round(&damage) }
        }
    }

    @Test func everyKindIsTried() {
        #expect(
            FuzzSubjects.all.map { $0.name } == ["pages", "bookmarks", "corrections", "library", "settings", "state"])
    }

    @Test func damageComesAgainByItsSeed() {
        let sample = Array("第一个过桥的是卖豆腐的老陈 12".utf8)
        for seed in 0..<50 as Range<UInt64> {
            var (one, other) = (ByteDamage(seed: seed), ByteDamage(seed: seed))
            #expect(one.damaged(sample) == other.damaged(sample))
        }
    }
}
