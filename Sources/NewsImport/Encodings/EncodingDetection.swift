import UnicodeText

/// Detects the encoding of a text that does not declare it: the candidate under which the text is likeliest.
struct EncodingDetection {
    /// A detected encoding.
    struct Finding {
        let charset: Charset
        /// The total number of bits that the text costs.
        fileprivate let bits: Double
        /// The average number of bits for a character outside ASCII, and for any character.
        fileprivate let bitsOfOthers: Double
        fileprivate let bitsOfAll: Double

        /// Whether the text makes sense in this encoding; random characters cost 14 bits or more.
        var fits: Bool { bitsOfOthers < 13.5 || bitsOfAll < 6 }
    }

    /// The likeliest encoding of a text whose characters are one or more bytes each, or `nil` if all candidates fail.
    static func encoding(of bytes: [UInt8]) -> Finding? {
        var detection = EncodingDetection()
        let sample = sample(of: bytes)
        for (name, language) in multiByte {
            detection.consider(name, sample) { han, text in han.bits(of: text, in: language) }
        }
        for (name, languages) in singleByte {
            let handicap = penalties[name] ?? (rare.contains(name) ? 24 : 8)
            detection.consider(name, sample) { _, text in
                (languages().map { $0.bits(of: text) }.min() ?? .infinity) + handicap
            }
        }
        if bytes.count <= sampleSize { detection.considerWide(sample) }
        return detection.best
    }

    /// The likeliest of UTF-16 and UTF-32.
    static func wideEncoding(of bytes: [UInt8]) -> Finding? {
        var detection = EncodingDetection()
        detection.considerWide(Array(bytes.prefix(sampleSize)))
        return detection.best
    }

    /// Whether the text makes sense as UTF-7, which is also valid ASCII.
    static func isUTF7(_ bytes: [UInt8]) -> Bool {
        var detection = EncodingDetection()
        detection.consider("UTF-7", bytes) { han, text in
            text.badSequences > 0 || text.others.isEmpty ? nil : Self.bitsInAnyLanguage(text, &han)
        }
        return detection.best?.fits ?? false
    }

    private var best: Finding?
    private var han = HanModel()

    private mutating func considerWide(_ sample: [UInt8]) {
        for name in ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"] {
            guard sample.count.isMultiple(of: name.hasPrefix("UTF-16") ? 2 : 4) else { continue }
            consider(name, sample) { han, text in
                text.badSequences > 0 || !Self.hasSpacesOrMarks(text) ? nil : Self.bitsInAnyLanguage(text, &han)
            }
        }
    }

    /// Whether a text has the spaces, line ends or marks that every language has; random pairs of bytes have hardly any.
    private static func hasSpacesOrMarks(_ text: ScalarSample) -> Bool {
        let marks = text.scalars.count { [0x20, 0x0A, 0x3001, 0x3002, 0xFF0C].contains($0.value) }
        return marks * 100 >= text.scalars.count
    }

    private mutating func consider(
        _ name: String, _ sample: [UInt8], _ bits: (inout HanModel, ScalarSample) -> Double?
    ) {
        let charset = Charset(known: name)
        guard let decoded = charset.decode(sample), decoded.badSequences * 20 <= decoded.units.count else { return }
        let text = ScalarSample(units: decoded.units, badSequences: decoded.badSequences)
        guard let sum = bits(&han, text), sum < best?.bits ?? .infinity else { return }
        best = Finding(
            charset: charset, bits: sum, bitsOfOthers: (sum - text.asciiBits) / Double(max(text.others.count, 1)),
            bitsOfAll: sum / Double(max(text.scalars.count, 1)))
    }

    private static func bitsInAnyLanguage(_ text: ScalarSample, _ han: inout HanModel) -> Double? {
        let asian = [HanModel.Script.simplified, .traditional, .japanese, .korean].map { han.bits(of: text, in: $0) }
        return (asian + Languages.all.map { $0.bits(of: text) }).min()
    }

    private static let multiByte: [(String, HanModel.Script)] = [
        ("GB18030", .simplified), ("Big5-HKSCS", .traditional), ("windows-31j", .japanese), ("EUC-JP", .japanese),
        ("windows-949", .korean),
    ]

    private static let singleByte: [(String, @Sendable () -> [LetterModel])] = [
        ("windows-1252", { Languages.western }), ("windows-1250", { Languages.central }),
        ("ISO-8859-15", { Languages.western }), ("ISO-8859-2", { Languages.central }),
        ("windows-1251", { Languages.cyrillic }), ("KOI8-R", { Languages.cyrillic }),
        ("KOI8-U", { Languages.cyrillic }), ("ISO-8859-5", { Languages.cyrillic }), ("IBM866", { Languages.cyrillic }),
        ("IBM855", { Languages.cyrillic }), ("windows-1253", { Languages.greek }),
        ("windows-1254", { Languages.turkish }),
        ("windows-1255", { Languages.hebrew }), ("windows-1256", { Languages.arabic }),
        ("windows-1257", { Languages.baltic }), ("windows-1258", { Languages.vietnamese }),
        ("windows-874", { Languages.thai }), ("macintosh", { Languages.western }), ("IBM437", { Languages.western }),
        ("IBM850", { Languages.western }), ("IBM852", { Languages.central }),
        ("x-mac-cyrillic", { Languages.cyrillic }), ("x-mac-ce", { Languages.central }),
    ]

    /// A penalty in bits for an encoding that is less frequent than another with which the text reads alike. Estonian differs between two of them in the rare `š` and `ž` alone, one of which has to decide.
    private static let penalties = ["windows-1252": 0.0, "windows-1257": 2]

    /// Encodings of obsolete systems; they win over others only if the text reads much better.
    private static let rare: Set<String> = [
        "macintosh", "IBM437", "IBM850", "IBM852", "x-mac-ce", "windows-1258",
    ]

    /// The number of bytes examined: a few thousand characters contain all the evidence.
    private static let sampleSize = 16_384

    /// The lines that are not pure ASCII, from the first on.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        if bytes.count <= sampleSize { return bytes }
        var sample: [UInt8] = []
        var start = 0
        while start < bytes.count, sample.count < sampleSize {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end].prefix(sampleSize)
            if line.contains(where: { $0 >= 0x80 }) {
                sample += line
                sample.append(0x0A)
            }
            start = end + 1
        }
        return sample
    }
}
