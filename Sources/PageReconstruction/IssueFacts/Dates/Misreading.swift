/// Pairs of characters that recognition confuses.
enum Misreading {
    /// Letters that stand for digits: `I9I6`, `l9l6`, `191O`.
    private static let letters: [UInt32: Unicode.Scalar] = [
        0x69: "1", 0x6C: "1", 0x6F: "0", 0x73: "5", 0x62: "8", 0x7A: "2",
    ]

    /// The digits of a run of folded letters and digits that is a number with some digits misread as letters. The
    /// result is `nil` if the run has fewer than two digits, only digits, more than four characters or other letters.
    static func digits(_ run: ArraySlice<UInt32>) -> String? {
        var text = String.UnicodeScalarView()
        var digits = 0
        for unit in run {
            if (0x30...0x39).contains(unit), let digit = Unicode.Scalar(unit) {
                digits += 1
                text.append(digit)
            } else if let digit = letters[unit] {
                text.append(digit)
            } else {
                return nil
            }
        }
        // A single digit is not enough: "5s" is five shillings.
        return digits >= 2 && digits < run.count && run.count <= 4 ? String(text) : nil
    }

    /// Digits of similar shape.
    private static let alike: [Character: String] = [
        "0": "6898", "1": "74", "2": "7", "3": "85", "4": "19", "5": "638", "6": "058", "7": "12", "8": "3069",
        "9": "04",
    ]

    /// The numbers that differ from `number`, padded to `digits` digits, in one digit of similar shape.
    static func neighbours(of number: Int, digits: Int) -> [Int] {
        var text = Array(String(number))
        while text.count < digits { text.insert("0", at: 0) }
        var found: [Int] = []
        for index in text.indices {
            for digit in alike[text[index]] ?? "" {
                var other = text
                other[index] = digit
                if let value = Int(String(other)), !found.contains(value) { found.append(value) }
            }
        }
        return found
    }

    /// Whether two words differ by at most `limit` insertions, deletions or substitutions (Levenshtein distance).
    static func isNear(_ word: String, _ other: String, limit: Int) -> Bool {
        let one = Array(word.unicodeScalars)
        let two = Array(other.unicodeScalars)
        guard abs(one.count - two.count) <= limit else { return false }
        var above = Array(0...two.count)
        for (row, scalar) in one.enumerated() {
            var line = [row + 1]
            for (column, with) in two.enumerated() {
                line.append(min(above[column + 1] + 1, line[column] + 1, above[column] + (scalar == with ? 0 : 1)))
            }
            above = line
        }
        return above[two.count] <= limit
    }
}
