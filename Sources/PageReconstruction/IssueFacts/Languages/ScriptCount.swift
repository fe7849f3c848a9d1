/// The number of letters of each script in a text.
struct ScriptCount {
    enum Script: Equatable {
        case han, kana, hangul, latin, cyrillic, arabic, hebrew, devanagari
        /// A script used by a single language, with the tag of that language.
        case other(String)
    }

    private(set) var han = 0
    private(set) var kana = 0
    private(set) var arabic = 0
    private var hangul = 0
    private var latin = 0
    private var cyrillic = 0
    private var hebrew = 0
    private var devanagari = 0
    private var others = [Int](repeating: 0, count: ScriptCount.blocks.count)

    private static let blocks: [(range: ClosedRange<UInt32>, tag: String)] = [
        (0x370...0x3FF, "el"), (0x1F00...0x1FFF, "el"), (0x530...0x58F, "hy"), (0x980...0x9FF, "bn"),
        (0xA00...0xA7F, "pa"),
        (0xA80...0xAFF, "gu"), (0xB80...0xBFF, "ta"), (0xC00...0xC7F, "te"), (0xC80...0xCFF, "kn"),
        (0xD00...0xD7F, "ml"),
        (0xD80...0xDFF, "si"), (0xE00...0xE7F, "th"), (0xE80...0xEFF, "lo"), (0xF00...0xFFF, "bo"),
        (0x1000...0x109F, "my"),
        (0x10A0...0x10FF, "ka"), (0x1200...0x137F, "am"), (0x1780...0x17FF, "km"), (0x1800...0x18AF, "mn"),
    ]

    mutating func count(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
        case 0...0xBF: break
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF: han += 1
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic += 1
        case 0x590...0x5FF: hebrew += 1
        case 0x900...0x97F: devanagari += 1
        case 0x2000...0x33FF: break
        default:
            for (index, block) in Self.blocks.enumerated() where block.range.contains(scalar.value) {
                others[index] += 1
            }
        }
    }

    /// The script with the most text, or `nil` if there is none. A Han or kana character counts as much as two or three
    /// letters.
    var most: Script? {
        var counts: [(Script, Int)] = [
            (.han, (han + kana) * 5 / 2), (.hangul, hangul * 2 + min(han, hangul)), (.latin, latin),
            (.cyrillic, cyrillic),
            (.arabic, arabic), (.hebrew, hebrew), (.devanagari, devanagari),
        ]
        counts += zip(Self.blocks, others).map { (.other($0.tag), $1) }
        guard let most = counts.max(by: { $0.1 < $1.1 }), most.1 > 0 else { return nil }
        return most.0 == .han && kana > han ? .kana : most.0
    }
}
