/// Finds the marks of emphasis in a line: `*`, `_`, `~~`, `==`.
enum MarkdownEmphasis {
    /// Whether the whole line is emphasised.
    static func isWhole(_ source: [Unicode.Scalar]) -> Bool {
        guard let start = source.firstIndex(where: { !$0.properties.isWhitespace }),
            source[start] == "*" || source[start] == "_",
            let end = source.lastIndex(where: { !$0.properties.isWhitespace })
        else { return false }
        let text = source[start...end]
        let mark = source[start]
        let run = text.prefix { $0 == mark }.count
        guard run <= 3, text.count > 2 * run, text.suffix(run).allSatisfy({ $0 == mark }) else { return false }
        let inner = text.dropFirst(run).dropLast(run)
        return !inner.contains(mark) && inner.first?.properties.isWhitespace == false
            && inner.last?.properties.isWhitespace == false
    }

    /// The positions of emphasis marks that have a partner, and the length of each mark.
    static func closers(in source: [Unicode.Scalar]) -> [Int: Int] {
        var runs: [(start: Int, length: Int, mark: Unicode.Scalar)] = []
        var index = 0
        while index < source.count {
            let mark = source[index]
            guard mark == "*" || mark == "_" || mark == "~" || mark == "=", index == 0 || source[index - 1] != "\\"
            else {
                index += 1
                continue
            }
            let length = source[index...].prefix { $0 == mark }.count
            if length <= 3, mark != "~" && mark != "=" || length == 2 { runs.append((index, length, mark)) }
            index += length
        }
        let blank = (" " as Unicode.Scalar).properties
        func isWordLike(_ scalar: Unicode.Scalar.Properties) -> Bool {
            scalar.isAlphabetic || scalar.numericType != nil
        }
        var found: [Int: Int] = [:]
        var open: [(start: Int, length: Int, mark: Unicode.Scalar)] = []
        for run in runs {
            let before = run.start > 0 ? source[run.start - 1].properties : blank
            let end = run.start + run.length
            let after = end < source.count ? source[end].properties : blank
            // Within a word, `_` is part of the word.
            let isWithin = run.mark == "_" && isWordLike(before) && isWordLike(after)
            if isWithin { continue }
            if !before.isWhitespace,
                let partner = open.lastIndex(where: {
                    $0.mark == run.mark && $0.length == run.length && $0.start + $0.length < run.start
                })
            {
                found[open[partner].start] = run.length
                found[run.start] = run.length
                open.removeSubrange(partner...)
            } else if !after.isWhitespace {
                if open.count == 64 { open.removeFirst() }  // marks this far back are plain text
                open.append(run)
            }
        }
        return found
    }
}
