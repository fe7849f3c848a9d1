import Wording

/// Suggestions for unknown names.
public enum Suggestion {
    /// The name nearest to `typed`, if it is near enough to be meant; first among those that begin with it.
    public static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
        let limit = max(1, typed.count / 3)
        return names.map { ($0, distance(typed, $0)) }.filter { $0.1 <= limit || $0.0.hasPrefix(typed) }
            .min { ($0.0.hasPrefix(typed) ? 0 : 1, $0.1) < ($1.0.hasPrefix(typed) ? 0 : 1, $1.1) }?.0
    }

    /// The sentence about an unknown name, with the nearest known one: `There is no setting “x”: did you mean y?`.
    public static func sentence(_ unknown: Phrase, nearest: String?) -> Phrase {
        nearest.map { "\(unknown): did you mean \($0)?" } ?? "\(unknown)."
    }

    /// The number of characters to insert, delete or change, or of neighbours to exchange, to turn one string into the
    /// other.
    ///
    /// Source: Damerau, *A Technique for Computer Detection and Correction of Spelling Errors*, 1964, computed as by
    /// Wagner and Fischer.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.prefix(64)), Array(other.prefix(64)))
        var rows = [Array(0...other.count)]
        for (number, character) in one.enumerated() {
            var row = [number + 1]
            for (index, candidate) in other.enumerated() {
                var best = min(
                    rows[number][index] + (character == candidate ? 0 : 1), row[index] + 1, rows[number][index + 1] + 1)
                if number > 0, index > 0, character == other[index - 1], candidate == one[number - 1] {
                    best = min(best, rows[number - 1][index - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }
}
