import UnicodeText

/// Splits a line into tokens.
struct DateTokens {
    private let folded: FoldedText
    private let units: [UInt32]
    private let source: [Unicode.Scalar]
    private var tokens: [DateToken] = []

    static func tokens(of line: String) -> [DateToken] {
        var reader = DateTokens(line)
        reader.read()
        return reader.tokens
    }

    private init(_ line: String) {
        folded = FoldedText(line)
        units = folded.units
        source = Array(line.unicodeScalars)
    }

    private mutating func read() {
        var index = 0
        while index < units.count {
            let start = index
            switch Letter(units[index]) {
            case .blank:
                index += 1
                continue
            case .ideograph:
                index += 1
                add(.ideograph, start..<index)
            case .mark:
                index += 1
                add(.mark, start..<index)
            case .digit, .letter:
                while index < units.count, Letter(units[index]).isAlphanumeric { index += 1 }
                addRun(start..<index)
            }
        }
    }

    /// Adds a run of letters and digits: as one number if its letters can be misread digits, otherwise split between
    /// letters and digits.
    private mutating func addRun(_ run: Range<Int>) {
        if let digits = Misreading.digits(units[run]) {
            return append(.number, run, text: digits)
        }
        var start = run.lowerBound
        while start < run.upperBound {
            let isDigit = Letter(units[start]) == .digit
            var end = start + 1
            while end < run.upperBound, (Letter(units[end]) == .digit) == isDigit { end += 1 }
            add(isDigit ? .number : .word, start..<end)
            start = end
        }
    }

    private mutating func add(_ kind: DateToken.Kind, _ range: Range<Int>) {
        append(kind, range, text: Self.string(units[range].lazy.compactMap { Unicode.Scalar($0) }))
    }

    private mutating func append(_ kind: DateToken.Kind, _ range: Range<Int>, text: String) {
        let index = folded.sourceRange(of: range)
        // Gaps are counted in the original, because folding removes blanks between Han characters; a wide gap separates
        // columns.
        var gap = 0
        for scalar in source[..<index.lowerBound].reversed() {
            guard scalar.isBlank else { break }
            gap += scalar == "\t" ? 8 : 1
        }
        var letters = 0
        var isUpper = true
        var isCapitalised = false
        for scalar in source[index] where kind != .mark && kind != .ideograph && scalar.isAlphabetic {
            if letters == 0 { isCapitalised = scalar.isUpperCase }
            if scalar.isLowerCase { isUpper = false }
            letters += 1
        }
        tokens.append(
            DateToken(
                kind: kind, text: text, written: Self.string(source[index]),
                isUpper: kind == .ideograph || letters > 0 && isUpper, isCapitalised: isCapitalised, gap: gap))
    }

    /// Builds the string from its first scalar, which is mostly the only one: that is much faster than from a
    /// collection.
    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var rest = scalars.makeIterator()
        var text = rest.next().map { String($0) } ?? ""
        while let scalar = rest.next() { text.unicodeScalars.append(scalar) }
        return text
    }

    private enum Letter: Equatable {
        case digit, letter, ideograph, blank, mark

        init(_ unit: UInt32) {
            switch unit {
            case 0x30...0x39: self = .digit
            case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x370...0x3FF, 0x400...0x52F: self = .letter
            case 0x3041...0x30FF, 0x1100...0x11FF, 0xAC00...0xD7A3: self = .ideograph
            case FoldedText.blank: self = .blank
            case 0x00...0x7F: self = .mark
            default:
                if FoldedText.isHan(unit) {
                    self = .ideograph
                } else {
                    self = Unicode.Scalar(unit)?.isAlphabetic == true ? .letter : .mark
                }
            }
        }

        var isAlphanumeric: Bool { self == .digit || self == .letter }
    }
}
