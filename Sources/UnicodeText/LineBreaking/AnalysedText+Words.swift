extension AnalysedText {
    /// The quality of a line break in Chinese text before scalar `index`, by ICU's dictionary.
    public enum WordBreak: Equatable, Sendable {
        /// Between two words, or next to a character that is not Han.
        case between
        /// Between two characters that the dictionary has no word for, possibly within a name.
        case doubtful
        case within
    }

    /// Loads ICU's dictionary in advance, which takes a millisecond, so that `wordBreaks` does not have to wait for it.
    public static func loadWords() {
        _ = AnalysedText("词语").wordBreaks()
    }

    /// For each scalar, the quality of a line break before it.
    public func wordBreaks() -> [WordBreak] {
        var starts = Set<Int>()
        let units = scalars.flatMap { Array(String($0.scalar).utf16) }
        units.withUnsafeBufferPointer { units in
            BreakIterators.forEachBreak(of: .words, in: units, locale: "zh") { starts.insert($0) }
        }
        var offset = 0
        let isStart = scalars.map { scalar in
            defer { offset += UTF16.width(scalar.scalar) }
            return offset == 0 || starts.contains(offset)
        }
        return scalars.indices.map { index in
            guard index > 0, scalars[index].kind == .han, scalars[index - 1].kind == .han else { return .between }
            if !isStart[index] { return .within }
            let isAlone = index < 2 || isStart[index - 1]
            let isNextAlone = index + 1 >= scalars.count || isStart[index + 1]
            return isAlone && isNextAlone ? .doubtful : .between
        }
    }
}
