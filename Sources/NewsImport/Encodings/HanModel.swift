import CLanguageModel
import PageReconstruction
import UnicodeText

/// The cost of characters in Chinese, Japanese and Korean text, in bits: the negative logarithm of their probability.
struct HanModel {
    enum Script {
        case simplified, traditional, japanese, korean
    }

    private let table: CharacterTable?
    private let total: Double
    private var folded: [UInt32: UInt32] = [:]

    init() {
        table = CharacterTable(
            bytes: UnsafeRawBufferPointer(
                start: broadsheet_language_model(), count: broadsheet_language_model_size()))
        total = max(table?.count(Symbols.key([Symbols.total])) ?? 1, 1)
    }

    mutating func bits(of text: ScalarSample, in language: Script) -> Double {
        var sum = text.asciiBits
        var previous: UInt32 = 0
        for index in text.others {
            let value = text.scalars[index].value
            let isAfterOther = index > 0 && text.scalars[index - 1].value >= 0x80
            sum += bits(of: value, after: isAfterOther ? previous : 0, in: language)
            // A Latin word is mostly surrounded by text in its own script.
            if text.isLetter(index - 1) { sum += 2 }
            if text.isLetter(index + 1) { sum += 2 }
            previous = value
        }
        return sum
    }

    private mutating func bits(of value: UInt32, after previous: UInt32, in language: Script) -> Double {
        switch value {
        case 0x4E00...0x9FFF: bitsOfHan(value, after: previous, in: language)
        case 0x3001, 0x3002, 0xFF0C: 5
        case 0x300A...0x3011, 0x201C, 0x201D, 0xFF08, 0xFF09, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x2014, 0x2026, 0x3000:
            6.5
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: 8.5
        case 0x3041...0x3096: language == .japanese ? 5 : 14
        case 0x30A0...0x30FF: language == .japanese ? 7 : 14
        case 0xFF61...0xFF9F: language == .japanese ? 12 : 18
        case 0xAC00...0xD7A3:
            language == .korean ? (Self.commonHangul.contains(value) ? 6 : 10.5) : 20
        case 0xFFFD: 30
        case 0x80..<0xA0, 0xE000..<0xF900: 22
        case 0x3400...0x4DBF, 0x20000...0x3FFFF: 20
        case 0x2460...0x249B, 0x25A0...0x25FF, 0x2600...0x26FF, 0xB7, 0x2022, 0xFF00...0xFFEF: 11
        default: 15
        }
    }

    private mutating func bitsOfHan(_ value: UInt32, after previous: UInt32, in language: Script) -> Double {
        switch language {
        case .korean: return 15
        case .japanese: return count(value) > 100 || count(fold(value)) > 100 ? 10.5 : 12.5
        case .simplified:
            let known = chinese(value, after: previous)
            return count(value) > 0 ? known : min(known, chinese(fold(value), after: 0) + 5)
        case .traditional: return chinese(fold(value), after: fold(previous)) + 0.5
        }
    }

    /// The bits of a character, from a mixture of its own frequency and that of the pair with `previous`.
    private func chinese(_ value: UInt32, after previous: UInt32) -> Double {
        let alone = count(value)
        if alone == 0 { return 16 }
        var share = alone / total
        let before = previous > 0 ? count(previous) : 0
        if before > 0, let table {
            let pair = table.count(UInt64(previous & 0xFFFF) << 16 | UInt64(value))
            share = 0.6 * share + 0.4 * min(1, pair / before)
        }
        return -Double(share.exponent) - (share.significand - 1)
    }

    private func count(_ value: UInt32) -> Double {
        value < 0x10000 ? table?.count(UInt64(value)) ?? 0 : 0
    }

    private mutating func fold(_ value: UInt32) -> UInt32 {
        if let known = folded[value] { return known }
        let scalar = Unicode.Scalar(value) ?? " "
        let simplified = FoldedText(String(Character(scalar))).units.first ?? value
        folded[value] = simplified
        return simplified
    }

    /// The most frequent syllables, which make up half of the syllables in Korean news.
    private static let commonHangul = Set(
        "이다는의에을를가은하고지기로한사도서리어아대인자시해수정일들그나전원라과있것으면제부보장동연상주여만구스조성세니까습안내신우국공오경무요했게선생비야미용말계위방마회실모진분관개적"
            .unicodeScalars.map(\.value))
}
