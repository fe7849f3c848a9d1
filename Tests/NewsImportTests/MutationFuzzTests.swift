import Foundation
import NewsImport
import NewsModel
import Testing

/// Files as they come, damaged at random: whatever happens to them, an import answers or refuses.
@Suite struct MutationFuzzTests {
    /// Rounds of a plain run; `BROADSHEET_FUZZ_ROUNDS` asks for more.
    private static let rounds =
        ProcessInfo.processInfo.environment["BROADSHEET_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1_500

    private static let texts = [
        "# 柳荫早报 2031年4月5日\n> 共 2 版\n\n## 第01版：要闻\n\n### 1. 集市搬进新棚\n*雨天也能买菜*\n\n本报讯 昨天清晨，**集市**搬家。\n\n[查看原文](https://p.example/1)\n\n<p>树有三百岁。</p><br>\n",
        "---\ntitle: \"Lamps\"\npub_date: 1881-11-03\ntags: [a, b]\n---\n\n# Lamps\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n",
        "### 石桥村修渠  两日完工\n林远\n1951-03-12\n第2版()\n专栏：通讯\n\n　　石桥村修渠\n    两日完工\n    【本报石桥十日电】水渠修通。\n",
        "@TITLE=石桥修渠\n@DATE=1951-03-12\n@PAGE=2\n\n水渠修通了。\n@TITLE=又一篇\n正文。\n",
        "date,paper,title,text\n2031-04-05,柳荫早报,渡口,\"加开\"\"两班\"\"。\n船票不变。\"\n",
        "{\"newspaper\":\"Gazette\",\"date\":\"1912-04-16\",\"articles\":[{\"headline\":\"Fog\",\"body\":\"<p>Fog.</p>\\n\\u4e00\"}]}",
        "{\"title\":\"一\",\"content\":\"甲。\"}\n{\"title\":\"二\",\"content\":\"乙。\"}\n",
        "河口新桥通车\n\n本报记者 温良\n\n昨天上午，跨越河口两岸的新桥\n\n正式通车。桥长一千二百米。\n",
    ]

    private static let samples: [[UInt8]] = {
        var samples = texts.map { Array($0.utf8) }
        for encoding in ["GB18030", "BIG5", "UTF-16LE", "UTF-32BE", "ISO-2022-JP", "SHIFT_JIS"] {
            samples.append(EncodedBytes.of("河口新橋通車\n\n昨日午前九時、橋が開通した。", in: encoding))
        }
        let pages = texts.prefix(3).enumerated().map {
            (name: "p/2031-04-0\($0 + 1)/A0\($0).txt", bytes: Array($1.utf8))
        }
        for kind in [PackedFiles.Kind.zip, .tar, .tarGzip, .gzip, .xz, .zstd] {
            samples.append(PackedFiles.archive(pages, as: kind))
        }
        return samples.filter { !$0.isEmpty }
    }()

    @Test func noDamageIsTooMuch() {
        var random = Mutations(seed: 20_260_417)
        var opened = 0
        for round in 0..<Self.rounds {
            let bytes = random.damaged(Self.samples[round % Self.samples.count], with: Self.samples)
            guard let issues = try? IssueImporter.issues(from: bytes, source: "p") else { continue }
            opened += 1
            #expect(!issues.isEmpty)
            for issue in issues {
                let lines = issue.lines.count
                for article in issue.issue.articles {
                    let numbers =
                        article.sourceLines + article.body.flatMap(\.sourceLines)
                        + article.photos.flatMap(\.sourceLines)
                    if lines > 0 { #expect(numbers.allSatisfy { (1...lines).contains($0) }) }
                }
            }
        }
        #expect(opened > Self.rounds / 4)
    }
}

/// Damage drawn from a seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct Mutations {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

    /// The sample after one to six changes.
    mutating func damaged(_ sample: [UInt8], with others: [[UInt8]]) -> [UInt8] {
        var bytes = sample
        for _ in 0...below(6) { change(&bytes, others) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let start = below(bytes.count + 1)
        let end = min(bytes.count, start + below(40))
        switch below(8) {
        case 0: if start < bytes.count { bytes[start] = UInt8(truncatingIfNeeded: next()) }
        case 1: if start < bytes.count { bytes[start] ^= 1 << UInt8(below(8)) }
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 4: bytes.insert(contentsOf: (0..<below(9)).map { _ in UInt8(truncatingIfNeeded: next()) }, at: start)
        case 5: bytes.removeSubrange(start...)
        case 6: bytes.insert(contentsOf: Self.marks[below(Self.marks.count)].utf8, at: start)
        default:
            let other = others[below(others.count)]
            bytes.insert(contentsOf: other.prefix(below(other.count + 1)), at: start)
        }
    }

    private static let marks = [
        "\u{0}", "---\n", "# ", "\n\n", "**", "](", "![", "<p>", "</script>", "&#x110000;", "\u{FEFF}", "\r", "\"", "第",
        "|", "`",
        "```\n", "@TITLE=", "9999-99-99", "[[[[[[[[", "{\"a\":", "\u{2028}",
    ]
}
