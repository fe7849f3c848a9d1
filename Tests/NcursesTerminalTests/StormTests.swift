import RandomNumbers
import ScreenModel
import Testing

@testable import NcursesTerminal

@Suite("Storms")
struct StormTests {
    @Test("of random bytes only what stands outside every sequence is typed", arguments: 1...8)
    func onlyPlainKeysAct(seed: UInt64) {
        var storm = Storm(seed: seed)
        let bytes = storm.bytes(count: 50_000)
        var typist = Typist()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int(storm.random.next() % 900) + 1)
            typist.type(piece)
            rest = rest.dropFirst(piece.count)
        }
        typist.wait(milliseconds: 5_000)
        let typed = typist.events.flatMap(Self.plainScalars)
        let plain = ReferenceDecoder.plainScalars(of: bytes)
        let same = zip(typed, plain).prefix { $0 == $1 }.count
        #expect(
            typed == plain,
            "after \(typed[..<same].suffix(9)) \(typed[same...].prefix(9)) is typed, not \(plain[same...].prefix(9))")
        #expect(typed.count > 5_000)
    }

    /// The scalars that an event types, controls as themselves; none for keys that sequences send.
    private static func plainScalars(of input: TerminalInput) -> [Unicode.Scalar] {
        switch input {
        case .event(.text(let text)): Array(text.unicodeScalars)
        case .event(.key(.control(let character))): [ReferenceDecoder.control(character)]
        case .event(.key(.enter)): ["\r"]
        case .event(.key(.tab)): ["\t"]
        case .event(.key(.backspace)): ["\u{7F}"]
        default: []
        }
    }
}

/// Says by patterns over the whole input, and not byte by byte, what in it is plain.
enum ReferenceDecoder {
    static func plainScalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
        // A scalar a byte, so that patterns can name them.
        let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        let sequences =
            #/
            \x1B+ (?:
                \[200~ (?s:.*?) (?: \x1B\[201~ | \z )
              | \[\[ [^\x1B]?
              | \[M [^\x1B]{0,3}
              | \[ [^\x1B\x18\x1A\x40-\x7E]* (?: [\x18\x1A\x40-\x7E] | (?=\x1B) | \z )
              | O [0-9;]* (?: [^\x1B\x80-\xFF] | (?=[\x1B\x80-\xFF]) | \z )
              | \] [^\x1B\x18\x1A\x03\x07]* (?: \x1B\\ | [\x18\x1A\x03\x07] | (?=\x1B) | \z )
              | [PX^_] [^\x1B\x18\x1A\x03]* (?: \x1B\\ | [\x18\x1A\x03] | (?=\x1B) | \z )
              | [\x20-\x2F] [^\x1B\x30-\x7E]* (?: [\x30-\x7E] | (?=\x1B) | \z )
              | [\xC2-\xDF] [\x80-\xBF]?
              | [\xE0-\xEF] [\x80-\xBF]{0,2}
              | [\xF0-\xF4] [\x80-\xBF]{0,3}
              | [^\x1B]
              | \z
            )
            /#.matchingSemantics(.unicodeScalar)
        return text.split(separator: sequences, omittingEmptySubsequences: true).flatMap { part in
            characters(of: part.unicodeScalars.map { UInt8($0.value) })
        }
    }

    static func control(_ character: Character) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(character.uppercased().unicodeScalars.first?.value ?? 0) & 0x1F)
    }

    private static func characters(of bytes: [UInt8]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var index = 0
        while index < bytes.count {
            let whole = (1...4).lazy.compactMap { length -> String? in
                guard index + length <= bytes.count else { return nil }
                return String(validating: bytes[index..<index + length], as: UTF8.self)
            }.first
            scalars.append(plain(whole?.unicodeScalars.first ?? "\u{FFFD}"))
            index += whole?.utf8.count ?? 1
        }
        return scalars
    }

    /// Keys that send two controls are one.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\n": "\r"
        case "\u{8}": "\u{7F}"
        default: scalar
        }
    }
}

/// Bytes at random, from a seed: noise, and what terminals send, whole and cut.
struct Storm {
    var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed &* seed &* 0xD134_2543_DE82_EF95) }

    /// Noise has neither `O` nor `u`, with which a sequence may type a character.
    mutating func bytes(count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if random.next() % 4 == 0 {
                let sequence = Self.sequences[Int(random.next() % UInt64(Self.sequences.count))]
                let isCut = random.next() % 8 == 0
                bytes += sequence.utf8.prefix(isCut ? Int(random.next() % 8) : Int.max)
            } else {
                for _ in 0..<random.next() % 24 {
                    let byte = UInt8(random.next() >> 56)
                    if byte != UInt8(ascii: "O"), byte != UInt8(ascii: "u") { bytes.append(byte) }
                }
            }
        }
        return bytes
    }

    static let sequences = [
        "\u{1B}[A", "\u{1B}OB", "\u{1B}[5~", "\u{1B}[1;5C", "\u{1B}q", "\u{1B}Q", "\u{1B}e", "\u{1B}b",
        "\u{1B}[<0;9;3m",
        "\u{1B}[M#!!", "\u{1B}[200~bBe:!quit\r\u{1B}[201~", "\u{1B}]11;rgb:bb/ee/qq\u{1B}\\", "\u{1B}]52;c;YmJl\u{7}",
        "\u{1B}P1$rbe\u{1B}\\", "\u{1B}[?62;4c", "\u{1B}[2;3R", "\u{1B}[I", "\u{1B}_Gbe\u{1B}\\", "\u{1B}[101;3u",
        "\u{1B}魏", "魏都",
        "\u{1B}[27;3;98~", "\u{1B}[[A", "\u{1B}\u{1B}[A", "jj",
    ]
}
