/// A sample of the input as decoded by a candidate encoding.
struct ScalarSample {
    let scalars: [Unicode.Scalar]
    /// The indices of the scalars outside ASCII.
    let others: [Int]
    /// The bits of the ASCII characters, equal in every model.
    let asciiBits: Double
    let badSequences: Int

    init(units: [UInt16], badSequences: Int) {
        let scalars = Array(String(decoding: units, as: UTF16.self).unicodeScalars)
        var others: [Int] = []
        var bits = 0.0
        for (index, scalar) in scalars.enumerated() {
            if scalar.value >= 0x80 { others.append(index) } else { bits += Self.bits(ofASCII: scalar.value) }
        }
        self.scalars = scalars
        self.others = others
        self.badSequences = badSequences
        asciiBits = bits
    }

    /// The bits of a character in English text: 4.5 for a letter on average, 3 for a space.
    private static func bits(ofASCII value: UInt32) -> Double {
        switch value {
        case 0x20, 0x0A, 0x0D, 0x09: 3
        case 0x61...0x7A: 4.5
        case 0x00..<0x20, 0x7F: 22
        default: 6.5
        }
    }

    /// Whether the neighbours on both sides are ASCII letters.
    func isWithinWord(_ index: Int) -> Bool { isLetter(index - 1) && isLetter(index + 1) }

    func isLetter(_ index: Int) -> Bool {
        scalars.indices.contains(index) && (0x61...0x7A).contains(scalars[index].value | 0x20)
    }
}
