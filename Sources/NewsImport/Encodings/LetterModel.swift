/// The cost of characters in texts of one language, in bits: the fewer bits, the likelier the text.
///
/// Each letter costs bits by its frequency in the language. ASCII, which all candidates decode alike, costs the same in
/// every model.
struct LetterModel: Sendable {
    /// The bits of each letter outside ASCII.
    private let bits: [UInt32: Double]
    /// The bits added for each neighbour that is an ASCII letter: scripts are rarely mixed within a word.
    private let besideASCII: Double

    /// Creates the model of a language in another script.
    ///
    /// Letter frequency falls roughly exponentially with rank; the most frequent letter of Russian and Greek costs 3.3
    /// bits.
    ///
    /// - Parameter alphabet: the letters, the most frequent first.
    init(alphabet: String) {
        var bits: [UInt32: Double] = [:]
        for (rank, letter) in alphabet.unicodeScalars.enumerated() { bits[letter.value] = 3.3 + 0.17 * Double(rank) }
        self.bits = bits
        besideASCII = 6
    }

    /// Creates the model of a language in Latin script from its letters outside ASCII, each with its count per 1,000
    /// letters.
    init(letters: [(Character, Double)]) {
        var bits: [UInt32: Double] = [:]
        for (letter, share) in letters {
            guard let scalar = letter.unicodeScalars.first else { continue }
            bits[scalar.value] = 10 - LetterModel.logarithm(share)
        }
        self.bits = bits
        besideASCII = 0
    }

    private static func logarithm(_ number: Double) -> Double {
        Double(number.exponent) + (number.significand - 1)  // linear between powers of two is close enough
    }

    /// The bits of a text.
    func bits(of text: ScalarSample) -> Double {
        var sum = text.asciiBits
        for index in text.others {
            let scalar = text.scalars[index]
            let value = scalar.value
            if besideASCII > 0 {
                if text.isLetter(index - 1) { sum += besideASCII }
                if text.isLetter(index + 1) { sum += besideASCII }
            }
            if let known = bits[value] {
                sum += known
                continue
            }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if lower != scalar, let known = bits[lower.value] {
                // Capitals are rare, and rarest within a word.
                let isInWord = index > 0 && text.scalars[index - 1].properties.isLowercase
                sum += known + (isInWord ? 9 : 4)
                continue
            }
            sum += Self.bitsOfOther(scalar, in: text, at: index)
        }
        return sum
    }

    private static func bitsOfOther(_ scalar: Unicode.Scalar, in text: ScalarSample, at index: Int) -> Double {
        switch scalar.value {
        case 0xFFFD: return 30
        case 0x80..<0xA0: return 22
        case 0xE000..<0xF900: return 22
        case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2026, 0xAB, 0xBB: return 8
        case 0xA0, 0x2022, 0x20AC, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0xB7, 0xBF, 0xA1, 0xAD, 0x2122, 0x2116: break
        default:
            // A letter that the language does not use, or a character of another script.
            if scalar.properties.isAlphabetic { return 14 }
            return text.isWithinWord(index) ? 18 : 15
        }
        return text.isWithinWord(index) ? 16 : 11
    }
}
