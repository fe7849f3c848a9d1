import FoundationEssentials
import Glibc
import _FoundationICU

/// Writes the tables of `Sources/CFoldingTables` anew, from ICU's data: `swift run folding-tables Sources/CFoldingTables`.
///
/// The formats are described in `CFoldingTables.h`. A library is indexed by these tables: where they change, a migration
/// must index it anew. Those in the repository were written by ICU 72.
@main
struct FoldingTables {
    static func main() throws {
        guard CommandLine.arguments.count == 2, let rules = UnicodeRules() else {
            print("usage: folding-tables FOLDER")
            exit(2)
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        try foldings(by: rules).write(to: folder.appendingPathComponent("folding.bin"))
        try readings(by: rules).write(to: folder.appendingPathComponent("pinyin.bin"))
        print(
            "ICU \(U_ICU_VERSION), Unicode \(U_UNICODE_VERSION):",
            "folding.bin and pinyin.bin are written.")
    }

    private static let blockSize = 128
    private static let limit = 0x32000

    private static func foldings(by rules: UnicodeRules) -> Data {
        var blocks: [[UInt32]] = []
        var numbers: [[UInt32]: UInt32] = [:]
        var index: [UInt32] = []
        var expansions: [UInt32] = []
        for start in stride(from: 0, to: limit, by: blockSize) {
            let block = (start..<start + blockSize).map { code -> UInt32 in
                guard let scalar = Unicode.Scalar(code), ICU.isAssigned(scalar.code) else { return 0 }
                let folded = rules.folded(scalar).map(\.value)
                if folded.count == 1 { return folded[0] == scalar.value ? 0 : folded[0] }
                if folded.isEmpty { return 0x8000_0000 }
                let place = UInt32(expansions.count)
                expansions += folded
                return 0x8000_0000 | place << 8 | UInt32(folded.count)
            }
            if numbers[block] == nil {
                numbers[block] = UInt32(blocks.count)
                blocks.append(block)
            }
            index.append(numbers[block] ?? 0)
        }
        return data([UInt32(index.count), UInt32(blocks.count)] + index + blocks.joined() + expansions)
    }

    private static func readings(by rules: UnicodeRules) -> Data {
        var more: [Unicode.Scalar: [String]] = [:]
        for line in polyphones.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if let han = words.first?.unicodeScalars.first { more[han, default: []] += words.dropFirst() }
        }
        var perCharacter: [[String]] = []
        for code in 0x3400..<0xA000 {
            guard let scalar = Unicode.Scalar(code), ICU.isHan(scalar.code) else {
                perCharacter.append([])
                continue
            }
            var all: [String] = []
            for reading in rules.readings(of: scalar) + (more[scalar] ?? []) where !all.contains(reading) {
                all.append(reading)
                let plain = reading.replacing("v", with: "u")
                if plain != reading, !all.contains(plain) { all.append(plain) }
            }
            perCharacter.append(all)
        }
        let syllables = Array(Set(perCharacter.joined())).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($1, UInt16($0)) })
        var sets: [[UInt16]: UInt16] = [:]
        var members: [UInt16] = []
        let characters = perCharacter.map { readings -> UInt16 in
            if readings.isEmpty { return 0 }
            let set = readings.prefix(4).compactMap { numbers[$0] }
            if let known = sets[set] { return known + 1 }
            let number = UInt16(sets.count)
            sets[set] = number
            members += set + [UInt16](repeating: .max, count: 4 - set.count)
            return number + 1
        }
        var names: [UInt8] = []
        for syllable in syllables {
            names += Array(syllable.utf8) + [UInt8](repeating: 0, count: 8 - syllable.utf8.count)
        }
        return data([UInt16(syllables.count), UInt16(sets.count)] + characters + members) + Data(names)
    }

    private static func data<Number: FixedWidthInteger>(_ numbers: [Number]) -> Data {
        numbers.map(\.littleEndian).withUnsafeBytes { Data($0) }
    }
}
